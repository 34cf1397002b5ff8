import Browser
import Foundation
import Terminal

/// Opens addresses and files with the reader's own programs, as lists of arguments and never through
/// a shell.
struct DestinationOpener {
  private let environment: [String: String]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
  }

  /// Runs the first of the reader's programs that there is, with the terminal as its own meanwhile.
  ///
  /// - Returns: What to tell the reader.
  func open(_ destination: Destination, through terminal: Terminal) async -> Message {
    let commands = commands(for: destination)
    for command in commands {
      switch await terminal.lend(to: command) {
      case .ended(status: 0): return Message("Opened with \(command[0]).")
      case .ended(let status):
        return Message(
          "\(command[0]) ended with \(status). BROWSER names the program to use.", kind: .problem)
      case .notFound: continue
      }
    }
    let names = commands.map { $0[0] }.joined(separator: ", ")
    return Message(
      "There is no \(names). Set BROWSER to the program that opens pages.", kind: .problem)
  }

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
    let programs = (environment["BROWSER"] ?? "").split(separator: ":")
      .map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    return (programs.isEmpty ? [["xdg-open"]] : programs).map { program in
      program.contains { $0.contains("%s") }
        ? program.map { $0.replacing("%s", with: target) } : program + [target]
    }
  }
}
