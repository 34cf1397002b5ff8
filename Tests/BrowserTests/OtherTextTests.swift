import Canvas
import Model
import Testing

@testable import Browser

/// From a text to its translation or original and back, what the feed carried, vowel marks, glosses.
@Suite
struct OtherTextTests {
  @Test(arguments: [(80, 24), (140, 45)])
  func `the paragraph's counterpart shows over the text, and walks on`(columns: Int, rows: Int)
    throws
  {
    var session = try Session.started(columns: columns, rows: rows)
    try session.press("G Enter 5 G p")
    var aid = try #require(session.state.layer(ReadingAid.self))
    let target = try #require(aid.comparison?.target.article)
    // Row 4 of the made alignment: the fifth Arabic paragraph and the second English one.
    #expect(aid.paragraphs.first?.text == target.segments[1].text)
    #expect(session.screen.contains("in English"))
    try session.press("l")
    aid = try #require(session.state.layer(ReadingAid.self))
    #expect(aid.paragraphs.first?.text == target.segments[2].text)
    try session.press("q")
    #expect(session.state.layer(ReadingAid.self) == nil)
    #expect(session.state.reader.text.segmentAtCursor == 4)
  }

  @Test func `a paragraph that the other text lacks is said to`() throws {
    var session = try Session.started()
    try session.press("G Enter 2 G p")
    #expect(session.screen.contains("nothing on the other side"))
  }

  @Test(arguments: ["x", "p Enter"])
  func `the other text is turned to at the same paragraph, and back`(keys: String) throws {
    var session = try Session.started()
    try session.press("G Enter 5 G \(keys)")
    #expect(session.state.reader.articleID == SeedLibrary.translation)
    #expect(session.state.reader.text.segmentAtCursor == 1)
    #expect(session.state.focus == .reader)
    try session.press("x")
    #expect(session.state.reader.articleID == SeedLibrary.arabic)
    #expect(session.state.reader.text.segmentAtCursor == 4)
  }

  @Test func `an article that the search does not find is turned to all the same`() throws {
    var session = try Session.started()
    try session.press("/")
    session.type("حفتر")
    try session.press("Enter")
    let query = session.state.articles.filter
    try session.press("G Enter x")
    #expect(session.state.articles.filter.isEmpty)
    #expect(session.state.reader.articleID == SeedLibrary.translation)
    try session.press("Esc")
    #expect(session.state.articles.filter == query)
  }

  @Test func `without a counterpart, both keys say so`() throws {
    var session = try Session.started()
    // The first article of the list is neither translated nor a translation.
    for key in ["x", "p"] {
      var session = session
      let index = try #require(
        session.state.articles.window.items.firstIndex {
          !$0.article.hasTranslation
            && $0.id != SeedLibrary.rendering
        })
      try session.press("\(index + 1) G \(key)")
      #expect(
        session.state.message?.text == "No translation or original of this article is known.")
    }
    session.forgetWaiting()
  }

  @Test func `what the feed carried shows where the full text was fetched`() throws {
    var library = try SeedLibrary()
    let id = try #require(library.articles.first?.article.id)
    library.keptSummaries[id] = "A summary of the feed."
    var session = try Session.started(library: library)
    try session.press("L")
    #expect(session.screen.contains("A summary of the feed."))
    try session.press("q j L")
    #expect(session.screen.contains("its full text was not fetched"))
  }

  @Test func `vowel marks go and come by a key, in list and text`() throws {
    let title = "مُسَاعَدَات"
    let library = SeedLibrary([
      Article(
        id: "v", title: ArticleTitle(text: title, origin: .headline, language: .arabic),
        language: .arabic, text: title,
        segments: [Segment(kind: .headline, language: .arabic, text: title)])
    ])
    var session = try Session.started(library: library)
    func marks() -> Int {
      session.screen.unicodeScalars.count { (0x064B...0x0652).contains($0.value) }
    }
    let all = marks()
    #expect(all > 0)
    try session.press("^")
    #expect(marks() == 0)
    #expect(session.state.message?.text == "Vowel marks are hidden.")
    try session.press("^")
    #expect(marks() == all)
  }

  @Test func `a terminal that misplaces vowel marks keeps them hidden`() throws {
    var session = try Session.started()
    session.send(.layoutChanged(LayoutOptions(marks: .strip), name: ""))
    try session.press("^")
    #expect(session.state.message?.text.contains("stay hidden") == true)
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `headlines are glossed, one direction after the other`(columns: Int, rows: Int) throws {
    var library = try SeedLibrary()
    library.dictionary = [:]
    library.glosses[SeedLibrary.arabic] = [
      Gloss(word: "تأجيل", meaning: "postponing", isName: false),
      Gloss(word: "أنقرة", meaning: "Ankara", isName: true),
    ]
    var session = try Session.started(columns: columns, rows: rows, library: library)
    #expect(!session.screen.contains("postponing · Ankara"))
    try session.press("T")
    #expect(session.screen.contains("postponing · Ankara"))
    try session.press("T")
    #expect(!session.screen.contains("postponing · Ankara"))
    try session.press("T")
    #expect(session.screen.contains("postponing · Ankara"))
    try session.press("T")
    #expect(session.state.message?.text == "Headlines are not glossed.")
  }

  @Test func `where no dictionary is installed, the first gloss says what to install`() throws {
    var session = try Session.started()
    try session.press("T")
    #expect(session.state.message?.text.contains("apt install dict-freedict") == true)
    try session.press("j")
    #expect(session.state.message == nil)
  }
}
