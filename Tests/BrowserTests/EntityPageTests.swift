import Model
import Testing

@testable import Browser

@Suite struct EntityPageTests {
  private func page(columns: Int = 120, rows: Int = 40) throws -> Session {
    var session = try Session.started(columns: columns, rows: rows)
    try session.press("Shift-Tab i")
    return session
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)])
  func `the page tells how often and when the news name somebody`(columns: Int, rows: Int) throws {
    let session = try page(columns: columns, rows: rows)
    #expect(session.screen.contains("▸ Khalifa Haftar"))
    #expect(session.screen.contains("mentions in 5 arti"))
    #expect(session.screen.contains("[Spellings]"))
    #expect(session.screen.contains("22 Jul 2020 █"))
  }

  @Test func `a page that is opened again is whole again`() throws {
    var session = try page()
    try session.press("Esc i Tab")
    #expect(session.screen.contains("Khalifa Hifter"))
    try session.press("Tab Tab Tab Enter Esc Enter")
    #expect(session.screen.contains("[Spellings]"))
    #expect(session.screen.contains("linked by sound"))
  }

  @Test func `a page whose articles become fewer keeps to those that there are`() throws {
    var session = try page()
    try session.press("Tab G")
    for article in session.library.articles.dropFirst() {
      session.library.remove(article.article.id)
    }
    session.send(.undone(.merged(["haftar", "wagner"]), titles: [:]))
    #expect(session.screen.contains("[In the news]"))
    #expect(session.screen.contains("1/1"))
  }

  @Test func `Tab shows the sentences that name it, and Enter reads there`() throws {
    var session = try page()
    try session.press("Tab")
    #expect(session.screen.contains("[In the news]"))
    #expect(session.screen.contains("Khalifa Hifter"))
    try session.press("j Enter")
    #expect(!session.screen.contains("[In the news]"))
    #expect(session.state.articles.filter.entity == "haftar")
    let place = try #require(session.state.reader.currentMatch)
    #expect(
      session.state.reader.content?.mentions.contains { $0.mention.segment == place.segment }
        == true)
    try session.press("Esc")
    #expect(session.state.articles.filter.isEmpty)
  }

  @Test func `who is named with it has a page of its own, and Esc leads back`() throws {
    var session = try page()
    try session.press("Shift-Tab")
    #expect(session.screen.contains("[Named with it]"))
    #expect(session.screen.contains("Libya"))
    try session.press("Enter")
    #expect(session.screen.contains("[Spellings]"))
    #expect(!session.screen.contains("▸ Khalifa Haftar"))
    try session.press("Esc")
    #expect(session.screen.contains("▸ Khalifa Haftar"))
  }

  @Test func `only a spelling can be split off`() throws {
    var session = try page()
    try session.press("Tab d")
    #expect(session.screen.contains("Choose a spelling to split off."))
    #expect(session.effects.isEmpty)
  }

  @Test(arguments: [
    ([(10, 1)], 20, "█"), ([(10, 1), (11, 4), (13, 8)], 20, "▁▄·█"),
    ([(0, 2), (99, 2)], 10, "█········█"),
  ])
  func `a timeline has a column for each stretch of days`(
    days: [(Int, Int)], columns: Int, expected: String
  ) throws {
    let timeline = try #require(
      Timeline(days.map { EntityProfile.Day(number: $0.0, articles: $0.1) }, columns: columns))
    #expect(timeline.columns == expected)
    #expect(Timeline([], columns: columns) == nil)
  }
}
