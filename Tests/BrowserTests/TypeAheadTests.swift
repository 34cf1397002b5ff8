import Canvas
import Model
import Testing

@testable import Browser

/// Keys that are typed before the list or the text is there which they are about.
@Suite
struct TypeAheadTests {
  /// A browser whose library takes its time.
  private func slowSession() throws -> Session {
    var session = try Session.started()
    session.holdsAnswersBack = true
    return session
  }

  private func answerAll(_ session: inout Session) {
    while !session.waiting.isEmpty { session.answerAll() }
  }

  @Test func `keys after a search act on what it finds`() throws {
    var session = try slowSession()
    try session.press("/")
    session.type("mercenaries")
    try session.press("Enter s")
    #expect(session.effects.isEmpty)
    #expect(session.state.waiting.count == 1)
    answerAll(&session)
    let first = try #require(session.state.articles.window.items.first?.id)
    #expect(session.state.articles.shownFilter?.query == "mercenaries")
    #expect(session.effects == [.decide(.starred(first, true))])
    #expect(session.state.waiting.isEmpty)
  }

  @Test func `they keep their order, their numbers and their text`() throws {
    var session = try slowSession()
    try session.press("/")
    session.type("Libya")
    try session.press("Enter 2 j t")
    session.type("new")
    try session.press("Enter U")
    #expect(session.effects.isEmpty)
    answerAll(&session)
    let third = session.state.articles.window.items[2].id
    #expect(session.effects == [.decide(.tagged(third, tag: "new", true)), .undo])
  }

  @Test func `Esc gives up what waits, and who quits does not wait`() throws {
    var session = try slowSession()
    try session.press("/")
    session.type("Libya")
    try session.press("Enter s s Esc")
    #expect(session.state.waiting.isEmpty)
    answerAll(&session)
    #expect(session.effects.isEmpty)
    try session.press("/")
    session.type("Libya")
    try session.press("Enter s q")
    #expect(session.effects == [.quit])
  }

  @Test func `a search that cannot be made lets the keys go on`() throws {
    var session = try slowSession()
    try session.press("/")
    session.type("\"Libya")
    try session.press("Enter j")
    answerAll(&session)
    #expect(session.state.waiting.isEmpty)
    #expect(session.state.articles.problem != nil)
  }

  @Test func `what is about the text waits for the text of the selected article`() throws {
    var session = try slowSession()
    try session.press("j y")
    #expect(session.effects.isEmpty)
    let id = try #require(session.state.articles.selectedID)
    answerAll(&session)
    #expect(session.state.reader.articleID == id)
    #expect(session.effects == [.copy(try #require(session.state.reader.text.textAtCursor))])
  }

  @Test func `while an order or marks are on their way, the status line says so`() throws {
    var library = try SeedLibrary()
    library.grow(to: 900)
    var session = try Session.started(library: library)
    session.holdsAnswersBack = true
    try session.press("O")
    session.type("by source")
    try session.press("Enter")
    #expect(session.screen.contains("sorting…"))
    answerAll(&session)
    #expect(!session.screen.contains("sorting…"))
    try session.press("*")
    #expect(session.screen.contains("Marking…"))
  }

  @Test func `steps through the list wait for no text`() throws {
    var session = try slowSession()
    try session.press("j j j")
    #expect(session.state.articles.selection == 3)
  }

  @Test func `a mark set far down a list waits until that stretch is there`() throws {
    var library = try SeedLibrary()
    library.grow(to: 2_000)
    var session = try Session.started(library: library)
    session.holdsAnswersBack = true
    try session.press("G s")
    #expect(session.effects.isEmpty)
    answerAll(&session)
    let last = try #require(session.state.articles.item(at: 1_999)?.id)
    #expect(session.effects == [.decide(.starred(last, true))])
  }

  @Test func `what acts on all that is marked waits for the marks`() throws {
    var library = try SeedLibrary()
    library.grow(to: 900)
    var session = try Session.started(library: library)
    session.holdsAnswersBack = true
    try session.press("* s")
    answerAll(&session)
    #expect(session.library.summaries.values.count { $0.isStarred } == 900)
  }
}
