import Canvas
import Model
import Testing

@testable import Browser

@Suite
struct SearchTests {
  @Test func `results narrow with each letter, and only the newest question counts`() throws {
    var session = try Session.started()
    session.holdsAnswersBack = true
    try session.press("/")
    session.type("Wag")
    let queries = session.waiting.compactMap { waiting -> String? in
      guard case .articles(let request) = waiting.question else { return nil }
      return request.filter.query
    }
    #expect(queries == ["W", "Wa", "Wag"])
    session.holdsAnswersBack = false
    session.answerAll(newestFirst: true)
    #expect(session.state.articles.shownFilter?.query == "Wag")
    #expect(session.state.articles.total == 3)
  }

  @Test func `a word may go on while it is typed, and is whole once it is kept`() throws {
    var session = try Session.started()
    try session.press("/")
    session.type("Wag")
    #expect(session.state.articles.shownFilter?.isUnfinished == true)
    try session.press("Enter")
    #expect(session.state.articles.shownFilter?.isUnfinished == false)
    #expect(session.state.articles.shownFilter?.query == "Wag")
  }

  @Test(arguments: ["", "j j j", "j Tab Ctrl-d", "Shift-Tab j j"])
  func `Esc brings everything back as it was`(keys: String) throws {
    var session = try Session.started(columns: 120, rows: 30)
    try session.press(keys)
    let screen = session.screen
    try session.press("/")
    session.type("Wagner")
    #expect(session.screen != screen)
    try session.press("Esc")
    #expect(session.screen == screen)
  }

  @Test func `Esc brings everything back after the results were kept, too`() throws {
    var session = try Session.started()
    try session.press("j j")
    let screen = session.screen
    try session.press("/")
    session.type("حفتر")
    try session.press("Enter n n j Esc")
    #expect(session.screen == screen)
  }

  @Test func `the first hit of a found article stands on the screen`() throws {
    var session = try Session.started(columns: 80, rows: 24)
    try session.press("/")
    session.type("Italian")
    try session.press("Enter")
    let text = session.screen
    #expect(session.state.reader.matches.count > 0)
    #expect(session.state.reader.match == 0)
    #expect(text.contains("Italian"))
  }

  @Test func `n and N walk through the hits of all found articles`() throws {
    var session = try Session.started()
    try session.press("/")
    session.type("Wagner")
    try session.press("Enter")
    var places: [String] = []
    func note() {
      places.append(
        "\(session.state.articles.selectedID?.rawValue ?? "-")"
          + ":\(session.state.reader.match ?? -1)")
    }
    note()
    for _ in 0..<4 {
      try session.press("n")
      note()
    }
    let total = places.filter { $0.hasPrefix("000") }.count
    #expect(places.first == "000:0" && total >= 1)
    #expect(session.screen.contains("last match") || places.last?.hasPrefix("001") == true)
    try session.press("N N N N N")
    #expect(session.state.articles.selectedID == "000")
    #expect(session.state.reader.match == 0)
    #expect(session.screen.contains("first match"))
  }

  @Test func `the spellings that were found are told`() throws {
    var session = try Session.started()
    try session.press("/")
    session.type("Haftar")
    try session.press("Enter")
    #expect(session.screen.contains("found Haftar, Hifter"))
  }

  @Test func `a query that cannot be read is told, and the results before it stay`() throws {
    var session = try Session.started(columns: 80, rows: 24)
    try session.press("/")
    session.type("Sirte")
    let found = session.state.articles.total
    session.type(" \"")
    #expect(session.state.articles.total == found)
    #expect(session.screen.contains("The quotation mark is never closed."))
    session.type("x\"")
    #expect(!session.screen.contains("never closed"))
  }

  @Test func `work that was bounded is told, and the rest can be asked for`() throws {
    var session = try Session.started()
    session.holdsAnswersBack = true
    try session.press("/")
    session.type("x")
    try session.press("Enter")
    let (question, generation) = try #require(
      session.waiting.last { $0.question.slot == .articles })
    guard case .articles(let window) = session.library.answer(question) else { return }
    var bounded = window
    bounded.total = 46_258
    bounded.ranked = 5_000
    session.send(.response(.articles(bounded), generation: generation))
    #expect(session.screen.contains("best of 5,000 of 46,258"))
    session.forgetWaiting()
    try session.press("R")
    #expect(
      session.waiting.contains {
        if case .articles(let request) = $0.question { request.filter.ranksAll } else { false }
      })
  }

  @Test func `Tab takes the first completion`() throws {
    var session = try Session.started()
    try session.press("/")
    session.type("ti")
    #expect(session.screen.contains("title:"))
    try session.press("Tab")
    #expect(session.state.articles.filter.query == "title:")
  }

  @Test func `Up and Down go through past searches and back to what was typed`() throws {
    var session = try Session.started()
    for query in ["Sirte", "Wagner"] {
      try session.press("/ Ctrl-u")
      session.type(query)
      try session.press("Enter")
    }
    try session.press("/ Ctrl-u")
    session.type("Li")
    try session.press("Up")
    #expect(session.state.articles.filter.query == "Wagner")
    try session.press("Up Up")
    #expect(session.state.articles.filter.query == "Sirte")
    try session.press("Down Down")
    #expect(session.state.articles.filter.query == "Li")
  }

  @Test func `what is pasted goes into the prompt, and nowhere else`() throws {
    var session = try Session.started()
    session.send(.event(.paste("q")))
    #expect(session.effects.isEmpty)
    try session.press("/")
    session.send(.event(.paste("سرت\n\u{202E}Sirte")))
    #expect(session.state.articles.filter.query.contains("سرت"))
    #expect(!session.state.articles.filter.query.unicodeScalars.contains("\u{202E}"))
    #expect(session.state.prompt != nil)
  }

  @Test func `the caret stands where the next letter will appear`() throws {
    var session = try Session.started(columns: 80, rows: 24)
    try session.press("/")
    session.type("ab")
    let english = try #require(session.state.frame().cursor)
    session.type("c")
    #expect(session.state.frame().cursor?.column == english.column + 1)
    try session.press("Ctrl-u")
    session.type("سر")
    let arabic = try #require(session.state.frame().cursor)
    session.type("ت")
    #expect(session.state.frame().cursor?.column == arabic.column - 1)
  }

  @Test func `a search is kept under a name and found again`() throws {
    var session = try Session.started()
    try session.press("/")
    session.type("Wagner")
    try session.press("Enter S")
    session.type("mercenaries")
    try session.press("Enter")
    #expect(
      session.effects.last == .decide(.savedSearch(name: "mercenaries", query: "Wagner")))
    try session.press("Esc '")
    #expect(session.screen.contains("mercenaries"))
    try session.press("Enter")
    #expect(session.state.articles.filter.query == "Wagner")
  }

  @Test func `the keys line says where Esc leads`() throws {
    var session = try Session.started()
    try session.press("/")
    session.type("Sirte")
    try session.press("Enter")
    #expect(session.screen.contains("Esc all articles"))
    try session.press("/ Ctrl-u")
    session.type("Wagner")
    try session.press("Enter")
    #expect(session.screen.contains("Esc search before"))
    try session.press("Esc")
    #expect(session.state.articles.filter.query == "Sirte")
    #expect(session.screen.contains("Esc all articles"))
  }

  @Test func `what is wrong with a query is told whole, however narrow the screen`() throws {
    var session = try Session.started(columns: 40, rows: 12)
    try session.press("/")
    session.type("Sirte \"")
    try session.press("Enter")
    let words = session.screen.split { $0.isWhitespace }
    for word in ["The", "quotation", "mark", "is", "never", "closed."] {
      #expect(words.contains { $0 == word }, "\(word)")
    }
  }

  @Test(arguments: ["Sirte", "nowhere"])
  func `what is to know of a search is told, whether it finds something or not`(query: String)
    throws
  {
    var session = try Session.started()
    session.library.notes = ["~aid: no dictionary from English to Arabic is installed"]
    try session.press("/")
    session.type(query)
    try session.press("Enter")
    let words = session.screen.split(whereSeparator: { $0.isWhitespace || $0 == "│" })
    #expect(words.joined(separator: " ").contains("no dictionary from English"))
    try session.press("Esc")
    #expect(!session.screen.contains("no dictionary"))
  }

  @Test func `a search that finds nothing offers what may have been meant`() throws {
    var session = try Session.started()
    try session.press("/")
    session.type("Hafter")
    try session.press("Enter")
    #expect(session.screen.contains("Did you mean"))
    try session.press("Enter Enter")
    #expect(session.state.articles.total == 5)
    #expect(session.state.articles.filter.query == "Haftar")
  }

  @Test func `the one thing that may have been meant is searched without a question`() throws {
    var session = try Session.started()
    session.library.suggestions = ["Haftar"]
    try session.press("/")
    session.type("Hafter")
    try session.press("Enter")
    #expect(session.screen.contains("search Haftar"))
    try session.press("Enter")
    #expect(session.state.articles.filter.query == "Haftar")
    #expect(session.state.articles.total == 5)
  }
}
