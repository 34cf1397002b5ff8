import Foundation
import Testing

/// A day with the list: sorted, under headings, marked and acted on, left and gone on with; found in,
/// turned and glossed; with the tour and the mouse.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct DayOfReadingTests {
  private static let sizes = [(80, 24), (140, 45)]

  /// Twelve articles, the newest first, four a day, of two sources.
  private static let news = (1...12).reversed().map { number in
    let text = (1...30).map { "Line \($0) of news \(number) on the harbour." }
      .joined(separator: "\\n\\n")
    let source = number.isMultiple(of: 2) ? "Post" : "Courier"
    return """
      {"id": "n\(number)", "title": "News \(number)", "text": "\(text)", "language": "en", \
      "source": "\(source)", "date": "2024-05-\(String(format: "%02d", (number + 3) / 4))"}
      """
  }.joined(separator: "\n")

  private func session(columns: Int, rows: Int, isNew: Bool = false) async throws -> TmuxSession {
    let session = try await TmuxSession(columns: columns, rows: rows)
    let file = session.home.appending(path: "news.jsonl")
    try Self.news.write(to: file, atomically: true, encoding: .utf8)
    try session.run("'\(Program.executable)' add --library news.db news.jsonl >/dev/null")
    try await session.waitForPrompt()
    if isNew {
      try FileManager.default.removeItem(at: session.home.appending(path: "state"))
    }
    return session
  }

  private func open(_ session: TmuxSession) async throws {
    try session.run("clear; '\(Program.executable)' --library news.db")
    try await session.wait(for: "/12")
    _ = try await session.waitUntilStill()
  }

  private func quit(_ session: TmuxSession) async throws {
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test(arguments: sizes)
  func `the list is sorted, put under headings, folded, and gone on with the next time`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    try await open(session)
    try session.press("O")
    try await session.wait(for: "Order and headings")
    try session.type("each day")
    try session.press("Enter")
    try await session.wait(for: "▾ 3 May 2024")
    try session.press("_")
    try await session.wait(for: "▸ 1 May 2024")
    try session.press("j", "Enter")
    try await session.wait(for: "▾ 2 May 2024")
    try session.press("j", "Enter", "1", "2", "G")
    try await session.wait(for: "▌Line 12 of news 7")
    try await quit(session)

    try await open(session)
    try await session.wait(for: "▌Line 12 of news 7")
    try await session.wait(for: "6/12")
    try await session.wait(for: "▾ 2 May 2024")
    try await quit(session)

    // What was kept is damaged: that is told, and the list begins at its top.
    let places = session.home.appending(path: "state/khabar/places")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: places.path).first)
    try Data("index = maybe".utf8).write(to: places.appending(path: name))
    try session.run("clear; '\(Program.executable)' --library news.db")
    try await session.wait(for: "begins at its top")
    try await session.wait(for: "1/12")
    try await quit(session)
  }

  @Test(arguments: sizes)
  func `many articles are marked, starred, tagged and written at once, and all of it undone`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    try await open(session)
    try session.press("m", "j", "j", "M")
    try await session.wait(for: "4 articles marked.")
    try session.press("s")
    try await session.wait(for: "4 articles starred. U takes it back.")
    try session.press("t")
    try await session.wait(for: "Tag 4 articles:")
    try session.type("sea")
    try session.press("Enter")
    try await session.wait(for: "4 articles tagged")
    try session.press("X")
    try await session.wait(for: "Write 4 articles")
    try session.press("Enter")
    try await session.wait(for: "articles.jsonl")
    try session.press("Enter")
    try await session.wait(for: "4 articles written")
    let lines = try String(
      contentsOf: session.home.appending(path: "articles.jsonl"), encoding: .utf8
    ).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].contains("\"n12\"") && lines[0].contains("on the harbour"))
    try session.press("U")
    try await session.wait(for: "Taken back")
    try session.press("U")
    try await session.wait(for: "the stars of 4 articles")
    try session.press("*")
    try await session.wait(for: "12 articles marked.")
    try session.press("Escape")
    try await session.wait(forNo: "✓")
    try await quit(session)
  }

  @Test(arguments: sizes)
  func `what is typed ahead acts on what the search finds`(columns: Int, rows: Int) async throws {
    let session = try await session(columns: columns, rows: rows)
    try await open(session)
    // In one go, as from a keyboard that is faster than the library.
    try session.type("/title:3\rs")
    try await session.wait(for: "★")
    try await quit(session)
    try session.run("clear; '\(Program.executable)' list --library news.db is:starred")
    try await session.wait(for: "News 3")
    #expect(try !session.screen().contains("News 12"))
  }

  @Test(arguments: sizes)
  func `words are found in the text, names among the names, and the counterpart shows`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    // What is found by a name is found once the names are known.
    try await session.addSeeds(to: "news.db")
    try session.run("clear; '\(Program.executable)' --library news.db")
    try await session.waitForBrowser()
    try session.press("G", "Enter")
    try await session.wait(for: "▸ Arabic")
    try session.press("\\")
    try await session.wait(for: "Find here:")
    try session.type("haftar")
    let found = try await session.wait(for: "the number of places") {
      $0.first(/[0-9]+ places/) != nil
    }
    #expect(found.first(/[0-9]+ places/) != nil)
    try session.press("Enter", "n")
    try await session.wait(for: "2 of ")
    try session.press("Escape")
    try await session.wait(forNo: "2 of ")
    try session.press("5", "G", "p")
    try await session.wait(for: "Translation in English")
    try session.press("Enter")
    try await session.wait(for: "▸ English")
    try session.press("x")
    try await session.wait(for: "▸ Arabic")
    try await session.focus(on: "▸ Names")
    try session.press("G", "\\")
    try session.type("hifter")
    try await session.wait(for: "1 name")
    try session.press("Enter")
    try await session.wait(for: "Khalifa Haftar")
    try await quit(session)
  }

  @Test(arguments: sizes)
  func `who is new is offered the tour once, and can have it again`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows, isNew: true)
    try await open(session)
    try await session.wait(for: "New here? Five steps")
    try session.press("F2")
    try await session.wait(for: "1/5")
    try session.press("Enter", "Enter", "Enter", "Enter")
    try await session.wait(for: "5/5")
    try session.press("Enter")
    try await session.wait(forNo: "5/5")
    try await quit(session)
    try await open(session)
    #expect(try !session.screen().contains("New here?"))
    try await quit(session)
    try session.run("clear; '\(Program.executable)' tour --library news.db")
    try await session.wait(for: "1/5")
    try session.press("q")
    try await session.wait(forNo: "1/5")
    try await quit(session)
    try session.run("clear; '\(Program.executable)' tour | cat")
    try await session.wait(for: "5. Keep, undo, and get help")
  }

  @Test(arguments: sizes)
  func `a search's words are explained beside it`(columns: Int, rows: Int) async throws {
    let session = try await session(columns: columns, rows: rows)
    try await open(session)
    try session.press("/", "F1")
    try await session.wait(for: "Words of a search")
    try session.type("harbour")
    try session.press("F1")
    try await session.wait(forNo: "Words of a search")
    try await session.wait(for: "12 articles")
    try session.press("Escape")
    try await session.wait(forNo: "Enter keep")
    try await quit(session)
  }

  @Test(arguments: sizes)
  func `a divider is dragged with the mouse, where the settings give it to Khabar`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    let folder = session.home.appending(path: "config/khabar")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("[screen]\nmouse = true\n".utf8).write(to: folder.appending(path: "config.toml"))
    try await open(session)
    let before = try session.screen()
    let border = try #require(
      before.rows.first.flatMap { row in
        row.dropFirst().firstIndex(of: "┬").map { row.distance(from: row.startIndex, to: $0) }
      })
    // A press, a move and a release, as a terminal reports them, counted from one.
    for (code, column, end) in [
      (0, border + 1, "M"), (32, border + 6, "M"), (0, border + 6, "m"),
    ] {
      try session.type("\u{1B}[<\(code);\(column);5\(end)")
    }
    try await session.wait(for: "a wider list") { screen in
      screen.rows.first.flatMap { row in
        row.dropFirst().firstIndex(of: "┬").map { row.distance(from: row.startIndex, to: $0) }
      } == border + 5
    }
    // The second article: each has two lines, or four.
    try session.type("\u{1B}[<0;5;\(rows == 24 ? 4 : 6)M")
    try await session.wait(for: "2/12")
    try await quit(session)
  }

  @Test(arguments: sizes)
  func `settings that come while the program runs are taken over`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    try await open(session)
    let folder = session.home.appending(path: "config/khabar")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("[keys]\ngloss = [\"Ctrl-g\"]\n".utf8).write(to: folder.appending(path: "config.toml"))
    try await session.wait(for: "The settings were taken over.")
    try session.press("T")
    try await session.wait(for: "T does nothing here.")
    try session.press("C-g")
    try await session.wait(for: "are glossed")
    try await quit(session)
  }

  @Test(arguments: sizes)
  func `vowel marks go and come, words are found in both texts, and colours change while one reads`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    let marked = "\u{643}\u{64E}\u{62A}\u{64E}\u{628}\u{64E}"
    try """
    {"id": "ar", "title": "\(marked) الولد", "language": "ar", "text": "\(marked) الولد رسالة."}
    """.write(to: session.home.appending(path: "one.jsonl"), atomically: true, encoding: .utf8)
    let folder = session.home.appending(path: "config/khabar")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let settings = folder.appending(path: "config.toml")
    try Data("[screen]\nmarks = \"keep\"\n".utf8).write(to: settings)
    try session.run("clear; '\(Program.executable)' one.jsonl")
    try await session.wait(for: "1/1")
    try session.press("^")
    try await session.wait(for: "Vowel marks are hidden.")
    let bare = try session.screen().rows.joined()
    #expect(!bare.unicodeScalars.contains("\u{64E}"))
    try session.press("^")
    try await session.wait(for: "Vowel marks are shown.")
    let plain = try session.styledScreen()
    try Data("[screen]\nmarks = \"keep\"\ncolours = \"contrast\"\n".utf8).write(to: settings)
    try await session.wait(for: "The settings were taken over.")
    _ = try await session.waitUntilStill()
    #expect(try session.styledScreen() != plain)
    try await quit(session)

    try await session.openBrowser()
    _ = try await session.waitUntilStill()
    try session.press("G", "c")
    try await session.wait(for: "row 1/")
    try session.press("\\")
    try session.type("haftar")
    try await session.wait(for: "the number of places") { $0.first(/[0-9]+ places/) != nil }
    try session.press("Enter", "n")
    try await session.wait(for: "2 of ")
    try session.press("Escape", "Escape")
    try await session.wait(for: "Articles 5")
    try await quit(session)
  }
}
