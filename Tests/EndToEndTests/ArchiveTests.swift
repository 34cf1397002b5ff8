import Foundation
import Testing

/// Articles that are archived, and the page of a name, as a person works with them.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct ArchiveTests {
  private static let sizes = [(80, 24), (140, 45)]

  /// Twelve articles of two sources, the newest first, about one person under several titles.
  private func session(columns: Int, rows: Int) async throws -> TmuxSession {
    let session = try await TmuxSession(columns: columns, rows: rows)
    let lines = (1...12).map { number -> String in
      let title = number < 6 ? "Interior Minister" : "Prime Minister"
      return """
        {"id": "n\(number)", "title": "News \(number) on the harbour", "language": "en", \
        "date": "2024-05-\(number < 10 ? "0" : "")\(number)", \
        "source": "\(number % 2 == 0 ? "Post" : "Courier")", \
        "text": "\(title) Nadim Harrak spoke in Tripoli on day \(number).\\nThe ships were late."}
        """
    }
    try Data(lines.joined(separator: "\n").utf8).write(
      to: session.home.appending(path: "news.jsonl"))
    try session.run("clear; '\(Program.executable)' add --library news.db news.jsonl")
    try await session.waitForPrompt()
    try session.run("clear; '\(Program.executable)' --library news.db")
    try await session.wait(for: "1/12")
    return session
  }

  private func quit(_ session: TmuxSession) async throws {
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test(arguments: sizes)
  func `an article is archived, several are, looked at, searched for, and brought back`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    try session.press("j", "r")
    try await session.wait(for: "The article is archived. U takes it back.")
    try await session.wait(for: "2/11")
    try session.press("m", "m", "m", "r")
    try await session.wait(for: "3 articles are archived. U takes it back.")
    try await session.wait(for: "Articles 8")
    try session.press("@")
    try await session.wait(for: "Search is:archived")
    try await session.wait(for: "1/4")
    try session.press("r")
    try await session.wait(for: "The article is out of the archive.")
    try await session.wait(for: "1/3")
    try session.press("@")
    try await session.wait(for: "Articles 9")
    try session.press("/")
    try session.type("harbour source:post")
    try session.press("Enter")
    try await session.wait(for: "Found 4")
    try session.press("@")
    try await session.wait(for: "Found 2")
    try session.press("Escape")
    try await session.wait(for: "Found 4")
    try session.press("Escape")
    try await session.wait(for: "Articles 9")
    try session.press("U")
    try await session.wait(for: "taking the article out of the archive")
    try session.press("U")
    try await session.wait(for: "Taken back: archiving 3 articles")
    try await session.wait(for: "Articles 11")
    try await quit(session)

    // What is archived stays so, and the command line has it where it is asked for.
    func total(_ arguments: String...) throws -> Int? {
      let run = try CommandRun(
        (["list", "--format", "json", "--library", session.home.appending(path: "news.db").path]
          + arguments).map { Array($0.utf8) }, home: session.home)
      let list = try JSONSerialization.jsonObject(with: Data(run.text.utf8)) as? [String: Any]
      return list?["total"] as? Int
    }
    #expect(try total() == 11)
    #expect(try total("is:archived") == 1)
    #expect(try total("--archived") == 12)
  }

  @Test(arguments: sizes)
  func `a day is gone to in a list of any order`(columns: Int, rows: Int) async throws {
    let session = try await session(columns: columns, rows: rows)
    func go(to place: String) throws {
      try session.press(":")
      try session.type("goto \(place)")
      try session.press("Enter")
    }
    try go(to: "2024-05-03")
    try await session.wait(for: "10/12")
    try session.press("O")
    try session.type("by source")
    try session.press("Enter")
    try await session.wait(for: "the order by source") { $0.contains("by source") }
    // Six of the Courier, the newest first, then six of the Post.
    try go(to: "2024-05-12")
    try await session.wait(for: "7/12")
    try go(to: "2024-06")
    try await session.wait(for: "this is the nearest")
    try session.press("/")
    try session.type("harbour")
    try session.press("Enter")
    try await session.wait(for: "Found 12")
    try go(to: "2024-05-08")
    try await session.wait(for: "the article of the day in the search") { screen in
      screen.rows.contains { $0.contains("▌") && $0.contains("News 8 ") }
    }
    try await quit(session)
  }

  @Test(arguments: sizes)
  func `the page of a name has its titles, and there it is renamed and merged`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    try await session.focus(on: "▸ Names")
    try session.press("i")
    try await session.wait(for: "[Spellings]")
    try session.press("Tab", "Tab")
    try await session.wait(for: "[Titles]")
    try await session.wait(for: "7×  Prime Minister")
    try await session.wait(for: "6 May – 12 May 2024")
    try await session.wait(for: "1 May – 5 May 2024")
    try session.press("r")
    try await session.wait(for: "Call it, in either language: Nadim Harrak")
    try session.press("C-u")
    try session.type("The Premier")
    try session.press("Enter")
    try await session.wait(for: "Called The Premier now. U takes it back.")
    try await session.wait(for: "▸ The Premier ")
    try session.press("U")
    try await session.wait(for: "Taken back: calling it The Premier")
    try await session.wait(for: "▸ Nadim Harrak ")
    // Of those who are named with it, one is merged with it.
    try session.press("Tab", "Tab")
    try await session.wait(for: "[Named with it]")
    try session.press("m")
    try await session.wait(for: "1 name marked")
    try session.press("M")
    try await session.wait(for: "Merged into Nadim Harrak: Tripoli.")
    try session.press("U")
    try await session.wait(for: "Taken back: merging")
    try session.press("Escape")
    try await session.wait(forNo: "[Named with it]")
    try await quit(session)
  }

  @Test(arguments: sizes)
  func `unread articles are walked through across sources, and a citation is copied`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    try session.press("O")
    try session.type("each source")
    try session.press("Enter")
    try await session.wait(for: "▾ Courier")
    try session.press("6", "G", "Enter")
    try await session.wait(for: "▸ English")
    try session.press("C-n")
    // The last of the Courier is read: the first of the Post is next.
    try await session.wait(for: "7/12")
    try await session.wait(for: "on day 12")
    try session.press("Y")
    try await session.wait(for: "A citation")
    try session.type("citation")
    try session.press("Enter")
    try await session.wait(for: "Copied.")
    try await quit(session)
  }
}
