import Canvas
import Model
import Testing

@testable import Browser

/// A reviser's way through a comparison.
@Suite
struct ReviewTests {
  private static let sizes = [(80, 24), (120, 40)]

  private func opened(columns: Int = 100, rows: Int = 40) throws -> Session {
    var session = try Session.started(
      columns: columns, rows: rows, library: ReviewedTexts.library)
    try session.press("c g")
    return session
  }

  private func focus(_ session: Session) -> Int? { session.state.comparison?.focus }

  @Test(arguments: sizes)
  func `a row that is right is told, and the next open one comes into focus`(
    columns: Int, rows: Int
  ) throws {
    var session = try opened(columns: columns, rows: rows)
    try session.press("o")
    #expect(focus(session) == 1)
    #expect(session.screen.contains("Row 1 is right: 1 of 6 reviewed. U takes it back."))
    try session.press("k")
    #expect(session.screen.contains("1 right · Layla, 6 Jul 2020"))
    #expect(session.screen.contains("1 of 6 reviewed ·"))
    // From a row that is reviewed already the next open one is gone to as well.
    try session.press("j j o k k o")
    #expect(focus(session) == 3)
    try session.press("o o o")
    #expect(session.screen.contains("Row 6 is right: all 6 rows are reviewed."))
    try session.press("A")
    #expect(session.screen.contains("6 of 6 reviewed."))
  }

  @Test func `from the last row one goes on to the first that is still open`() throws {
    var session = try opened()
    try session.press("o G o")
    #expect(focus(session) == 1)
  }

  @Test(arguments: sizes)
  func `one key shows all rows, open, flagged and changed ones, and which`(
    columns: Int, rows: Int
  ) throws {
    var session = try opened(columns: columns, rows: rows)
    try session.press("o v")
    #expect(session.screen.contains("Only open: 5 of 6 rows"))
    #expect(session.screen.contains("1/5 open · row 2"))
    try session.press("o")
    #expect(session.screen.contains("1/4 open · row 3"))
    try session.press("v")
    #expect(session.screen.contains("Only flagged: 2 of 6 rows"))
    #expect(session.state.comparison?.stack.shown == [1, 5])
    try session.press("g d v")
    #expect(session.state.comparison?.stack.shown == [1])
    #expect(session.screen.contains("⚐ number differs: 12 / 15, dismissed"))
    try session.press("v")
    #expect(!session.screen.contains("Only"))
    #expect(session.state.comparison?.stack.count == 6)
  }

  @Test func `a filter that leaves nothing says so, and keeps the place`() throws {
    var session = try opened()
    try session.press("j j v v v")
    #expect(session.screen.contains("No row is changed."))
    #expect(session.screen.contains("v shows other rows."))
    try session.press("a o d m M j k G Enter")
    #expect(!session.effects.contains { if case .decide(.alignment) = $0 { true } else { false } })
    #expect(session.state.comparing == nil)

    session = try opened()
    try session.press("v o o o o o o")
    #expect(session.screen.contains("No row is open: all 6 are reviewed."))
    session = try opened()
    try session.press("j v v v v")
    #expect(focus(session) == 1)
  }

  @Test func `keys that walk pass over rows that are not shown`() throws {
    var session = try opened()
    try session.press("v v g f")
    #expect(focus(session) == 5)
    try session.press("f")
    #expect(session.screen.contains("no further flag"))
  }

  @Test(arguments: sizes)
  func `a note is typed, shown on its row, changed and taken away`(columns: Int, rows: Int) throws {
    var session = try opened(columns: columns, rows: rows)
    try session.press("j a")
    #expect(session.screen.contains("Note on row 2:"))
    session.type("Ask the desk.")
    try session.press("Enter")
    #expect(
      session.effects.last
        == .decide(
          .alignment(source: "ar", target: "en", .noted(source: [1], target: [2], "Ask the desk.")))
    )
    #expect(session.screen.contains("✎ Ask the desk."))
    try session.press("a")
    session.type(" Twice.")
    try session.press("Enter")
    #expect(session.screen.contains("✎ Ask the desk. Twice."))
    let count = session.effects.count
    try session.press("a Enter a Esc")
    #expect(session.effects.count == count)
    try session.press("a Ctrl-u Enter")
    #expect(session.screen.contains("The note is gone."))
    #expect(!session.screen.contains("✎"))
  }

  @Test func `a long note goes on below itself, an Arabic one from the right`() throws {
    var session = try opened(columns: 80, rows: 24)
    try session.press("a")
    session.type(String(repeating: "word ", count: 30))
    try session.press("Enter")
    #expect(session.screen.split(separator: "\n").count { $0.contains("word word") } >= 2)
    try session.press("j a")
    session.type("سؤال")
    try session.press("Enter")
    let line = try #require(
      session.screen.split(separator: "\n").first { $0.contains("✎") && $0.contains("ﻝﺍﺆﺳ") })
    #expect(line.contains("ﻝﺍﺆﺳ ┃") || line.contains("ﻝﺍﺆﺳ  ┃"))
  }

  @Test func `a flag has a note of its own`() throws {
    var session = try opened()
    try session.press("D")
    #expect(session.screen.contains("There is no flag on this row."))
    try session.press("j D")
    session.type("The later count.")
    try session.press("Enter d")
    #expect(session.screen.contains("✎ The later count."))
    #expect(session.screen.contains("dismissed"))
    let flag = Flag(kind: .number, source: [1], target: [2], detail: "15 / 12")
    #expect(
      session.effects.contains(
        .decide(.alignment(source: "ar", target: "en", .flagNoted(flag, "The later count.")))))
  }

  @Test func `what is left out can be dismissed too`() throws {
    var session = try opened()
    try session.press("G d")
    #expect(session.screen.contains("⚐ left out"))
    try session.press("k")
    #expect(session.screen.contains("1 flag: 1 × number differs"))
  }

  @Test(arguments: sizes)
  func `what moved is told, and a key goes there and back`(columns: Int, rows: Int) throws {
    var session = try opened(columns: columns, rows: rows)
    #expect(session.screen.contains("⇅ row 5 follows in the translation"))
    try session.press("M")
    #expect(focus(session) == 4)
    #expect(session.screen.contains("⇅ moved: in the translation it stands after row 1"))
    try session.press("M")
    #expect(focus(session) == 0)
    try session.press("j M")
    #expect(session.screen.contains("Nothing of this row stands elsewhere."))
    try session.press("k M o v g M")
    #expect(session.screen.contains("All rows are shown again."))
    #expect(focus(session) == 4)
  }

  @Test func `moves are told from rows in order, at the beginning and of whole blocks`() {
    func moves(_ targets: [Int]) -> [RowMove] {
      RowMove.moves(
        in: Alignment(
          beads: targets.enumerated().map { Bead(source: [$0], target: [$1], score: 1) }, score: 1))
    }
    #expect(moves([0, 1, 2]).isEmpty)
    #expect(moves([1, 2, 3, 0]) == [RowMove(bead: 3, anchor: 0, isBehind: false)])
    #expect(
      moves([0, 3, 4, 5, 1, 2])
        == [
          RowMove(bead: 4, anchor: 0, isBehind: true), RowMove(bead: 5, anchor: 0, isBehind: true),
        ])
  }

  @Test(arguments: sizes)
  func `paragraphs turn into sentences and back, and the place is kept`(
    columns: Int, rows: Int
  ) throws {
    var session = try opened(columns: columns, rows: rows)
    try session.press("j j z")
    #expect(session.screen.contains("Sentences ·"))
    #expect(session.state.comparison?.alignment.beads.count == 7)
    #expect(focus(session) == 3)
    try session.press("k z")
    #expect(session.state.comparison?.alignment.beads.count == 6)
    #expect(focus(session) == 1)
    // What is decided is about sentences there.
    try session.press("z j o")
    #expect(
      session.effects.last
        == .decide(
          .sentences(
            source: "ar", target: "en",
            .confirmed(Bead(source: [2], target: [3], score: 0.9)))))
    #expect(session.screen.contains("Row 3 is right: 1 of 7 reviewed."))
    try session.press("k Enter")
    #expect(session.state.reader.text.segmentAtCursor == 2)
  }

  @Test func `taking back names what and where, and goes to the row`() throws {
    var session = try opened()
    try session.press("j o G")
    let bead = Bead(source: [1], target: [2], score: 0.9)
    let titles: [ArticleID: String] = ["ar": "الوزير يزور الميناء", "en": "Minister visits"]
    let decision = Decision.alignment(source: "ar", target: "en", .confirmed(bead))
    session.library.review?.reopen(row: 1)
    session.send(.undone(decision, titles: titles))
    #expect(session.screen.contains("Taken back: that row 2 is right."))
    #expect(focus(session) == 1)
    try session.press("Esc")
    session.send(.undone(decision, titles: titles))
    #expect(session.screen.contains("Taken back: that a row is right"))
    #expect(session.screen.contains("Minister visits"))
    session.send(.undone(.starred("en", true), titles: ["en": "Minister visits"]))
    #expect(session.screen.contains("Taken back: the star · Minister visits."))
  }

  @Test(arguments: sizes)
  func `a comparison is written under a name that is offered, and never over a file unasked`(
    columns: Int, rows: Int
  ) throws {
    var session = try opened(columns: columns, rows: rows)
    try session.press("E")
    #expect(session.screen.contains("One page"))
    try session.press("Down Enter")
    #expect(session.screen.contains("Write to: ar-en.html"))
    try session.press("Enter")
    let export = ComparisonExport(
      source: "ar", target: "en", unit: .paragraph, format: "html", path: "ar-en.html")
    #expect(session.effects.last == .write(.comparison(export)))

    session.send(.fileExists(.comparison(export)))
    #expect(session.screen.contains("There is a file ar-en.html already"))
    try session.press("Enter")
    session.type("x")
    try session.press("Enter")
    #expect(
      session.effects.last
        == .write(
          .comparison(
            ComparisonExport(
              source: "ar", target: "en", unit: .paragraph, format: "html", path: "ar-en.htmlx"))))
    session.send(.fileExists(.comparison(export)))
    try session.press("Down Enter")
    var replacing = export
    replacing.isReplacing = true
    #expect(session.effects.last == .write(.comparison(replacing)))

    let count = session.effects.count
    try session.press("E Enter Ctrl-u Enter")
    #expect(session.screen.contains("nothing is written"))
    try session.press("E Enter Esc E Esc")
    #expect(session.effects.count == count)
    #expect(session.state.comparing != nil)
  }

  @Test func `passages in common are shown first, and all rows by a key`() throws {
    var session = try Session.started(library: ReviewedTexts.library)
    session.library.relation = .passages
    session.send(.libraryChanged(LibraryStatus(name: "x", articles: 2, analysisVersion: 9)))
    try session.press("c")
    #expect(session.screen.contains("Only in common: 5 of 6 rows"))
    try session.press("v v v v")
    #expect(session.state.comparison?.filter == .all)
    #expect(session.state.comparison?.stack.count == 6)
  }

  @Test func `a choice tells passages in common by their number and the first`() {
    let summary = ArticleSummary(
      id: "x", title: ArticleTitle(text: "x", origin: .headline, language: .english),
      language: .english)
    let counterpart = Counterpart(
      article: summary, relation: .passages, score: 0.3,
      passages: ["The port was closed on Friday", "Two"])
    #expect(counterpart.inWords.contains("2 passages: "))
    #expect(counterpart.inWords.contains("The port was closed…"))
  }
}
