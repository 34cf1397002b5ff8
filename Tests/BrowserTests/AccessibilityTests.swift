import Canvas
import Model
import Testing

@testable import Browser

@Suite struct AccessibilityTests {
  @Test func `without colours every kind of name and difference has a look of its own`() {
    let theme = Theme.standard.withoutColors
    let names = EntityType.allCases.map { theme.style(of: $0).attributes.rawValue }
    #expect(Set(names).count == names.count)
    let differences = [
      theme.replaced, theme.oneSided, theme.moved, theme.spelling, theme.contradiction,
    ].map(\.attributes.rawValue)
    #expect(Set(differences).count == differences.count)
    #expect(theme.hit != theme.currentHit)
  }

  @Test(arguments: [Theme.standard.withoutColors, ColorScheme.contrast.theme, .standard])
  func `a hit shows in the selected row, whatever the colours`(theme: Theme) throws {
    var session = try Session.started()
    session.unfinished.theme = theme
    try session.press("/")
    session.type("Libya")
    try session.press("Enter")
    let frame = session.state.frame()
    // The selected article's rows are a bar; what of it is a hit is underlined besides.
    let bar = (1..<5).flatMap { row in
      (1..<30).map { frame[Position(column: $0, row: row)] }
    }
    let letters = bar.filter { $0.style.attributes.contains(.reverse) && $0.text != " " }
    let hits = letters.filter { $0.style.attributes.contains(.underline) }
    #expect(!hits.isEmpty && hits.count < letters.count)
  }

  @Test func `the contrast theme has nothing pale`() {
    let theme = ColorScheme.contrast.theme
    for role in Theme.roles {
      #expect(!theme[keyPath: role.style].attributes.contains(.dim), "\(role.name)")
    }
    #expect(theme.quiet.foreground == nil && theme.border.foreground == nil)
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `for screen readers there is one column without drawings`(columns: Int, rows: Int) throws {
    var session = try Session.started(columns: columns, rows: rows)
    session.unfinished.theme.isLinear = true
    for keys in ["j", "Enter", "j", "Tab", "i", "Esc", "?", "q", ":", "Esc", "c"] {
      try session.press(keys)
      session.resize(columns: columns, rows: rows)
      let frame = session.state.frame()
      let drawn = (0..<rows).flatMap { row in
        (0..<columns).map { frame[Position(column: $0, row: row)].text }
      }.filter { $0.unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) } ?? false }
      #expect(drawn.isEmpty, "\(keys): \(Set(drawn))")
    }
  }

  @Test func `for screen readers the cursor stands on what is selected or read`() throws {
    var session = try Session.started()
    session.unfinished.theme.isLinear = true
    try session.press("j")
    session.resize(columns: 120, rows: 40)
    let list = session.state.frame()
    let cursor = try #require(list.cursor)
    #expect(
      list.text(row: cursor.row).contains("Ankara") || list.text(row: cursor.row).contains("EN"))
    #expect(cursor.row > 1)
    try session.press("Enter")
    let first = try #require(session.state.frame().cursor)
    try session.press("j")
    let second = try #require(session.state.frame().cursor)
    #expect(second.row > first.row)
    try session.press("Tab j")
    #expect(session.state.frame().cursor != nil)
    try session.press(": Down")
    let choice = try #require(session.state.frame().cursor)
    #expect(choice.row > 3)
  }
}

extension Frame {
  fileprivate func text(row: Int) -> String {
    (0..<size.columns).map { self[Position(column: $0, row: row)].text }.joined()
  }
}
