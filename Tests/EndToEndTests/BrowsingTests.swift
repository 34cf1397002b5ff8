import Foundation
import Testing

/// The real program in a real terminal, from the first screen to the restored shell.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct BrowsingTests {
  @Test func `a reader browses, searches, follows a name, compares and quits`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try await session.openBrowser()

    // Down the list to the last article, up to the first, and into its text.
    try session.press("G")
    try await session.wait(for: "5/5")
    try session.press("g")
    try await session.wait(for: "1/5")
    try session.press("Enter")
    try await session.wait(for: "▸ English")

    // A search that finds both languages, and its end.
    try session.press("/")
    try session.type("Haftar")
    try await session.wait(for: "hits in both languages") { screen in
      screen.contains("Found 5") && screen.contains("/ Haftar") && screen.contains("ﺮﺘﻔﺣ")
    }
    try session.press("Enter")
    try session.press("n")
    try await session.wait(for: "match")
    try session.press("Escape")
    try await session.wait(for: "every article again") { $0.contains("Articles 5") }

    // A name in the sidebar filters the list.
    try session.press("g")
    try await session.focus(on: "▸ Names")
    try session.press("Enter")
    try await session.wait(for: "Found")
    try session.press("Escape")
    try await session.wait(for: "Articles 5")

    // The article beside its original.
    try await session.focus(on: "▸ Articles")
    try session.press("g")
    try await session.wait(for: "1/5")
    try session.press("c")
    try await session.wait(for: "both texts") { screen in
      screen.contains("Translation · English") && screen.contains("Original · Arabic")
    }
    let row = /row \d+\/\d+/
    let first = try await session.wait(for: "the row in focus") { $0.first(row) != nil }.first(row)
    try session.press("j", "j")
    try await session.wait(for: "another row in focus") { screen in
      screen.first(row) != nil && screen.first(row) != first
    }
    try session.press("Escape")
    try await session.wait(for: "Articles 5")

    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `the screen follows the terminal's size down to the smallest and back`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try await session.openBrowser()
    try await session.wait(for: "Names")

    try session.resize(columns: 40, rows: 12)
    try await session.wait(for: "the list alone") { screen in
      screen.contains("Articles 5") && !screen.contains("Names") && screen.fits(columns: 40)
    }
    try session.press("c")
    try await session.wait(for: "⇄")
    try session.press("Escape")
    try await session.wait(for: "Articles 5")

    try session.resize(columns: 39, rows: 12)
    try await session.wait(for: "needs 40 columns")
    try session.resize(columns: 120, rows: 11)
    try await session.wait(for: "12 rows")

    try session.resize(columns: 120, rows: 40)
    try await session.wait(for: "all panes again") { screen in
      screen.contains("Articles 5") && screen.contains("Names")
    }
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `keys typed before the first screen are not lost`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try session.run("'\(Program.executable)' '\(Program.seeds)'")
    try session.press("?")
    try await session.wait(for: "▸ Keys")
    try session.press("Escape")
    try await session.wait(forNo: "▸ Keys")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `Arabic stands in visual order and joined, each row guarded inside tmux`()
    async throws
  {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try await session.openBrowser()
    // The name of Haftar in presentation forms, its last letter first.
    try await session.wait(for: "\u{FEAE}\u{FE98}\u{FED4}\u{FEA3}")
    try session.press("q")
    try await session.waitForPrompt()
  }
}
