import Canvas
import Model
import Testing

@testable import Browser

@Suite
struct NamesTests {
  @Test func `a chosen name filters the list, and n walks through its mentions`() throws {
    var session = try Session.started()
    try session.press("Shift-Tab")
    while session.state.sidebar.selected?.id != "wagner" { try session.press("j") }
    try session.press("Enter")
    #expect(session.state.articles.total == 4)
    let place = try #require(session.state.reader.currentMatch)
    let segment = try #require(session.state.reader.content).article.segments[place.segment]
    let scalars = Array(segment.text.unicodeScalars)[place.range]
    #expect(String(String.UnicodeScalarView(scalars)) == "Wagner")
    try session.press("n")
    #expect(session.state.articles.selectedID != "000" || session.state.reader.match == 1)
  }

  @Test func `a name's mentions are walked in Arabic text too`() throws {
    var session = try Session.started()
    try session.press("Shift-Tab Enter")
    try session.press("Tab G G")
    for _ in 0..<40 where session.state.articles.selectedID != "004" { try session.press("n") }
    while session.state.articles.selectedID != "004" { try session.press("J") }
    let place = try #require(session.state.reader.currentMatch)
    let segment = try #require(session.state.reader.content).article.segments[place.segment]
    let scalars = Array(segment.text.unicodeScalars)[place.range]
    #expect(String(String.UnicodeScalarView(scalars)).contains("حفتر"))
  }

  @Test func `Esc takes the filter away and puts everything back`() throws {
    var session = try Session.started()
    try session.press("j Shift-Tab j")
    let screen = session.screen
    try session.press("Enter n n Esc")
    #expect(session.screen == screen)
  }

  @Test func `names of the open article are told from those of the list`() throws {
    var session = try Session.started()
    let all = session.state.sidebar.entities.count
    try session.press("a")
    #expect(session.state.sidebar.scope == .article("000"))
    #expect(session.state.sidebar.entities.count < all)
    try session.press("j")
    #expect(session.state.sidebar.scope == .article("001"))
    #expect(session.screen.contains("in this article"))
  }

  @Test func `a name's page shows its spellings and why they belong together`() throws {
    var session = try Session.started()
    try session.press("Shift-Tab i")
    #expect(session.screen.contains("Hifter"))
    #expect(session.screen.contains("linked by sound 0.93"))
    try session.press("j d")
    let page = try #require(session.state.entityPage)
    let form = try #require(page.entity).forms[1].text
    #expect(session.effects == [.decide(.split(form: form, from: "haftar"))])
  }

  @Test func `why a spelling belongs to its name can be read on the smallest screen`() throws {
    var session = try Session.started(columns: 40, rows: 12)
    try session.press("Shift-Tab i")
    let forms = try #require(session.state.entityPage?.entity).forms
    let lengths = forms.map { $0.reasons.map(\.description).joined(separator: ", ").count }
    let index = try #require(lengths.firstIndex { $0 == lengths.max() })
    for _ in 0..<index { try session.press("j") }
    let words = session.screen.split(whereSeparator: \.isWhitespace)
    for word in forms[index].reasons.map(\.description).joined(separator: ", ").split(
      separator: " ")
    {
      #expect(words.contains(word), "\(word)")
    }
  }

  @Test func `what is done on a name's page leads back to it, and can be undone there`() throws {
    var session = try Session.started()
    try session.press("Shift-Tab i")
    let page = session.screen
    for keys in ["? q", "T Esc"] {
      try session.press(keys)
      #expect(session.screen == page, "\(keys)")
    }
    try session.press("T Enter U")
    #expect(session.state.entityPage != nil)
    #expect(session.effects == [.decide(.retyped("haftar", .person)), .undo])
  }

  @Test func `the type that a name has is the one that is offered first`() throws {
    var session = try Session.started()
    try session.press("Shift-Tab")
    while session.state.sidebar.selected?.type != .location { try session.press("j") }
    let id = try #require(session.state.sidebar.selected?.id)
    try session.press("T Enter")
    #expect(session.effects == [.decide(.retyped(id, .location))])
  }

  @Test func `marked names are merged into the one in focus`() throws {
    var session = try Session.started()
    try session.press("Shift-Tab m m M")
    let ids = session.state.sidebar.entities.map(\.id)
    #expect(session.effects == [.decide(.merged([ids[2], ids[0], ids[1]]))])
    #expect(session.state.context.markedEntities.isEmpty)
    let names = session.state.sidebar.entities.map(\.name)
    let message = try #require(session.state.message?.text).withoutIsolates
    #expect(message == "Merged into \(names[2]): \(names[0]), \(names[1]). U takes it back.")
  }

  @Test func `merging says that it is at work until it is done`() throws {
    var session = try Session.started()
    try session.press("Shift-Tab m j")
    let effects = update(&session.unfinished, .perform(.mergeEntities))
    #expect(session.unfinished.message?.text == "Merging 2 names…")
    #expect(effects.count == 1)
  }

  @Test func `a name gets another type`() throws {
    var session = try Session.started()
    try session.press("Shift-Tab T")
    session.type("organ")
    try session.press("Enter")
    #expect(session.effects == [.decide(.retyped("haftar", .organization))])
  }

  @Test func `both names of an entity are shown whole where they have room on two lines`() throws {
    for columns in [80, 100, 120, 200] {
      var session = try Session.started(columns: columns, rows: 40)
      try session.press("Shift-Tab")
      let screen = session.screen
      #expect(screen.contains("Recep Tayyip Erdogan"))
      #expect(screen.contains("Vladimir Putin"))
    }
  }

  @Test func `types of names are told by more than their colour`() {
    let looks = EntityType.allCases.map { Theme.standard.style(of: $0).attributes }
    #expect(Set(looks).count == EntityType.allCases.count)
    #expect(!looks.contains([]))
  }
}
