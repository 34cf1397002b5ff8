import Model
import Testing

@testable import Browser

/// The page of a name: its titles, and what is done to the name there.
@Suite
struct EntityTitlesTests {
  private func session(columns: Int = 120, rows: Int = 40) throws -> Session {
    var session = try Session.started(columns: columns, rows: rows)
    func date(_ day: Int64) -> PublicationDate {
      PublicationDate(secondsSince1970: 1_593_734_400 + day * 86_400, precision: .day)
    }
    session.library.titles = [
      EntityTitle(
        text: "Army commander", language: .english, count: 7, dates: date(0)...date(6)),
      EntityTitle(text: "قائد الجيش", language: .arabic, count: 2, dates: date(-200)...date(1)),
      EntityTitle(text: "Field Marshal", language: .english, count: 1),
    ]
    try session.press("Shift-Tab i")
    return session
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `titles stand with how often and from when to when, in both languages`(
    columns: Int, rows: Int
  ) throws {
    var session = try session(columns: columns, rows: rows)
    try session.press("Tab Tab")
    let screen = session.screen
    #expect(screen.contains("[Titles]"))
    #expect(screen.contains("7×  Army commander"))
    #expect(screen.contains("3 Jul – 9 Jul 2020"))
    #expect(screen.contains("16 Dec 2019 – 4 Jul 2020"))
    try session.press("Enter")
    #expect(session.state.articles.filter.query == "\"Army commander\"")
    #expect(session.state.articles.filter.entity == "haftar")
  }

  @Test func `titles are asked for where they are looked at, and not before`() throws {
    var session = try session()
    session.holdsAnswersBack = true
    try session.press("Tab")
    #expect(!session.state.context.askedQuestions.isPending(.titles))
    try session.press("Tab")
    #expect(session.state.context.askedQuestions.isPending(.titles))
    #expect(session.screen.contains("Reading the articles…"))
  }

  @Test func `a name is renamed on its page as in the sidebar, in the language that is typed`()
    throws
  {
    var page = try session()
    try page.press("r Ctrl-u")
    page.type("حفتر الكبير")
    try page.press("Enter")
    #expect(page.effects == [.decide(.renamed("haftar", .arabic, "حفتر الكبير"))])
    var sidebar = try Session.started()
    try sidebar.press("Shift-Tab r Ctrl-u")
    sidebar.type("The Marshal")
    try sidebar.press("Enter")
    #expect(sidebar.effects == [.decide(.renamed("haftar", .english, "The Marshal"))])
    try sidebar.press("r Enter")
    #expect(sidebar.effects.count == 1)
  }

  @Test func `names are marked in the sidebar or on a page, and merged on a page`() throws {
    var session = try Session.started()
    try session.press("Shift-Tab j")
    let other = try #require(session.state.sidebar.selected?.id)
    try session.press("m g i")
    #expect(session.screen.contains("M merge marked"))
    try session.press("M")
    #expect(session.effects == [.decide(.merged(["haftar", other]))])
    #expect(session.state.context.markedEntities.isEmpty)
    #expect(session.screen.contains("[Spellings]"))
    // Somebody who is named with it.
    try session.press("Shift-Tab m")
    let marked = try #require(session.state.context.markedEntities.first)
    #expect(marked != "haftar")
    try session.press("M U")
    #expect(
      session.effects.suffix(2) == [.decide(.merged(["haftar", marked])), .undo])
  }

  @Test func `a page marks its own name for another one`() throws {
    var session = try session()
    try session.press("m")
    #expect(session.state.context.markedEntities == ["haftar"])
    #expect(session.screen.contains("✓"))
    try session.press("M")
    #expect(session.screen.contains("Mark the names to be merged with m first."))
    try session.press("m")
    #expect(session.state.context.markedEntities.isEmpty)
  }
}
