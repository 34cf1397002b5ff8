import Browser
import Fetching
import Foundation
import Importing
import Terminal

/// Opens addresses and files with the reader's own programs, as lists of arguments and never through
/// a shell.
struct DestinationOpener {
  /// The programs of the reader's settings; `nil` where the environment names them.
  private let programs: [[String]]?
  private let environment: [String: String]

  init(
    programs: [[String]]?, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.programs = programs
    self.environment = environment
  }

  /// Runs the first of the reader's programs that there is, with the terminal as its own meanwhile.
  ///
  /// - Returns: What to tell the reader.
  func open(_ destination: Destination, through terminal: Terminal) async -> Message {
    let commands = commands(for: destination)
    for command in commands {
      let name = DiskFile(command[0]).name
      switch await terminal.lend(to: command) {
      case .ended(status: 0): return Message("Opened with \(name).")
      case .ended(let status):
        return Message(
          "\(name) ended with \(status). \(Self.home) names the program to use.", kind: .problem)
      case .notFound: continue
      }
    }
    let names = commands.map { $0[0] }.joined(separator: ", ")
    return Message(
      "There is no \(names). \(Self.home) names the program that opens pages.", kind: .problem)
  }

  private static let home = "The setting browser, or BROWSER,"

  /// The programs to try, the best first, each with its arguments.
  ///
  /// `BROWSER` has programs parted by colons; `%s` in one stands for what is opened, which comes last
  /// where there is none.
  func commands(for destination: Destination) -> [[String]] {
    let target =
      switch destination {
      case .address(let address): address
      // A path that begins with a hyphen is no option.
      case .file(let path): path.hasPrefix("/") ? path : "./" + path
      }
    let named = (environment["BROWSER"] ?? "").split(separator: ":")
      .map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    return (programs ?? (named.isEmpty ? [["xdg-open"]] : named)).map {
      ProgramRun.arguments($0, for: target)
    }
  }
}
