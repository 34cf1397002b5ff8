import Foundation

extension TmuxSession {
  /// Starts the program on the demonstration articles, and waits until the browser lists them all.
  func openBrowser(setting variables: String = "") async throws {
    try run("\(variables) '\(Program.executable)' '\(Program.seeds)'")
    try await waitForBrowser()
  }

  /// Reads the demonstration articles into a library, with the names in them.
  func addSeeds(to library: String) async throws {
    try run("clear; '\(Program.executable)' add --library \(library) '\(Program.seeds)'")
    try await waitForPrompt()
  }

  /// Waits until the browser lists all the demonstration articles, the first of them selected.
  func waitForBrowser() async throws {
    try await wait(for: "the list of articles") { screen in
      screen.contains("Articles 5") && screen.contains("1/5")
    }
  }

  /// Goes from pane to pane until the one with a title has the focus.
  func focus(on title: String) async throws {
    for _ in 0..<3 where try !screen().contains(title) {
      let before = try screen().rows.first
      try press("Tab")
      try await wait(for: "another pane in focus") { $0.rows.first != before }
    }
    try await wait(for: title)
  }

  /// What a program must leave as it found it: the terminal's modes, its alternate screen, its
  /// cursor, its reports of the mouse, and what stood on the screen.
  struct Condition: Equatable {
    let modes: String
    let flags: String
    let showsMarker: Bool
  }

  /// A line on the shell's screen by which it is known again.
  static let marker = "written before the program ran"

  /// The terminal's condition as the shell has it.
  func condition() async throws -> Condition {
    try await waitForPrompt()
    return Condition(
      modes: try await answer(of: "stty -g"),
      flags: try state(
        "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_cursor_flag} #{insert_flag}"),
      showsMarker: try screen().contains(Self.marker))
  }

  /// The process that wrote its number to the file `pid` in its folder.
  func programIdentifier() throws -> pid_t? {
    let file = home.appending(path: "pid")
    return pid_t(
      try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines))
  }
}

extension TmuxSession.Screen {
  /// The first text on the screen that matches a pattern.
  func first(_ pattern: Regex<Substring>) -> String? {
    rows.lazy.compactMap { $0.firstMatch(of: pattern) }.first.map { String($0.output) }
  }

  /// Whether no row is wider than so many columns.
  func fits(columns: Int) -> Bool {
    rows.allSatisfy { row in
      row.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark } <= columns
    }
  }
}
