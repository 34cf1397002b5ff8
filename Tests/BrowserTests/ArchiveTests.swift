import Model
import Testing

@testable import Browser

/// Putting articles away, looking at them, and taking them out again.
@Suite
struct ArchiveTests {
  private func ids(_ session: Session) -> [String] {
    session.state.articles.window.items.map(\.id.rawValue)
  }

  @Test func `an archived article leaves the list, and what stood below it is selected`() throws {
    var session = try Session.started()
    let before = ids(session)
    try session.press("j r")
    #expect(session.effects.contains(.decide(.archived([ArticleID(rawValue: before[1])], true))))
    #expect(ids(session) == before.filter { $0 != before[1] })
    #expect(session.state.articles.selectedID?.rawValue == before[2])
    #expect(session.screen.contains("The article is archived."))
  }

  @Test func `from the text one comes back to the list`() throws {
    var session = try Session.started()
    let before = ids(session)
    try session.press("Enter r")
    #expect(session.state.focus == .articles)
    #expect(session.state.articles.selectedID?.rawValue == before[1])
  }

  @Test func `taken back it is there again, and selected`() throws {
    var session = try Session.started()
    let before = ids(session)
    try session.press("j r G")
    let decision = Decision.archived([ArticleID(rawValue: before[1])], true)
    session.library.keep(.archived([ArticleID(rawValue: before[1])], false))
    session.send(.undone(decision, titles: [:]))
    #expect(ids(session) == before)
    #expect(session.state.articles.selection == 1)
    #expect(session.screen.contains("Taken back: archiving the article"))
  }

  @Test func `marked articles are archived at once, and are marked no more`() throws {
    var session = try Session.started()
    let before = ids(session)
    try session.press("m m m r")
    #expect(ids(session) == Array(before.dropFirst(3)))
    #expect(session.state.browse.marks.isEmpty)
    #expect(session.screen.contains("3 articles are archived."))
  }

  @Test func `a key shows the archive of the list or of the search, and the list again`() throws {
    var session = try Session.started()
    let before = ids(session)
    try session.press("r @")
    #expect(session.state.articles.filter.query == "is:archived")
    #expect(ids(session) == [before[0]])
    try session.press("r")
    #expect(session.effects.last == .decide(.archived([ArticleID(rawValue: before[0])], false)))
    #expect(session.screen.contains("Nothing is archived here"))
    try session.press("@")
    #expect(session.state.articles.filter.isEmpty)
    #expect(ids(session) == before)
    try session.press("/")
    session.type("Libya")
    try session.press("Enter @")
    #expect(session.state.articles.filter.query == "(Libya) is:archived")
    try session.press("Esc")
    #expect(session.state.articles.filter.query == "Libya")
  }

  @Test func `an article that something else leads to says that it is archived`() throws {
    var session = try Session.started(columns: 160)
    let first = ArticleID(rawValue: ids(session)[0])
    try session.press("Enter r Enter Ctrl-o")
    #expect(session.state.articles.selectedID == first)
    #expect(session.screen.contains("archived ·"))
    try session.press("r")
    #expect(session.effects.last == .decide(.archived([first], false)))
  }
}
