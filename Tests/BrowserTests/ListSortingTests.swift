import Canvas
import Model
import Testing

@testable import Browser

/// The order of the list, the headings between its articles, and folding them.
@Suite
struct ListSortingTests {
  /// A browser on twelve made-up articles: three a day, two of each day from the Post.
  private func session(columns: Int = 120, rows: Int = 40) throws -> Session {
    let articles = (0..<12).map { index in
      Article(
        id: ArticleID(rawValue: "a\(index)"), source: index % 3 == 2 ? "Courier" : "Post",
        title: ArticleTitle(text: "News \(index)", origin: .headline, language: .english),
        language: .english,
        date: PublicationDate(
          secondsSince1970: 1_600_000_000 / 86_400 * 86_400 - Int64(index / 3) * 86_400,
          precision: .day),
        text: "Text \(index).",
        segments: [Segment(kind: .paragraph, language: .english, text: "Text \(index).")])
    }
    return try Session.started(columns: columns, rows: rows, library: SeedLibrary(articles))
  }

  private func choose(_ words: String, in session: inout Session) throws {
    try session.press("O")
    session.type(words)
    try session.press("Enter")
  }

  private func lines(_ session: Session) -> [ListLine.Content] {
    session.state.articles.lines(rows: 30, height: 1).map(\.content)
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `an order is chosen, told, and the selected article stays`(columns: Int, rows: Int) throws {
    var session = try session(columns: columns, rows: rows)
    try session.press("5 j")
    #expect(session.state.articles.selectedID == "a5")
    try choose("by source", in: &session)
    #expect(session.state.articles.filter.sorting == ArticleSorting(order: .source))
    #expect(session.state.articles.selectedID == "a5")
    #expect(session.state.articles.selection == 1)
    #expect(session.screen.contains("by source"))
    try session.press("g")
    #expect(session.state.articles.selectedID == "a2")
  }

  @Test func `a search and the way back from it keep the order`() throws {
    var session = try session()
    try choose("by source", in: &session)
    try session.press("/")
    session.type("Text")
    try session.press("Enter")
    #expect(session.state.articles.filter.sorting.order == .source)
    #expect(session.state.articles.filter == session.state.articles.shownFilter)
    try session.press("Esc")
    #expect(session.state.articles.filter.sorting.order == .source)
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `days stand under headings, and the day of the first line always shows`(
    columns: Int, rows: Int
  ) throws {
    var session = try session(columns: columns, rows: rows)
    try choose("each day", in: &session)
    let headings = session.state.articles.headings
    #expect(headings.groups.map(\.count) == [3, 3, 3, 3])
    #expect(headings.starts == [0, 3, 6, 9])
    #expect(session.screen.contains("▾ 13 Sep 2020"))
    try session.press("G")
    #expect(session.state.articles.selection == 11)
    #expect(session.screen.contains("News 11"))
    #expect(session.screen.contains("▾ 10 Sep 2020"))
    let top = session.state.articles.lines(rows: rows, height: 2).first
    #expect(top.map { if case .heading = $0.content { true } else { false } } == true)
  }

  @Test func `a folded day is its heading, which keys and the mouse unfold`() throws {
    var session = try session()
    try choose("each day", in: &session)
    try session.press("j -")
    #expect(session.state.articles.selection == 0)
    #expect(
      lines(session).prefix(3) == [.heading(group: 0), .heading(group: 1), .article(3)])
    #expect(session.screen.contains("▸ 13 Sep 2020"))
    try session.press("j")
    #expect(session.state.articles.selection == 3)
    try session.press("k k")
    #expect(session.state.articles.selection == 0)
    try session.press("Enter")
    #expect(session.state.articles.headings.folded.isEmpty)
    #expect(session.state.focus == .articles)
    // The first line of the list is the heading.
    for isFolded in [true, false] {
      session.send(
        .event(.mouse(MouseEvent(kind: .press(.left), position: Position(column: 5, row: 1)))))
      #expect(session.state.articles.headings.folded.isEmpty != isFolded)
    }
  }

  @Test func `all days fold at once, and the ways through the list lead into them`() throws {
    var session = try session()
    try choose("each day", in: &session)
    try session.press("4 j _")
    #expect(lines(session) == (0..<4).map { .heading(group: $0) })
    #expect(session.state.articles.selection == 3)
    try session.press("} }")
    #expect(session.state.articles.selection == 9)
    try session.press("}")
    #expect(session.state.message?.text == "This is under the last heading.")
    try session.press("{ _ j {")
    #expect(session.state.articles.selection == 6)
    try session.press("_ g")
    session.library.keep(.allRead(["a0", "a1", "a2", "a3"], true))
    session.send(.decided(.allRead(["a0", "a1", "a2", "a3"], true)))
    try session.press("Ctrl-n")
    #expect(session.state.articles.selectedID == "a4")
    #expect(session.state.articles.headings.foldedGroup(of: 4) == nil)
  }

  @Test func `without headings, the keys for them say how to get some`() throws {
    var session = try session()
    for key in ["-", "_", "}"] {
      try session.press(key)
      #expect(session.state.message?.text == "The list has no headings: O chooses some.")
    }
  }

  @Test func `sources stand under headings in the order of their names`() throws {
    var session = try session()
    try choose("each source", in: &session)
    #expect(
      session.state.articles.headings.groups
        == [
          ArticleGroup(key: .source("Courier"), count: 4),
          ArticleGroup(key: .source("Post"), count: 8),
        ])
    #expect(session.screen.contains("▾ Courier"))
  }

  @Test func `far down a list of long days, what shows is loaded`() throws {
    let articles = (0..<3_000).map { index in
      Article(
        id: ArticleID(rawValue: "a\(index)"),
        title: ArticleTitle(text: "News \(index)", origin: .headline, language: .english),
        language: .english,
        date: PublicationDate(
          secondsSince1970: 86_400 * Int64(10_000 - index / 1_000), precision: .day),
        text: "Text.", segments: [Segment(kind: .paragraph, language: .english, text: "Text.")])
    }
    var session = try Session.started(library: SeedLibrary(articles))
    try choose("each day", in: &session)
    try session.press("- }")
    #expect(session.state.articles.selectedID == "a1000")
    try session.press("-")
    try session.press("j")
    #expect(session.state.articles.selectedID == "a2000")
    try session.press("G")
    #expect(session.state.articles.selectedID == "a2999")
    #expect(session.screen.contains("News 2995"))
  }

  /// A step through a list of four groups of three.
  struct Step: Sendable {
    let from: Int
    let folded: [Int]
    let by: Int
    let to: Int
  }

  @Test(arguments: [
    Step(from: 0, folded: [], by: 1, to: 1), Step(from: 0, folded: [0], by: 1, to: 3),
    Step(from: 3, folded: [0], by: -1, to: 0), Step(from: 4, folded: [1], by: 1, to: 6),
    Step(from: 11, folded: [], by: 5, to: 11), Step(from: 6, folded: [0, 1, 2, 3], by: 2, to: 9),
    Step(from: 2, folded: [], by: -2, to: 0),
  ])
  func `steps go over what shows`(step: Step) {
    var headings = ListHeadings()
    headings.show(
      (0..<4).map { ArticleGroup(key: .source("\($0)"), count: 3) }, total: 12)
    for group in step.folded { headings.fold(group, true) }
    #expect(headings.moved(from: step.from, by: step.by) == step.to)
  }

  @Test(arguments: [[3, 1, 4, 1, 5], [1], [12], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], []], 1...4)
  func `a list is scrolled up as far as the article shows whole, and no further`(
    counts: [Int], height: Int
  ) {
    var headings = ListHeadings()
    let total = counts.isEmpty ? 9 : counts.reduce(0, +)
    headings.show(
      counts.enumerated().map { ArticleGroup(key: .source("\($0.offset)"), count: $0.element) },
      total: total)
    for folded in [[], [0], Array(counts.indices), counts.indices.filter { $0 % 2 == 1 }]
    where folded.allSatisfy(counts.indices.contains) {
      headings.foldAll(false)
      for group in folded { headings.fold(group, true) }
      for rows in [height + 1, 7, 10, 40] {
        for index in 0..<total {
          // Whether the article, or its folded heading, stands whole on the screen.
          func isShown(from top: Int) -> Bool {
            let lines = headings.lines(from: top, rows: rows, height: height)
            return lines.contains { line in
              switch line.content {
              case .article(headings.shown(index)): line.line + height <= rows
              case .heading(let group): headings.foldedGroup(of: index) == group
              default: false
              }
            }
          }
          let tops = (0...index).filter { headings.shown($0) == $0 && isShown(from: $0) }
          #expect(headings.lowestTop(showing: index, rows: rows, height: height) == tops.min())
        }
      }
    }
  }
}
