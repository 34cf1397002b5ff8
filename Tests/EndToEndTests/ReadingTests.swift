import Foundation
import Testing

/// Reading as a person does it: what stands above a text, the cursor in it, and the ways back.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct ReadingTests {
  private static let news = """
    {"id": "dated", "title": "The harbour council, after a long night, has agreed on nothing", \
    "text": "The council met on Monday.\\n\\nIt decided nothing.\\n\\nThe last words.", \
    "language": "en", "date": "2024-05-01", "source": "Gazette", \
    "url": "https://example.org/council"}
    {"id": "undated", "text": "«قال Tim Cook في San Francisco إن iPhone Pro جاهز.»"}

    """

  @Test(arguments: [(80, 24), (140, 45)])
  func `a text opens with its head, is tagged, and copied to its last paragraph`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    let file = session.home.appending(path: "news.jsonl")
    try Self.news.write(to: file, atomically: true, encoding: .utf8)
    try session.run("'\(Program.executable)' '\(file.path)'")
    // The undated article stands below the dated one.
    let list = try await session.wait(for: "1/2")
    let dated = try #require(list.rows.firstIndex { $0.contains("The harbour") })
    let undated = try #require(list.rows.firstIndex { $0.contains("Tim Cook") })
    #expect(dated < undated)

    try session.press("Enter")
    let text = try await session.wait(for: "the head of the text") { screen in
      screen.contains("▸ English") && screen.contains("https://example.org/council")
    }
    let head = try #require(text.rows.firstIndex { $0.contains("https://example.org/council") })
    #expect(text.rows[..<head].contains { $0.contains("nothing") })
    #expect(text.rows[..<head].contains { $0.contains("Gazette · 1 May 2024") })
    try session.press("t")
    try session.type("quay")
    try session.press("Enter")
    try await session.wait(for: "#quay")
    try session.press("G")
    try await session.wait(for: "the cursor on the last paragraph") {
      $0.contains("▌The last words.")
    }
    try session.press("y")
    try await session.wait(for: "Copied")

    // An Arabic paragraph stays one, however many foreign names it has.
    try session.press("J")
    try await session.wait(for: "▸ Arabic")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `a word that is to be translated says how to get a dictionary`() async throws {
    let session = try await TmuxSession(columns: 150, rows: 30)
    let search = "KHABAR_DICTIONARIES= '\(Program.executable)' search"
    try session.run("\(search) '~okapi' '\(Program.seeds)'")
    try await session.wait(for: "apt-get install dict-freedict-eng-ara")
    try session.run("\(search) '~\u{0632}\u{0631}\u{0627}\u{0641}\u{0629}' '\(Program.seeds)'")
    try await session.wait(for: "apt-get install dict-freedict-ara-eng")
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `Esc leads from the text back to the row, and from there to the list`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    try await session.openBrowser()
    try session.press("j")
    try await session.wait(for: "what it is compared with") { screen in
      screen.contains("2/5") && screen.rows.first?.contains("⇄") == true
    }
    try session.press("c")
    try await session.wait(for: "row 4/")
    try session.press("j", "j", "j")
    try await session.wait(for: "row 7/")
    let comparison = try await session.waitUntilStill()
    try session.press("Enter")
    try await session.wait(for: "▸ English")
    try await session.wait(for: "Esc comparison")
    try session.press("j", "Escape")
    try await session.wait(for: "the row again") { $0.rows == comparison.rows }
    try session.press("?")
    try await session.wait(for: "Here: comparison")
    try session.press("/")
    try session.type("contradict")
    try await session.wait(for: "they contradict each other")
    try session.press("Escape", "Escape", "Escape")
    try await session.wait(for: "2/5")
    try session.press("q")
    try await session.waitForPrompt()
  }
}
