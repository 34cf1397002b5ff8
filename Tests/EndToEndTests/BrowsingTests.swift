import Foundation
import Testing

/// The real program in a real terminal, from the first screen to the restored shell.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct BrowsingTests {
  @Test func `a reader browses, searches, follows a name, compares and quits`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try await session.openBrowser(on: Program.seeds)

    // Down the list to the Arabic article, and into its text.
    try session.press("G")
    try await session.wait(for: "the last article in view") { screen in
      screen.contains("5/5") && screen.contains("Arabic")
    }
    try session.press("Enter")
    try await session.wait(for: "▸ Arabic")

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

    // The Arabic article beside its translation.
    try await session.focus(on: "▸ Articles")
    try session.press("G")
    try await session.wait(for: "5/5")
    try session.press("c")
    try await session.wait(for: "both texts") { screen in
      screen.contains("Translation · English") && screen.contains("Original · Arabic")
    }
    try session.press("j", "j")
    try await session.wait(for: "row 3/")
    try session.press("Escape")
    try await session.wait(for: "Articles 5")

    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `the screen follows the terminal's size down to the smallest and back`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try await session.openBrowser(on: Program.seeds)
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
    try session.press("G")
    try await session.wait(for: "5/5")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `Arabic stands in visual order and joined, each row guarded inside tmux`()
    async throws
  {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try await session.openBrowser(on: Program.seeds)
    // The name of Haftar in presentation forms, its last letter first.
    try await session.wait(for: "\u{FEAE}\u{FE98}\u{FED4}\u{FEA3}")
    try session.press("q")
    try await session.waitForPrompt()
  }
}
