import Canvas
import Model
import Testing

@testable import Browser

/// Finding words in the open text, in a comparison, and a name among the names.
@Suite
struct FindingTests {
  @Test(arguments: [(80, 24), (140, 45)])
  func `words are found as they are typed, walked, and let go`(columns: Int, rows: Int) throws {
    var session = try Session.started(columns: columns, rows: rows)
    try session.press("j Enter \\")
    session.type("Sirte")
    let matches = session.state.reader.matches
    #expect(matches.count > 1)
    #expect(session.state.reader.match == 0)
    #expect(session.screen.contains("\(matches.count) places"))
    try session.press("Enter n")
    #expect(session.state.reader.match == 1)
    #expect(session.screen.contains("2 of \(matches.count)"))
    try session.press("N N")
    #expect(session.state.reader.match == matches.count - 1)
    #expect(session.state.message?.text == "From the end again.")
    try session.press("Esc")
    #expect(session.state.reader.matches.isEmpty)
    #expect(session.state.focus == .reader)
  }

  @Test func `looking begins at the paragraph that is read, and Esc brings the old hits back`()
    throws
  {
    var session = try Session.started()
    try session.press("/")
    session.type("Haftar")
    try session.press("Enter Enter")
    let hits = session.state.reader.matches
    try session.press("6 G \\")
    session.type("the")
    let match = try #require(session.state.reader.currentMatch)
    #expect(match.segment >= 5)
    try session.press("Esc")
    #expect(session.state.reader.matches == hits)
  }

  @Test func `what stands nowhere is said to`() throws {
    var session = try Session.started()
    try session.press("Enter \\")
    session.type("zeppelin")
    #expect(session.screen.contains("nowhere here"))
    try session.press("Enter n")
    #expect(
      session.state.message?.text
        == "\u{2068}zeppelin\u{2069} stands nowhere in this article.")
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `both texts of a comparison are looked through, row by row`(columns: Int, rows: Int) throws {
    var session = try Session.started(columns: columns, rows: rows)
    try session.press("G c \\")
    session.type("Haftar")
    try session.press("Enter")
    let screen = try #require(session.state.layer(ComparisonScreen.self))
    #expect(Set(screen.foundPlaces.map(\.side)) == [.source, .target])
    #expect(screen.foundPlaces.map(\.row) == screen.foundPlaces.map(\.row).sorted())
    let first = try #require(screen.found)
    try session.press("n")
    let next = try #require(session.state.layer(ComparisonScreen.self)?.found)
    #expect(next == first + 1)
    #expect(session.state.comparison?.focus == screen.foundPlaces[next].row)
    try session.press("Esc")
    #expect(session.state.layer(ComparisonScreen.self)?.find == nil)
    try session.press("Esc")
    #expect(session.state.comparison == nil)
  }

  @Test(arguments: ["hifter", "HAFTAR", "حفتر", "haftr"])
  func `a name is found in either language, however it is spelled`(typed: String) throws {
    var session = try Session.started()
    try session.press("Shift-Tab G \\")
    session.type(typed)
    #expect(session.state.sidebar.selected?.id == "haftar")
    #expect(session.screen.contains("1 name"))
    try session.press("Enter n")
    #expect(session.state.sidebar.selected?.id == "haftar")
    try session.press("Esc Esc")
    #expect(session.state.sidebar.find == nil)
  }

  @Test func `leaving the line brings back the name that one was at`() throws {
    var session = try Session.started()
    try session.press("Shift-Tab 3 j")
    let name = session.state.sidebar.selected?.id
    try session.press("\\")
    session.type("haftar")
    try session.press("Esc")
    #expect(session.state.sidebar.selected?.id == name)
  }

  @Test(arguments: [
    ("lavrov", "Sergey Lavrov", true), ("lvrv", "Sergey Lavrov", true),
    ("sirt", "Sirte", true), ("ab", "Sirte", false), ("moscow", "Mesopotamia", false),
    ("اردوغان", "رجب طيب أردوغان", true),
  ])
  func `spellings of a name are told from other names`(typed: String, name: String, isIn: Bool) {
    #expect(NamePattern(typed).isIn(name) == isIn)
  }
}
