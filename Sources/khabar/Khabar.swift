import ArgumentParser
import Glibc
import KhabarCore

/// The command `khabar`.
@main
struct Khabar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "khabar",
    abstract: "Read the news in Arabic and English side by side.",
    discussion: """
      Without a command, khabar opens the browser on the folders, files or library named, or on \
      the default library. Press ? in the browser for its keys.
      """,
    version: "0.1.0",
    subcommands: [
      BrowseCommand.self, AddCommand.self, AnalyseCommand.self, ListCommand.self, ShowCommand.self,
      SearchCommand.self,
      EntitiesCommand.self, NamesCommand.self, PairsCommand.self,
      AlignCommand.self, CompareCommand.self, DoctorCommand.self, DocsCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      end(failure)
    } catch let error as LibraryError {
      end(CommandFailure(error))
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch {
      // The parser's own errors: help and version are answers, all else is wrong usage.
      let message = fullMessage(for: error)
      if exitCode(for: error).isSuccess {
        print(message)
        Glibc.exit(ExitStatus.done.rawValue)
      }
      end(CommandFailure(status: .usage, message: message))
    }
  }

  private static func end(_ failure: CommandFailure) -> Never {
    StandardError.print(failure.message)
    Glibc.exit(failure.status.rawValue)
  }
}
