import Canvas
import Model
import Testing

@testable import Browser

@Suite
struct BrowseTests {
  @Test func `the first screen asks for the list, the names, the article and what it renders`()
    throws
  {
    var session = try Session()
    session.holdsAnswersBack = true
    session.send(.start)
    #expect(session.waiting.map(\.question.slot) == [.articles])
    session.answerAll()
    #expect(Set(session.waiting.map(\.question.slot)) == [.article, .entities, .savedSearches])
    session.answerAll()
    #expect(session.waiting.map(\.question) == [.counterparts("000")])
  }

  @Test func `an answer that comes too late is dropped`() throws {
    var session = try Session.started()
    session.holdsAnswersBack = true
    try session.press("j j")
    #expect(session.waiting.map(\.question) == [.article("001"), .article("002")])
    session.answerAll(newestFirst: true)
    #expect(session.state.reader.articleID == "002")
  }

  @Test func `nothing is asked twice`() throws {
    var session = try Session.started()
    session.holdsAnswersBack = true
    try session.press("z z Tab Tab Tab")
    #expect(session.waiting.isEmpty)
  }

  @Test(arguments: [
    ("j", 1), ("j j k", 1), ("Down Down", 2), ("G", 4), ("G g", 0), ("End Up", 3), ("Ctrl-f", 4),
    ("J J K", 1), ("k", 0), ("G j", 4),
  ])
  func `keys move through the list`(keys: String, selection: Int) throws {
    var session = try Session.started()
    try session.press(keys)
    #expect(session.state.articles.selection == selection)
    #expect(session.state.reader.articleID == session.state.articles.selectedID)
  }

  @Test(arguments: [("Tab", Pane.reader), ("Shift-Tab", .entities), ("Tab Tab Tab", .articles)])
  func `Tab and Shift-Tab walk the panes`(keys: String, pane: Pane) throws {
    var session = try Session.started()
    try session.press(keys)
    #expect(session.state.focus == pane)
  }

  @Test func `what is opened is kept as read, once`() throws {
    var session = try Session.started()
    try session.press("j")
    #expect(session.effects.isEmpty)
    try session.press("Enter j j")
    #expect(session.effects == [.decide(.read("001", true))])
    try session.press("u")
    #expect(session.effects.last == .decide(.read("001", false)))
    #expect(session.state.articles.selectedItem?.article.isRead == false)
  }

  @Test func `Space reads on to the end and then opens the next article`() throws {
    var session = try Session.started(columns: 80, rows: 24)
    var presses = 0
    while session.state.articles.selection == 0, presses < 50 {
      try session.press("Space")
      presses += 1
    }
    #expect(presses > 1)
    #expect(session.state.articles.selectedID == "001")
    #expect(session.state.reader.text.top == .start)
  }

  @Test func `an article is found again where it was left`() throws {
    var session = try Session.started(columns: 80, rows: 24)
    try session.press("Tab Ctrl-d")
    let top = session.state.reader.text.top
    #expect(top > .start)
    try session.press("J")
    #expect(session.state.reader.text.top == .start)
    try session.press("K")
    #expect(session.state.reader.text.top == top)
  }

  @Test func `a list of a million costs no more than what is shown`() throws {
    var session = try Session()
    session.holdsAnswersBack = true
    session.send(.start)
    let item = ListItem(
      article: ArticleSummary(
        id: "a", title: ArticleTitle(text: "A", origin: .headline, language: .english),
        language: .english))
    func window(_ request: ListRequest) -> ArticleWindow {
      let items = (request.offset..<(request.offset + request.limit)).map { index in
        var item = item
        item.article.id = ArticleID(rawValue: "\(index)")
        return item
      }
      return ArticleWindow(offset: request.offset, items: items, total: 1_000_000)
    }
    var asked = 0
    func answerLists() {
      for (question, generation) in session.waiting {
        guard case .articles(let request) = question else { continue }
        asked += 1
        #expect(request.limit < 1_000)
        session.send(.response(.articles(window(request)), generation: generation))
      }
    }
    answerLists()
    try session.press("G")
    #expect(session.screen.contains("1,000,000/1,000,000"))
    answerLists()
    #expect(session.state.articles.selectedID == "999999")
    for _ in 0..<300 {
      session.forgetWaiting()
      try session.press("k")
      answerLists()
    }
    #expect(session.state.articles.selectedID == "999699")
    #expect(asked < 20)
  }

  @Test func `the selected article stays selected when the library changes around it`() throws {
    var session = try Session.started()
    try session.press("j j j")
    session.library.remove("000")
    session.send(.libraryChanged(session.library.status))
    #expect(session.state.articles.selectedID == "003")
    #expect(session.state.articles.selection == 2)
  }

  @Test func `an article that is gone leaves the one in its place selected`() throws {
    var session = try Session.started()
    try session.press("G")
    session.library.remove("004")
    session.send(.libraryChanged(session.library.status))
    #expect(session.state.articles.selectedID == "003")
    #expect(session.state.reader.articleID == "003")
  }

  @Test func `Esc with nowhere to go back to says how to quit`() throws {
    var session = try Session.started()
    try session.press("Esc")
    #expect(session.screen.contains("Press q to quit"))
    try session.press("q")
    #expect(session.effects == [.quit])
  }

  @Test(arguments: [
    ("q", Effect.quit), ("Ctrl-c", .quit), ("Ctrl-z", .suspend), ("Ctrl-l", .redraw),
    ("B", .cycleBidiMode), ("U", .undo), ("s", .decide(.starred("000", true))),
  ])
  func `a key does what its command says`(key: String, effect: Effect) throws {
    var session = try Session.started()
    try session.press(key)
    #expect(session.effects == [effect])
  }

  @Test func `a decision that is being taken back says so until it is`() throws {
    var session = try Session.started()
    try session.press("U")
    #expect(session.screen.contains("Taking back…"))
    session.send(.message(Message("There is nothing to take back.")))
    #expect(!session.screen.contains("Taking back…"))
  }

  @Test(arguments: [
    ("Enter", "article"), ("Space", "article"), ("J", "article"), ("c", "article"),
    ("C", "article"), ("u", "article"), ("s", "article"), ("t", "article"), ("y", "article"),
    ("Shift-Tab Enter", "name"), ("Shift-Tab i", "name"), ("Shift-Tab m", "name"),
    ("Shift-Tab M", "name"), ("Shift-Tab T", "name"),
  ])
  func `where there is nothing, a key says so`(keys: String, what: String) throws {
    var session = try Session.started(library: SeedLibrary(empty: ()))
    try session.press(keys)
    #expect(session.screen.contains("There is no \(what) here."))
    #expect(session.effects.isEmpty)
  }

  @Test func `a file's failure is not denied while files are still being read`() throws {
    var session = try Session.started()
    var status = session.library.status
    status.progress = LibraryStatus.Progress(task: "Reading", done: 1, total: 5)
    session.send(.libraryChanged(status))
    try session.press("e")
    #expect(session.screen.contains("Not known yet"))
  }

  @Test func `while articles are analysed, every file has been read`() throws {
    var session = try Session.started()
    var status = session.library.status
    status.progress = LibraryStatus.Progress(
      task: "Finding names", done: 1, total: 5, isReading: false)
    session.send(.libraryChanged(status))
    #expect(session.screen.contains("Finding names 1 of 5"))
    try session.press("e")
    #expect(session.screen.contains("Every file could be read."))
  }

  @Test func `what shows names is asked for anew as they are found, but not the list`() throws {
    var session = try Session.started()
    session.holdsAnswersBack = true
    var status = session.library.status
    status.progress = LibraryStatus.Progress(
      task: "Finding names", done: 1, total: 5, isReading: false)
    session.send(.libraryChanged(status))
    #expect(session.waiting.isEmpty)
    status.progress?.done = 2
    status.analysisVersion += 1
    session.send(.libraryChanged(status))
    #expect(Set(session.waiting.map(\.question.slot)) == [.article, .entities, .counterparts])
  }

  @Test func `lines of one file that cannot be read are counted and shown under its name`() throws {
    var library = try SeedLibrary()
    library.failures = [2, 5].map {
      LibraryStatus.Failure(path: "news.jsonl", reason: "news.jsonl:\($0): not an object")
    }
    var session = try Session.started(library: library)
    #expect(session.screen.contains("2 problems in 1 file: press e"))
    try session.press("e")
    let rows = session.screen.split(separator: "\n")
    #expect(rows.count { $0.contains("news.jsonl") } == 3)
  }

  @Test(arguments: [("?", "q close"), (":", "Esc cancel")])
  func `the smallest screen says how to leave what lies over it`(key: String, way: String) throws {
    var session = try Session.started(columns: 40, rows: 12)
    try session.press(key)
    #expect(session.screen.contains(way))
  }

  @Test(arguments: ["e q", "Esc"])
  func `the warning of unread files is gone when it was seen, until there are others`(
    keys: String
  ) throws {
    var session = try Session.started()
    session.library.failures = [.init(path: "news/a.txt", reason: "It is empty.")]
    session.send(.libraryChanged(session.library.status))
    let warning = "1 file could not be read"
    #expect(session.screen.contains(warning))
    try session.press("j j")
    #expect(session.screen.contains(warning))
    try session.press(keys)
    #expect(!session.screen.contains(warning))
    session.send(.libraryChanged(session.library.status))
    #expect(!session.screen.contains(warning))
    try session.press("e")
    #expect(session.screen.contains("It is empty."))
    try session.press("q")
    session.library.failures.append(.init(path: "news/b.txt", reason: "It is not text."))
    session.send(.libraryChanged(session.library.status))
    #expect(session.screen.contains("2 files could not be read"))
  }

  @Test func `a key without a meaning names the key to the help`() throws {
    var session = try Session.started()
    try session.press("Ctrl-t")
    #expect(session.screen.contains("Ctrl-t does nothing here. Press ? for the keys."))
  }

  @Test func `the help shows every command with its keys`() throws {
    var session = try Session.started(columns: 120, rows: 50)
    try session.press("?")
    var seen = session.screen
    for _ in 0..<5 {
      try session.press("Ctrl-f")
      seen += session.screen
    }
    for command in Command.all {
      #expect(seen.contains(command.help.prefix(40)), "\(command.name) is not in the help")
    }
  }

  @Test(arguments: [
    ("", 80, 24), ("", 40, 20), ("", 120, 40), ("/ S i r t e", 80, 24), ("", 140, 45),
  ])
  func `the list shows eight articles at least`(keys: String, columns: Int, rows: Int) throws {
    var library = try SeedLibrary()
    library.grow(to: 40)
    var session = try Session.started(columns: columns, rows: rows, library: library)
    try session.press(keys)
    #expect(session.state.visibleArticles >= 8)
    let screen = session.screen.split(separator: "\n")
    let list = session.state.layout.rect(.articles)
    let badges = screen.dropFirst(list.top).prefix(list.rows).count { row in
      let mark = row.dropFirst(list.left + 2).prefix(2)
      return mark == "EN" || mark == "ﻉ "
    }
    #expect(badges >= 8)
  }

  @Test func `source and date stand below a title, in the line that it leaves`() throws {
    func article(_ id: ArticleID, _ title: String) -> Article {
      Article(
        id: id, source: "Gazette \(id)",
        title: ArticleTitle(text: title, origin: .headline, language: .english),
        language: .english, text: title, segments: [])
    }
    let session = try Session.started(
      columns: 80, rows: 24,
      library: SeedLibrary([
        article("a", "Short"), article("b", "A title that takes two lines of the list, and more"),
        article("c", "Short too"),
      ]))
    let rows = session.screen.split(separator: "\n").map { $0.split(separator: "│").first ?? "" }
    #expect(rows[2].contains("Gazette a"))
    #expect(
      rows[3].contains("A title that") && rows[4].contains("lines") && !rows[4].contains("Gazette"))
    #expect(rows[6].contains("Gazette c"))
  }

  @Test func `the palette finds a command by a part of its help and does it`() throws {
    var session = try Session.started()
    try session.press(":")
    session.type("star")
    try session.press("Enter")
    #expect(session.effects == [.keepCommand("toggle-star"), .decide(.starred("000", true))])
  }

  @Test func `the wheel scrolls what it is over, and a click selects`() throws {
    var session = try Session.started()
    let text = Position(column: 60, row: 10)
    session.send(.event(.mouse(MouseEvent(kind: .scrollDown, position: text))))
    #expect(session.state.reader.text.top > .start)
    #expect(session.state.focus == .articles)
    let third = Position(column: 5, row: 1 + 2 * 4)
    session.send(.event(.mouse(MouseEvent(kind: .press(.left), position: third))))
    #expect(session.state.articles.selectedID == "002")
  }
}
