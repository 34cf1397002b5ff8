import ArgumentParser
import Exporting
import Settings

/// `khabar config`: the reader's settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Make or check the file of settings.",
    discussion: """
      Settings are in $XDG_CONFIG_HOME/khabar/config.toml (~/.config/khabar/config.toml). What is wrong in \
      them never stops khabar: it holds as if it were not there.
      """,
    subcommands: [ConfigInitCommand.self, ConfigCheckCommand.self])

  /// The file of the settings.
  static var file: SettingsFile {
    get throws {
      guard let file = SettingsFile.standard else {
        throw CommandFailure(
          status: .incomplete,
          message: "There is no folder for settings: set HOME or XDG_CONFIG_HOME.")
      }
      return file
    }
  }
}

/// `khabar config init`: makes the file of settings.
struct ConfigInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make the file of settings, with every setting explained.")

  func run() throws {
    let file = try ConfigCommand.file
    do throws(SettingsProblem) {
      if try file.create() {
        StandardError.print(
          "The settings of \(file.formerPath) were taken over; that file is kept, and read no more."
        )
      }
    } catch {
      throw CommandFailure(status: .incomplete, message: Printable(error))
    }
    StandardOutput.print(Printable(file.path))
  }
}

/// `khabar config check`: tells what is wrong in the settings.
struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell what is wrong in the settings, by line and column.")

  @Argument(help: "The file to check; the settings where none is named.")
  var path: String?

  func run() throws {
    let file = try path.map(SettingsFile.init) ?? ConfigCommand.file
    if let path, !file.exists {
      throw CommandFailure(
        status: .incomplete, message: "There is no file \(Printable(path)) to check.")
    }
    if path == nil, !file.exists {
      StandardError.print(
        file.hasFormer
          ? "There is no file \(file.path) yet; khabar config init takes \(file.formerPath) over."
          : "There is no file \(file.path): every setting is as it comes. khabar config init makes one."
      )
    }
    let problems = file.load().problems
    for problem in problems { StandardOutput.print(Printable(problem)) }
    if !problems.isEmpty { throw ExitStatus.incomplete }
  }
}
