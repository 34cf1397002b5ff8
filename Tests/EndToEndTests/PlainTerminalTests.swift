import Foundation
import Testing

/// Terminals that can do less, or that are none.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct PlainTerminalTests {
  private static let command = "'\(Program.executable)' '\(Program.seeds)'"

  @Test func `with NO_COLOR no colour is sent`() async throws {
    let session = try await TmuxSession(columns: 100, rows: 30)
    try await session.openBrowser(setting: "NO_COLOR=1")
    let colours = try session.styledScreen().matches(of: /\u{1B}\[([0-9;:]*)m/)
      .flatMap { $0.output.1.split(separator: ";") }
      .filter { $0.hasPrefix("38") || $0.hasPrefix("48") || (30...37).contains(Int($0) ?? 0) }
    #expect(colours.isEmpty)
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test(arguments: ["xterm", "linux", "vt100", "screen", "rxvt"])
  func `a terminal of eight colours or none shows the browser`(term: String) async throws {
    let session = try await TmuxSession(columns: 100, rows: 30)
    try await session.openBrowser(setting: "TERM=\(term)")
    try session.press("G")
    try await session.wait(for: "5/5")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `a locale that is not UTF-8 does not keep Arabic from being shown`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try await session.openBrowser(setting: "LC_ALL=C")
    try await session.wait(for: "\u{FEAE}\u{FE98}\u{FED4}\u{FEA3}")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test(
    arguments: [
      "TERM=dumb \(command)", "\(command) < /dev/null", "\(command) | cat",
      "\(command) < /dev/null | cat",
    ])
  func `where no screen can be drawn the articles are listed`(command: String) async throws {
    let session = try await TmuxSession(columns: 150, rows: 30)
    try session.run(command)
    try await session.wait(for: "the list, and the shell again") { screen in
      screen.contains("Ankara") && screen.rows.last { !$0.isEmpty } == TmuxSession.prompt
    }
    #expect(try session.state("#{alternate_on}") == "0")
  }
}
