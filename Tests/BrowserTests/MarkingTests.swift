import Canvas
import Model
import Testing

@testable import Browser

/// Marking many articles and acting on all of them at once.
@Suite
struct MarkingTests {
  private func session(articles count: Int = 12, columns: Int = 120, rows: Int = 40) throws
    -> Session
  {
    let articles = (0..<count).map { index in
      Article(
        id: ArticleID(rawValue: "a\(index)"),
        title: ArticleTitle(text: "News \(index)", origin: .headline, language: .english),
        language: .english, text: "Text.",
        segments: [Segment(kind: .paragraph, language: .english, text: "Text.")])
    }
    return try Session.started(columns: columns, rows: rows, library: SeedLibrary(articles))
  }

  private func marked(_ session: Session) -> [String] {
    session.state.browse.marks.ids.map(\.rawValue)
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `marks are set one by one and up to a place, counted, and taken away by Esc`(
    columns: Int, rows: Int
  ) throws {
    var session = try session(columns: columns, rows: rows)
    try session.press("m j m")
    #expect(marked(session) == ["a0", "a2"])
    #expect(session.screen.contains("2 marked"))
    #expect(session.screen.contains("✓"))
    try session.press("j j M")
    #expect(marked(session) == ["a0", "a2", "a3", "a4", "a5"])
    try session.press("g m")
    #expect(marked(session) == ["a2", "a3", "a4", "a5"])
    try session.press("Esc")
    #expect(marked(session).isEmpty)
    #expect(!session.screen.contains("✓"))
  }

  @Test func `everything that a long list has is marked, and nothing of it again`() throws {
    var session = try session(articles: 900)
    try session.press("*")
    #expect(session.state.browse.marks.count == 900)
    try session.press("*")
    #expect(session.state.browse.marks.isEmpty)
    try session.press("m G M")
    #expect(session.state.browse.marks.count == 900)
  }

  @Test func `read, star and tag act on all that is marked, each as one decision`() throws {
    var session = try session()
    try session.press("m m m s")
    for id in ["a0", "a1", "a2"] {
      #expect(session.library.summaries[ArticleID(rawValue: id)]?.isStarred == true)
    }
    #expect(session.state.message?.text == "3 articles starred. U takes it back.")
    try session.press("s")
    #expect(session.state.message?.text == "The stars of 3 articles are gone. U takes it back.")
    try session.press("u")
    #expect(session.library.isRead("a2") && !session.library.isRead("a3"))
    try session.press("t")
    #expect(session.screen.contains("Tag 3 articles: "))
    session.type("harbour")
    try session.press("Enter")
    #expect(session.library.summaries["a1"]?.tags == ["harbour"])
    #expect(session.library.summaries["a3"]?.tags == [])
    session.send(.undone(.allTagged(["a0", "a1", "a2"], tag: "harbour", true), titles: [:]))
    #expect(session.state.articles.tags(of: "a1") == [])
    #expect(
      session.state.message?.text == "Taken back: the tag \u{2068}harbour\u{2069} of 3 articles.")
  }

  @Test func `without marks, and from the text, keys are about the one article`() throws {
    var session = try session()
    try session.press("s")
    #expect(session.library.summaries["a0"]?.isStarred == true)
    #expect(session.library.summaries["a1"]?.isStarred == false)
    try session.press("m m g Enter s")
    #expect(session.library.summaries["a0"]?.isStarred == false)
    #expect(session.library.summaries["a1"]?.isStarred == false)
  }

  @Test func `a folded day is marked as a whole`() throws {
    var session = try session()
    try session.press("O")
    session.type("each source")
    try session.press("Enter - m")
    #expect(session.state.browse.marks.count == 12)
  }

  @Test func `the marked articles are written to a file, which is not replaced unasked`() throws {
    var session = try session()
    try session.press("m m X Enter")
    #expect(session.screen.contains("Write to: articles.jsonl"))
    try session.press("Ctrl-u")
    session.type("news.jsonl")
    try session.press("Enter")
    let export = ArticleExport(articles: ["a0", "a1"], format: "jsonl", path: "news.jsonl")
    #expect(session.effects.last == .write(.articles(export)))
    session.send(.fileExists(.articles(export)))
    // Another name begins with the one that was given.
    try session.press("Enter")
    #expect(session.screen.contains("Write to: news.jsonl"))
    try session.press("Esc")
    session.send(.fileExists(.articles(export)))
    try session.press("Down Enter")
    var replacing = export
    replacing.isReplacing = true
    #expect(session.effects.last == .write(.articles(replacing)))
    try session.press("Esc X Enter Enter")
    #expect(
      session.effects.last
        == .write(
          .articles(ArticleExport(articles: ["a2"], format: "jsonl", path: "articles.jsonl"))))
  }
}
