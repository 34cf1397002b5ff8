import Canvas
import Model
import Testing

@testable import Browser

@Suite
struct ShelfTests {
  private func session(saving searches: [(name: String, query: String)]) throws -> Session {
    var library = try SeedLibrary()
    for search in searches {
      library.keep(.savedSearch(name: search.name, query: search.query))
    }
    return try Session.started(columns: 110, rows: 34, library: library)
  }

  private let two = [(name: "Mercenaries", query: "Wagner"), (name: "سرت", query: "Sirte")]

  @Test func `saved searches stand above the articles with their counts`() throws {
    let session = try session(saving: two)
    let rows = session.screen.split(separator: "\n").map(String.init)
    let counts = session.library.savedSearches.map { $0.count ?? 0 }
    #expect(counts == [4, 5])
    #expect(rows[1].contains("/  Mercenaries") && rows[1].contains(" 4 │"))
    #expect(rows[2].contains("ﺕﺮﺳ"))
    #expect(rows[4].contains("Turkey announced"))
  }

  @Test func `k goes up to them, Enter searches, Esc comes back`() throws {
    var session = try session(saving: two)
    let before = session.screen
    try session.press("k k Enter")
    #expect(session.state.articles.shownFilter?.query == "Wagner")
    #expect(session.screen.contains("Mercenaries"))
    try session.press("Esc")
    #expect(session.screen == before)
  }

  @Test func `j goes from the last of them to the first article`() throws {
    var session = try session(saving: two)
    try session.press("k")
    #expect(session.state.selectedSearch?.name == "سرت")
    try session.press("j")
    #expect(session.state.selectedSearch == nil)
    #expect(session.state.articles.selection == 0)
    try session.press("j")
    #expect(session.state.articles.selection == 1)
  }

  @Test func `a search that is kept appears, and one that is removed goes`() throws {
    var session = try session(saving: [])
    try session.press("/")
    session.type("Wagner")
    try session.press("Enter S")
    session.type("Fighters")
    try session.press("Enter Esc")
    #expect(session.screen.contains("/  Fighters"))
    try session.press("k D")
    #expect(!session.screen.contains("/  Fighters"))
    try session.press("D")
    #expect(session.screen.contains("No saved search is selected"))
    session.library.keep(.savedSearch(name: "Fighters", query: "Wagner"))
    session.send(.undone(.removedSearch(name: "Fighters", query: "Wagner"), titles: [:]))
    #expect(session.screen.contains("/  Fighters"))
    #expect(session.screen.contains("Taken back: removing the search"))
  }

  @Test func `what counts unread articles is counted anew when one is read`() throws {
    var session = try session(saving: [(name: "New", query: "is:unread")])
    session.holdsAnswersBack = true
    try session.press("Enter")
    #expect(session.waiting.map(\.question) == [.savedSearches])
  }

  @Test func `a click selects one, a second click opens it`() throws {
    var session = try session(saving: two)
    let place = Position(column: 8, row: 2)
    session.send(.event(.mouse(MouseEvent(kind: .press(.left), position: place))))
    #expect(session.state.selectedSearch?.name == "سرت")
    session.send(.event(.mouse(MouseEvent(kind: .press(.left), position: place))))
    #expect(session.state.articles.shownFilter?.query == "Sirte")
    let article = Position(column: 8, row: 4)
    session.send(.event(.mouse(MouseEvent(kind: .press(.left), position: article))))
    #expect(session.state.articles.selection == 0 && session.state.selectedSearch == nil)
  }

  @Test func `of many, those that do not fit are told`() throws {
    var session = try session(saving: (1...9).map { ("Search \($0)", "word\($0)") })
    #expect(session.screen.contains("Search 5"))
    #expect(!session.screen.contains("Search 6"))
    #expect(session.screen.contains("4 more: '"))
    session.resize(columns: 110, rows: 16)
    #expect(!session.screen.contains("Search 5"))
    #expect(session.screen.contains("Turkey announced"))
  }
}
