import Canvas
import Model
import TestSupport
import Testing

@testable import Browser

/// The text pane: what stands above the text, and the cursor in it.
@Suite
struct ReaderTests {
  private static let title =
    "A headline of its own that is too long for the narrow list but not for the text"

  /// An article as a JSONL line gives it: its title is no line of the text.
  private static func article(
    _ id: ArticleID = "harbour", language: LanguageTag = .english,
    paragraphs: [String] = [
      "The council met.", "It decided nothing.", "The next meeting is in May.",
    ], title: String = title
  ) -> Article {
    Article(
      id: id, origin: .file("news.jsonl"), url: "https://example.org/2024/05/council",
      source: "Gazette",
      title: ArticleTitle(text: title, origin: .headline, language: language), language: language,
      date: PublicationDate(secondsSince1970: 1_714_521_600, precision: .day),
      text: paragraphs.joined(separator: "\n"),
      segments: paragraphs.map { Segment(kind: .paragraph, language: language, text: $0) })
  }

  private func session(
    _ articles: [Article], columns: Int = 80, rows: Int = 24
  ) throws -> Session {
    try Session.started(columns: columns, rows: rows, library: SeedLibrary(articles))
  }

  @Test func `the text opens with headline, source, date, address and tags`() throws {
    var session = try session([Self.article()])
    try session.press("t")
    session.type("harbour")
    try session.press("Enter Enter")
    let text = session.state.reader.text
    #expect(
      text.blocks.map { $0.text.withoutIsolates } == [
        Self.title, "Gazette · 1 May 2024", "https://example.org/2024/05/council", "#harbour",
        "The council met.", "It decided nothing.", "The next meeting is in May.",
      ])
    let words = session.screen.replacing("▌", with: " ").split(separator: "\n").map {
      $0.split(separator: "│").last ?? ""
    }
    .joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(words.contains(Self.title))
  }

  @Test func `a headline that the text begins with stands there once, above the details`() throws {
    var article = Self.article()
    article.segments.insert(
      Segment(kind: .headline, language: .english, text: Self.title), at: 0)
    let session = try session([article])
    let blocks = session.state.reader.text.blocks
    #expect(blocks.filter { $0.text == Self.title }.count == 1)
    #expect(blocks[0].segment == 0 && blocks[1].text.contains("Gazette"))
    #expect(blocks.last?.segment == 3)
  }

  @Test func `a title that was cut from the first paragraph is not told twice`() throws {
    var article = Self.article()
    article.title = ArticleTitle(text: "The council", origin: .lead, language: .english)
    let session = try session([article])
    #expect(session.state.reader.text.blocks.filter { $0.text.contains("The council") }.count == 1)
    #expect(session.state.reader.text.segmentAtCursor == 0)
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12), (200, 50)])
  func `every paragraph can be copied, the last one too`(columns: Int, rows: Int) throws {
    for article in [Self.article(), try SeedLibrary().articles[0].article] {
      var session = try session([article], columns: columns, rows: rows)
      try session.press("Enter g")
      for _ in 0..<400 { try session.press("y j") }
      let copied = Set(
        session.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } })
      #expect(copied.isSuperset(of: article.segments.map(\.text)))
      try session.press("G y")
      #expect(session.effects.last == .copy(article.segments.last?.text ?? ""))
    }
  }

  @Test func `headline, source and address are copied as they stand there`() throws {
    var session = try session([Self.article()])
    try session.press("Enter y j y j y")
    #expect(
      session.effects.suffix(3) == [
        .copy(Self.title), .copy("Gazette · 1 May 2024"),
        .copy("https://example.org/2024/05/council"),
      ])
  }

  @Test func `the cursor is on the screen whatever moves the text`() throws {
    var random = SplitMix(seed: 12_2020)
    let keys = ["j", "k", "Ctrl-f", "Ctrl-b", "Ctrl-d", "Ctrl-u", "g", "G"]
    for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
      var session = try Session.started(columns: columns, rows: rows)
      try session.press("G Enter")
      for _ in 0..<300 {
        let key = try #require(keys.randomElement(using: &random))
        try session.press(key)
        if Int.random(in: 0..<20, using: &random) == 0 {
          session.resize(columns: Int.random(in: 40...130, using: &random), rows: rows)
        }
        #expect(session.state.showsCursor, "after \(key)")
      }
    }
  }

  @Test func `a paragraph higher than the screen is read line by line`() throws {
    let long = Array(repeating: "word after word", count: 100).joined(separator: " ")
    var session = try session(
      [Self.article(paragraphs: ["Short.", long, "The end."])], columns: 60, rows: 16)
    try session.press("Enter")
    var lines = 0
    while session.state.reader.text.segmentAtCursor != 2, lines < 200 {
      let before = session.state.reader.text
      try session.press("j")
      let after = session.state.reader.text
      if before.cursor == after.cursor { #expect(after.top.line == before.top.line + 1) }
      lines += 1
    }
    #expect((20..<100).contains(lines))
  }

  @Test func `an article is found again at the paragraph where it was left`() throws {
    var session = try Session.started()
    try session.press("Enter j j j")
    let segment = session.state.reader.text.segmentAtCursor
    #expect(segment == 3)
    try session.press("J K")
    #expect(session.state.reader.text.segmentAtCursor == segment)
  }

  @Test func `a click puts the cursor on the paragraph`() throws {
    var session = try session([Self.article()])
    let row = try #require(
      session.screen.split(separator: "\n").firstIndex { $0.contains("It decided") })
    let column = session.state.layout.text.left + 2
    session.send(
      .event(
        .mouse(MouseEvent(kind: .press(.left), position: Position(column: column, row: row)))))
    #expect(session.state.focus == .reader)
    #expect(session.state.reader.text.segmentAtCursor == 1)
  }

  @Test func `a tag shows in the list and the text, and is gone when it is taken back`() throws {
    var session = try session([Self.article()], columns: 200, rows: 40)
    try session.press("t")
    session.type("ميناء")
    try session.press("Enter")
    #expect(session.state.reader.text.blocks.contains { $0.text.contains("#ميناء") })
    #expect(
      session.screen.split(separator: "\n").count { $0.contains("#ءﺎﻨﻴﻣ") || $0.contains("ءﺎﻨﻴﻣ#") }
        == 2)
    #expect(session.state.frame()[Position(column: 4, row: 2)].text == "#")
    session.send(.undone(.tagged("harbour", tag: "ميناء", true), titles: [:]))
    #expect(!session.state.reader.text.blocks.contains { $0.text.contains("#ميناء") })
  }

  @Test func `a tag leaves the text where it is`() throws {
    var session = try Session.started(columns: 80, rows: 24)
    try session.press("Enter Ctrl-d")
    let segment = session.state.reader.text.segmentAtCursor
    let row = session.screen.split(separator: "\n")[2].split(separator: "│").last
    try session.press("t")
    session.type("later")
    try session.press("Enter")
    #expect(session.state.reader.text.segmentAtCursor == segment)
    #expect(session.screen.split(separator: "\n")[2].split(separator: "│").last == row)
  }

  @Test func `hits in a title are lit in the text`() throws {
    var library = SeedLibrary([Self.article()])
    library.titleHits = ["headline"]
    var session = try Session.started(columns: 120, library: library)
    try session.press("/")
    session.type("council")
    try session.press("Enter")
    let frame = session.state.frame()
    let text = session.state.layout.text
    let lit = (text.left..<text.right).filter {
      frame[Position(column: $0, row: text.top)].style.background
        == Theme.standard.hit.background
    }
    #expect(lit.count == "headline".count)
  }
}

extension State {
  /// Whether some line of the paragraph at the cursor stands on the screen.
  fileprivate var showsCursor: Bool {
    var text = reader.text
    let bottom = text.position(text.top, movedBy: layout.visibleRows - 1)
    let blocks = text.cursorBlocks
    return blocks.lowerBound <= bottom.item && blocks.upperBound > text.top.item
  }
}
