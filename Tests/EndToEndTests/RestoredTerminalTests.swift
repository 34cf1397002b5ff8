import Foundation
import Testing

/// However the program ends or stops, the terminal is as it was.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct RestoredTerminalTests {
  /// A way to leave the program.
  enum Leaving: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case quit
    case controlC
    case terminate = "TERM"
    case hangup = "HUP"
    case interrupt = "INT"
    case segmentationFault = "SEGV"
    case trap = "TRAP"
    case illegalInstruction = "ILL"
    case abort = "ABRT"

    var testDescription: String { rawValue }
  }

  @Test(arguments: Leaving.allCases)
  func `the terminal is left as it was found`(leaving: Leaving) async throws {
    let session = try await TmuxSession(columns: 100, rows: 30)
    try session.run("echo '\(TmuxSession.marker)'")
    let before = try await session.condition()
    #expect(before.showsMarker)

    try session.run(
      "sh -c 'echo $$ > pid; exec \"$0\" \"$1\"' "
        + "'\(Program.executable)' '\(Program.seeds)'")
    try await session.waitForBrowser()
    #expect(try session.state("#{alternate_on}") == "1")
    switch leaving {
    case .quit: try session.press("q")
    case .controlC: try session.press("C-c")
    default:
      let identifier = try #require(try session.programIdentifier())
      #expect(kill(identifier, try #require(Self.numbers[leaving])) == 0)
    }
    let after = try await session.condition()
    #expect(after == before)
  }

  private static let numbers: [Leaving: Int32] = [
    .terminate: SIGTERM, .hangup: SIGHUP, .interrupt: SIGINT, .segmentationFault: SIGSEGV,
    .trap: SIGTRAP, .illegalInstruction: SIGILL, .abort: SIGABRT,
  ]

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal ends the browser as that signal does`(signal: Int32) async throws {
    let session = try await TmuxSession(columns: 100, rows: 30)
    try session.run(
      "sh -c 'echo $$ > pid; exec \"$0\" \"$1\"' "
        + "'\(Program.executable)' '\(Program.seeds)'")
    try await session.waitForBrowser()
    let identifier = try #require(try session.programIdentifier())
    #expect(kill(identifier, signal) == 0)
    try await session.waitForPrompt()
    // A shell's own way of saying so; after SIGINT it does not go on in the same line.
    try session.run("echo \"ended by $?.\"")
    try await session.wait(for: "ended by \(128 + signal).")
  }

  @Test func `Ctrl-Z gives the terminal back, and fg brings the screen back`() async throws {
    let session = try await TmuxSession(columns: 100, rows: 30)
    try session.run("echo '\(TmuxSession.marker)'")
    let before = try await session.condition()
    try await session.openBrowser()

    for _ in 0..<2 {
      try session.press("C-z")
      try await session.wait(for: "the shell") { screen in
        screen.contains(TmuxSession.marker) && !screen.contains("Articles 5")
      }
      #expect(try await session.condition() == before)
      try session.run("fg")
      try await session.waitForBrowser()
      #expect(try session.state("#{alternate_on}") == "1")
    }

    // It listens to keys as before.
    try session.press("G")
    try await session.wait(for: "5/5")
    try session.press("q")
    #expect(try await session.condition() == before)
  }

  @Test func `a size that changed while the program was stopped is followed`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try await session.openBrowser()
    try await session.wait(for: "Names")
    try session.press("C-z")
    try await session.waitForPrompt()
    try session.resize(columns: 60, rows: 20)
    try session.run("fg")
    try await session.wait(for: "the smaller screen") { screen in
      screen.contains("Articles 5") && !screen.contains("Names") && screen.fits(columns: 60)
    }
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `a program whose terminal is closed ends`() async throws {
    let identifier = try await {
      let session = try await TmuxSession(columns: 100, rows: 30)
      try session.run(
        "sh -c 'echo $$ > pid; exec \"$0\" \"$1\"' "
          + "'\(Program.executable)' '\(Program.seeds)'")
      try await session.waitForBrowser()
      return try #require(try session.programIdentifier())
    }()
    let deadline = ContinuousClock.now + TmuxSession.patience
    while Self.runs(identifier), ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(!Self.runs(identifier), "it still runs without a terminal")
  }

  /// Whether a process runs: not one that has ended and only waits for its parent to notice, which
  /// has no command line.
  private static func runs(_ identifier: pid_t) -> Bool {
    let file = URL(filePath: "/proc/\(identifier)/cmdline")
    return (try? Data(contentsOf: file))?.isEmpty == false
  }
}
