import Canvas
import Model
import Testing

@testable import Browser

/// The ways through a day's articles: lines, numbers, what is unread, what was read.
@Suite
struct ReadingFlowTests {
  /// A browser on made-up articles, with a paragraph for each line of a long text.
  private func session(
    articles count: Int = 12, columns: Int = 120, rows: Int = 30
  ) throws -> Session {
    let articles = (0..<count).map { index in
      let lines = (1...40).map { "Paragraph \($0) of article \(index)." }
      return Article(
        id: ArticleID(rawValue: "a\(index)"), origin: .file("/news/today/\(index).txt"),
        url: index == 1 ? "https://example.org/1" : nil,
        title: ArticleTitle(text: "News \(index)", origin: .headline, language: .english),
        language: .english, text: lines.joined(separator: "\n"),
        segments: lines.map { Segment(kind: .paragraph, language: .english, text: $0) })
    }
    return try Session.started(columns: columns, rows: rows, library: SeedLibrary(articles))
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `a line scrolls the text by one, from the list too`(columns: Int, rows: Int) throws {
    var session = try session(columns: columns, rows: rows)
    for keys in ["", "Tab"] {
      try session.press(keys)
      let top = session.state.reader.text.top
      try session.press("Ctrl-e Ctrl-e Ctrl-e")
      var text = session.state.reader.text
      #expect(text.top == text.position(top, movedBy: 3))
      try session.press("Ctrl-y Ctrl-y Ctrl-y")
      #expect(session.state.reader.text.top == top)
    }
  }

  @Test(arguments: [
    ("5 j", 5), ("1 0 j 3 k", 7), ("7 G", 6), ("G 3 g", 2), ("9 9 9 j", 11), ("4 J 2 K", 2),
    ("\u{0665} j", 5), ("0 j", 1), ("5 Esc j", 1), ("3 z j", 1),
  ])
  func `a number is given to the key that follows`(keys: String, selection: Int) throws {
    var session = try session()
    try session.press(keys)
    #expect(session.state.articles.selection == selection)
    #expect(session.state.context.count == nil)
  }

  @Test func `a number shows while it is typed, and Esc gives it up`() throws {
    var session = try session()
    let before = session.screen
    try session.press("1 2")
    #expect(session.screen.contains("12…"))
    try session.press("Esc")
    #expect(session.screen == before)
  }

  @Test func `a number goes to a paragraph of the text and to a row of a comparison`() throws {
    var session = try session()
    try session.press("Tab 1 2 G")
    #expect(session.state.reader.text.segmentAtCursor == 11)
    try session.press("3 j")
    #expect(session.state.reader.text.segmentAtCursor == 14)
    var comparing = try Session.started()
    try comparing.press("G c 5 g")
    #expect(comparing.state.comparison?.focus == 4)
  }

  @Test func `the next unread article is found, however far it is`() throws {
    var session = try session(articles: 900)
    let read = (1..<850).map { ArticleID(rawValue: "a\($0)") }
    session.library.keep(.allRead(read, true))
    session.send(.decided(.allRead(read, true)))
    try session.press("Ctrl-n")
    #expect(session.state.articles.selection == 850)
    #expect(session.state.articles.selectedID == "a850")
    try session.press("Ctrl-n")
    #expect(session.state.articles.selection == 851)
    try session.press("Ctrl-p Ctrl-p")
    #expect(session.state.articles.selectedID == "a0")
    try session.press("Ctrl-p")
    #expect(session.state.message?.text.contains("No unread article further up") == true)
  }

  @Test func `what is read is hidden and shown again, the selected article staying`() throws {
    var session = try session()
    try session.press("Tab J J J")
    #expect((0...3).allSatisfy { session.library.isRead(ArticleID(rawValue: "a\($0)")) })
    try session.press("H")
    #expect(session.screen.contains("Unread 9"))
    // The one that is being read stays while it is.
    #expect(session.state.articles.selectedID == "a3" && session.state.articles.total == 9)
    try session.press("J H")
    #expect(session.state.articles.total == 12 && session.state.articles.selectedID == "a4")
    try session.press("H /")
    session.type("article 7")
    try session.press("Enter")
    #expect(session.state.articles.filter.isUnreadOnly)
    try session.press("A Esc Shift-Tab A")
    #expect(session.screen.contains("Nothing here is unread."))
    try session.press("H")
    #expect(session.state.articles.total == 12)
  }

  @Test func `what was read in a search is read in the list that Esc goes back to`() throws {
    var session = try session()
    try session.press("/")
    session.type("article 7")
    try session.press("Enter Enter Esc 8 G")
    #expect(session.state.articles.filter.isEmpty)
    #expect(session.state.articles.selectedItem?.article.isRead == true)
  }

  @Test(arguments: [("4 j Ctrl-a", 4), ("A", 12)])
  func `everything above, or all of a list, is marked at once`(keys: String, count: Int) throws {
    var session = try session()
    try session.press(keys)
    let read = session.library.articles.filter { session.library.isRead($0.article.id) }
    #expect(read.count == count)
    #expect(session.state.message?.text == "\(count) articles marked as read. U takes it back.")
    #expect(session.state.articles.window.items.filter(\.article.isRead).count == count)
    let ids = read.map(\.article.id)
    session.library.keep(.allRead(ids, false))
    session.send(.undone(.allRead(ids, true), titles: [:]))
    #expect(session.state.articles.window.items.allSatisfy { !$0.article.isRead })
  }

  @Test func `back and forward lead through what was read, in the lists it was read from`() throws {
    var session = try session()
    try session.press("Enter J J Esc")
    try session.press("/")
    session.type("article 7")
    try session.press("Enter Enter")
    #expect(session.state.reader.articleID == "a7")
    try session.press("Ctrl-o")
    #expect(session.state.reader.articleID == "a2" && session.state.articles.filter.isEmpty)
    try session.press("Ctrl-o Ctrl-o")
    #expect(session.state.reader.articleID == "a0")
    try session.press("Ctrl-o")
    #expect(session.state.message?.text == "Nothing was read before this.")
    try session.press("3 Alt-Right")
    #expect(session.state.reader.articleID == "a7")
    #expect(session.state.articles.filter.query == "article 7" && session.state.focus == .reader)
    try session.press("Alt-Right")
    #expect(session.state.message?.text == "Nothing was read after this.")
  }

  @Test func `from an article that was only looked at, back leads to what was read last`() throws {
    var session = try session()
    try session.press("Enter Shift-Tab j j")
    #expect(session.state.articles.selectedID == "a2")
    try session.press("Ctrl-o")
    #expect(session.state.articles.selectedID == "a0" && session.state.focus == .reader)
  }

  @Test(arguments: [
    ("j o", Destination.address("https://example.org/1")), ("o", .file("/news/today/0.txt")),
  ])
  func `an article's address is opened, or else its file`(
    keys: String, destination: Destination
  ) throws {
    var session = try session()
    try session.press(keys)
    #expect(session.effects.last == .open(destination))
  }

  @Test func `an address that is none of the web's is not opened`() throws {
    let article = Article(
      id: "a", url: "--run=thing",
      title: ArticleTitle(text: "News", origin: .headline, language: .english),
      language: .english, text: "Text.",
      segments: [Segment(kind: .paragraph, language: .english, text: "Text.")])
    var session = try Session.started(library: SeedLibrary([article]))
    try session.press("o")
    #expect(session.effects.isEmpty)
    #expect(session.state.message?.text == "The article has neither an address nor a file.")
  }

  @Test func `a text's head tells the way to its file from the folder that was opened`() throws {
    let file = "/home/somebody/news/today/a.txt"
    for (folder, way) in [
      ("/home/somebody/news", "today/a.txt"), ("/", "home/somebody/news/today/a.txt"),
      ("/home/somebody/ne", file), (nil, file),
    ] {
      #expect(file.way(from: folder) == way)
    }
    var session = try session(rows: 24)
    session.send(
      .libraryChanged(LibraryStatus(name: "news", folder: "/news", articles: 11)))
    try session.press("j j")
    #expect(session.screen.contains(" today/2.txt") && !session.screen.contains("/news/today"))
  }
}
