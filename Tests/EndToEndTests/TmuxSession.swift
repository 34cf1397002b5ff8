import Foundation
import TestSupport
import Testing

/// A shell in a terminal of its own, which tmux keeps: what is typed goes in as from a keyboard,
/// what stands on the screen comes out as text.
///
/// Nothing here sleeps for a fixed time and hopes: every step waits for what it should bring about.
final class TmuxSession: Sendable {
  /// How long anything may take before the test fails: long, since machines may be slow and busy.
  static let patience = Duration.seconds(240)

  /// Seconds between two looks at the screen, at first and at most. A look starts a program, and a hundred
  /// sessions look at the same time: what they look for would wait for them.
  private static let (shortestPause, longestPause) = (0.02, 0.2)

  /// What the shell writes when it waits for a command.
  static let prompt = "ready>"

  /// A place of the session's own for whatever the program keeps.
  var home: URL { folder.url }
  private let folder: TemporaryFolder

  /// What is on the screen and where, as one text to look at when a test fails.
  struct Screen: Sendable, CustomStringConvertible {
    /// The rows, without the blanks at their ends.
    let rows: [String]

    /// Whether a text stands on the screen, within one row.
    func contains(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

    /// Whether the shell waits for a command; keys typed ahead may stand before its prompt.
    var showsPrompt: Bool { rows.last { !$0.isEmpty }?.hasSuffix(TmuxSession.prompt) == true }

    var description: String {
      (["┌ screen"] + rows.map { "│" + $0 } + ["└"]).joined(separator: "\n")
    }
  }

  /// Nothing happened in time, and this is what the screen showed.
  struct TimedOut: Error, CustomStringConvertible {
    let awaited: String
    let screen: Screen

    var description: String { "Waited in vain for \(awaited).\n\(screen)" }
  }

  /// Starts a terminal of a size with a shell in it.
  init(columns: Int = 100, rows: Int = 30, environment: [String: String] = [:]) async throws {
    folder = try TemporaryFolder("terminal")
    let home = folder.url
    let state = home.appending(path: "state/khabar")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    // Somebody who knows the program: the tour is offered to who is new.
    try Data().write(to: state.appending(path: "tour-offered"))
    var variables = [
      "HOME": home.path, "XDG_DATA_HOME": home.appending(path: "data").path,
      "XDG_CONFIG_HOME": home.appending(path: "config").path,
      "XDG_CACHE_HOME": home.appending(path: "cache").path,
      "XDG_STATE_HOME": home.appending(path: "state").path,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "LANG": "C.UTF-8", "PS1": Self.prompt, "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { _, given in given }
    // A bare environment: no colour, locale or display of whoever runs the tests.
    let assignments = variables.map { "\($0.key)=\($0.value)" }.sorted()
    try tmux(
      ["new-session", "-d", "-c", home.path, "-x", "\(columns)", "-y", "\(rows)", "env", "-i"]
        + assignments
        + ["TERM=\(environment["TERM"] ?? "tmux-256color")", "sh", "-i"])
    // The tests may end while the last session does: its server ends after them all the same.
    let tests = ProcessInfo.processInfo.processIdentifier
    try tmux([
      "run-shell", "-b",
      "while kill -0 \(tests) && kill -0 $PPID; do sleep 1; done 2>&-; kill -0 \(tests) 2>&- || kill $PPID",
    ])
    try await waitForPrompt()
  }

  deinit {
    let shell = try? state("#{pane_pid}")
    _ = try? tmux(["kill-server"])
    // A program that is still open writes where it was as its terminal goes; the folder stays until then.
    let deadline = ContinuousClock.now + .seconds(60)
    while let shell, Self.hasProcesses(ofSession: shell), ContinuousClock.now < deadline {
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Whether anything still runs in the session of a shell's process.
  private static func hasProcesses(ofSession shell: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.contains { name in
      guard name.allSatisfy(\.isNumber),
        let status = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8)
      else { return false }
      // Behind the name in brackets: state, parent, group, session.
      let fields = status[(status.lastIndex(of: ")") ?? status.startIndex)...].split(separator: " ")
      return fields.count > 4 && fields[4] == shell && fields[1] != "Z"
    }
  }

  // MARK: - In

  /// Presses keys, by tmux's names for them: `j`, `Enter`, `C-z`, `Escape`, `BTab`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Types a text as it stands.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", text])
  }

  /// Types a command to the shell.
  func run(_ command: String) throws {
    try type(command)
    try press("Enter")
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: - Out

  /// What stands on the screen now.
  func screen() throws -> Screen {
    let text = try tmux(["capture-pane", "-p"])
    // The guard around rows is for terminals; nothing on the screen shows it.
    let plain = text.unicodeScalars.filter { !("\u{202A}"..."\u{202E}").contains($0) }
    let rows = String(String.UnicodeScalarView(plain)).split(
      separator: "\n", omittingEmptySubsequences: false)
    return Screen(
      rows: rows.map { row in
        String(row.reversed().drop(while: \.isWhitespace).reversed())
      })
  }

  /// The screen with its colours and attributes as escape sequences.
  func styledScreen() throws -> String {
    try tmux(["capture-pane", "-p", "-e"])
  }

  /// What tmux knows of the terminal, such as `#{alternate_on}`.
  func state(_ format: String) throws -> String {
    try tmux(["display-message", "-p", format]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen is as wanted, and gives it.
  ///
  /// It is looked at from a thread of its own: other tests may keep all those busy that tasks have, and what is
  /// waited for may have gone by when one is free again.
  @discardableResult
  func wait(
    for awaited: String, until isWanted: @escaping @Sendable (Screen) throws -> Bool
  ) async throws -> Screen {
    try await OwnThread.run { [self] in try poll(for: awaited, until: isWanted) }
  }

  /// As ``wait(for:until:)``, on the calling thread.
  @discardableResult
  func poll(for awaited: String, until isWanted: (Screen) throws -> Bool) throws -> Screen {
    let deadline = ContinuousClock.now + Self.patience
    var pause = Self.shortestPause
    while true {
      let screen = try screen()
      if try isWanted(screen) { return screen }
      guard ContinuousClock.now < deadline else {
        throw TimedOut(awaited: awaited, screen: screen)
      }
      Thread.sleep(forTimeInterval: pause)
      pause = min(1.5 * pause, Self.longestPause)
    }
  }

  /// Waits until a text stands on the screen.
  @discardableResult
  func wait(for text: String) async throws -> Screen {
    try await wait(for: "“\(text)”") { $0.contains(text) }
  }

  /// Waits until a text stands on the screen no more.
  @discardableResult
  func wait(forNo text: String) async throws -> Screen {
    try await wait(for: "no “\(text)”") { !$0.contains(text) }
  }

  /// Waits until the screen stays as it is for a while: until what is drawn, and what the library still finds
  /// out, is all there.
  func waitUntilStill() async throws -> Screen {
    try await OwnThread.run { [self] in
      var last = try screen()
      var since = ContinuousClock.now
      return try poll(for: "a screen that stays as it is") { screen in
        if screen.rows != last.rows { (last, since) = (screen, ContinuousClock.now) }
        return ContinuousClock.now - since > .milliseconds(500)
      }
    }
  }

  /// Waits until the shell waits for a command.
  @discardableResult
  func waitForPrompt() async throws -> Screen {
    try await wait(for: "the shell's prompt", until: \.showsPrompt)
  }

  /// Runs a command in the shell and gives what it prints, which is not to be more than a row.
  func answer(of command: String) async throws -> String {
    let file = home.appending(path: "answer-\(UUID().uuidString)")
    try run("\(command) > '\(file.path).part' 2>&1; mv '\(file.path).part' '\(file.path)'")
    try await wait(for: "the answer of \(command)") { _ in
      FileManager.default.fileExists(atPath: file.path)
    }
    return try String(contentsOf: file, encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  // MARK: - tmux

  /// Whether there is a tmux to run.
  static let isInstalled = Tool.isInstalled("tmux")

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Tool.run(
      ["tmux", "-u", "-S", home.appending(path: "tmux").path, "-f", "/dev/null"] + arguments,
      keepingOutputIn: home)
  }
}
