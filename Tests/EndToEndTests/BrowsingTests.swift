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

    // What is found while a word is typed stays when it is kept as it is.
    try session.press("/")
    try session.type("mercen")
    try await session.wait(for: "Found 3")
    try session.press("Enter")
    try await session.wait(for: "match 1 of")
    try await session.wait(for: "Found 3")
    try session.press("Escape")
    try await session.wait(for: "every article") { $0.contains("Articles 5") }

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
    try session.press("g", "j")
    try await session.wait(for: "2/5")
    try session.press("c")
    try await session.wait(for: "both texts") { screen in
      screen.contains("Translation · English") && screen.contains("Original · Arabic")
    }
    let first = try await session.wait(for: "the row in focus") { $0.rowInFocus != nil }.rowInFocus
    try session.press("j", "j")
    try await session.wait(for: "another row in focus") { screen in
      screen.rowInFocus != nil && screen.rowInFocus != first
    }
    try session.press("Escape")
    try await session.wait(for: "Articles 5")

    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `a search is kept, stands above the articles, goes and comes back`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try await session.openBrowser()
    try session.press("/")
    try session.type("Wagner")
    try await session.wait(for: "/ Wagner")
    try session.press("Enter")
    try session.press("S")
    try session.type("Fighters")
    try session.press("Enter")
    try await session.wait(for: "Kept as")
    try session.press("Escape")
    try await session.wait(for: "/  Fighters")
    try session.press("g", "k", "D")
    try await session.wait(for: "its place empty") { !$0.contains("/  Fighters") }
    try session.press("U")
    try await session.wait(for: "Taken back")
    try await session.wait(for: "/  Fighters")
    try session.press("g", "k", "Enter")
    try await session.wait(for: "Found")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `letters typed at once arrive in their order`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try await session.openBrowser()
    for round in 0..<10 {
      let letters = (0..<26).map {
        Character(Unicode.Scalar(97 + UInt8(($0 * 7 + round * 3) % 26)))
      }
      try session.press("/")
      try session.type(String(letters))
      try await session.wait(for: "/ \(String(letters))")
      try session.press("Escape")
      try await session.wait(for: "the list again") { $0.contains("Articles 5") }
    }
  }

  @Test func `two renderings are compared beside the Arabic, and words light each other`()
    async throws
  {
    let session = try await TmuxSession(columns: 150, rows: 40)
    try await session.openBrowser()
    try session.press("j", "j")
    try await session.wait(for: "what the article is compared with") { screen in
      screen.contains("3/5") && screen.rows.first?.contains("⇄") == true
    }
    try session.press("C")
    try await session.wait(for: "4 passages: ")
    try session.type("Turkey announced")
    try session.press("Enter")
    try await session.wait(for: "three columns") { screen in
      ["First rendering", "Second rendering", "Original · Arabic"].allSatisfy(screen.contains)
    }
    try session.press("O")
    try await session.wait(for: "two columns") { !$0.contains("Original · Arabic") }
    try session.press("Escape")
    try await session.wait(for: "Articles 5")
    try session.press("k", "c")
    try await session.wait(for: "Translation · English")
    try session.press("A")
    try await session.wait(for: "Haftar (")
    try session.press("Escape")
    try await session.wait(for: "the translation") { !$0.contains("Haftar (") }
    try session.press("w")
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

  @Test func `the wheel and clicks are the browser's where the settings say so`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    let folder = session.home.appending(path: "config/khabar")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "mouse = on\n".write(
      to: folder.appending(path: "config"), atomically: true, encoding: .utf8)
    try session.run("'\(Program.executable)' '\(Program.seeds)'")
    try await session.wait(for: "1/5")
    #expect(try session.state("#{mouse_any_flag}") == "1")
    // The wheel turned once down, over the list.
    try session.type("\u{1B}[<65;5;5M")
    try await session.wait(for: "2/5")
    try session.press("q")
    try await session.waitForPrompt()
    #expect(try session.state("#{mouse_any_flag}") == "0")
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

extension TmuxSession.Screen {
  /// Which row of how many is read in a comparison.
  fileprivate var rowInFocus: String? { first(/row \d+\/\d+/) }
}
