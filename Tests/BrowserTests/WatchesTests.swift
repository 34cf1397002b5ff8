import Model
import Testing

@testable import Browser

/// Watches above the list: made, opened, taken away, taken back.
@Suite struct WatchesTests {
  private let haftar = Watch(name: "Haftar", subject: .query("Haftar"))

  private func session(watching watches: [Watch] = []) throws -> Session {
    var library = try SeedLibrary()
    for watch in watches { library.keep(.watched(watch, true)) }
    return try Session.started(columns: 110, rows: 34, library: library)
  }

  @Test func `a watch stands above the articles and counts what is new`() throws {
    let session = try session(watching: [haftar])
    let row = session.screen.split(separator: "\n")[1]
    #expect(row.contains("!  Haftar") && row.contains("2 new"))
  }

  @Test func `a key makes a watch of the search, and takes it away again`() throws {
    var session = try session()
    try session.press("!")
    #expect(session.screen.contains("Nothing to watch for yet"))
    try session.press("/")
    session.type("Wagner")
    try session.press("Enter !")
    #expect(session.screen.contains("Watching Wagner. U takes it back."))
    try session.press("Esc")
    #expect(session.screen.contains("!  Wagner"))
    try session.press("k D")
    #expect(session.screen.contains("Wagner is watched no more."))
    #expect(!session.screen.contains("!  Wagner"))
    session.library.keep(.watched(Watch(name: "Wagner", subject: .query("Wagner")), true))
    session.send(
      .undone(.watched(Watch(name: "Wagner", subject: .query("Wagner")), false), titles: [:]))
    #expect(session.screen.contains("Taken back: removing the watch Wagner."))
    #expect(session.screen.contains("!  Wagner"))
  }

  @Test func `a key makes a watch of a name in all its spellings`() throws {
    var session = try session()
    try session.press("Shift-Tab !")
    let made = session.library.savedSearches.first?.watch?.watch
    guard case .names(let names)? = made?.subject else {
      Issue.record("there is no watch for a name")
      return
    }
    #expect(names.count == 2 && Set(names.map(\.id)).count == 1)
    #expect(names.contains { $0.name == made?.name })
  }

  @Test func `what is opened is seen`() throws {
    var session = try session(watching: [haftar])
    try session.press("k Enter")
    #expect(session.state.articles.filter.query == "watch:\"Haftar\"")
    #expect(session.effects.contains(.markSeen(watch: "Haftar")))
    session.library.keep(.watchSeen(name: "Haftar", ["a"], true))
    session.send(.decided(.watchSeen(name: "Haftar", ["a"], true)))
    #expect(session.screen.contains("1 article of Haftar seen. U takes it back."))
    try session.press("Esc")
    #expect(!session.screen.contains("2 new"))
  }

  @Test func `news ring and are told`() throws {
    var session = try session(watching: [haftar])
    session.send(.newsFound(3))
    #expect(session.effects.contains(.ring))
    #expect(session.screen.contains("3 new for your watches."))
  }
}
