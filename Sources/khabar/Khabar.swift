import ArgumentParser
import Exporting
import Glibc
import Importing
import KhabarCore
import Language
import Settings
import Terminal

/// The command `khabar`.
@main
struct Khabar: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "khabar",
    abstract: "Read the news in Arabic and English side by side.",
    discussion: """
      Without a command, khabar opens the browser on the folders, files or library named, or on \
      the default library. Press ? in the browser for its keys.
      """,
    version: version,
    subcommands: [
      BrowseCommand.self, AddCommand.self, AnalyseCommand.self, ListCommand.self, ShowCommand.self,
      VersionsCommand.self, EditsCommand.self,
      SearchCommand.self, FeedCommand.self, SubscribeCommand.self, FeedsCommand.self,
      FetchCommand.self, WatchCommand.self,
      EntitiesCommand.self, NamesCommand.self, PairsCommand.self, StoriesCommand.self,
      NotesCommand.self, QuotesCommand.self,
      AlignCommand.self, CompareCommand.self, ExportCommand.self, ImportCommand.self,
      DoctorCommand.self, ConfigCommand.self, TourCommand.self,
      DocsCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  static func main() async {
    StandardOutput.holdDescriptors()
    ProgramEnd.quitAtOnce()
    InstalledDictionaries.preferFolder { CurrentSettings.value.dictionaries }
    do {
      if let search = SearchRequest(plainly: arguments) {
        try await search.run()
        StandardOutput.finish()
        return
      }
      var command = try command(of: arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      StandardOutput.finish()
    } catch let failure as CommandFailure {
      end(failure)
    } catch let error as LibraryError {
      end(CommandFailure(error))
    } catch let status as ExitStatus {
      StandardOutput.finish()
      Glibc.exit(status.rawValue)
    } catch {
      // The parser's own errors: help and version are answers, all else is wrong usage.
      let message = Printable(lines: withArgumentsOnOneLine(fullMessage(for: error)))
      if exitCode(for: error).isSuccess {
        StandardOutput.print(message)
        StandardOutput.finish()
        Glibc.exit(ExitStatus.done.rawValue)
      }
      end(CommandFailure(status: .usage, message: message))
    }
  }

  /// The command that arguments stand for.
  ///
  /// One that is named is asked first, since to read the tree of all commands takes longer than many an answer;
  /// the tree has the help and the errors.
  static func command(of arguments: [String]) throws -> any ParsableCommand {
    // Its usual subcommand would ask for a format before it is said what is to be written.
    if arguments == ["export"] { throw CleanExit.helpRequest(ExportCommand.self) }
    if let command = BrowseCommand(plainly: arguments, commands: configuration.subcommands) {
      return command
    }
    if let name = arguments.first,
      let named = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command).configuration.commandName != "help"
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// The arguments as they were given: Swift's own put U+FFFD in place of bytes that are no text, so
  /// that a file of such a name would be another.
  private static let arguments: [String] = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    CommandLine.unsafeArgv[index].map { argument in
      FileName.text(of: UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }

  /// A message of the parser, in which no argument that it quotes begins a line.
  private static func withArgumentsOnOneLine(_ message: String) -> String {
    let arguments = arguments.flatMap { argument in
      [argument] + argument.split(separator: "=").map(String.init)
    }
    return arguments.reduce(message) { message, argument in
      let line = Sanitiser.line(argument)
      return line == argument ? message : message.replacing(argument, with: line)
    }
  }

  private static func end(_ failure: CommandFailure) -> Never {
    StandardOutput.finish()
    StandardError.print(failure.message)
    Glibc.exit(failure.status.rawValue)
  }
}
