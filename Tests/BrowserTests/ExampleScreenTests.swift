import Canvas
import Model
import Testing

@testable import Browser

/// A screen as somebody would add one: how many of the listed articles each source has.
///
/// All of it stands in this file. It comes to be by one line, where it is registered.
private struct SourceCounts: Screen {
  private struct Row: Hashable {
    var source: String
    var count: Int
  }

  private let rows: [Row]
  private var selection = 0

  static let place = Place("source-counts", inWords: "sources", for: .reading, .page)
  static let places = [place]
  static let level = LayerLevel.popup
  static let commands = [
    Command(
      "source-counts", keys: ["F6"], in: .panes, .reading,
      help: "Show how many articles each source has", action: .show(place)),
    Command(
      "search-source", keys: ["x"], in: [place], .reading, help: "Show the articles of the source",
      hint: "its articles", action: .own("search-source")),
  ]

  static func opened(in context: inout ScreenContext, over layers: [any Screen]) -> Self? {
    let browse = layers.lazy.compactMap { $0 as? BrowseScreen }.first
    let sources = browse?.articles.window.items.compactMap(\.article.source) ?? []
    guard !sources.isEmpty else {
      context.tell("No article names its source.")
      return nil
    }
    let counts = Dictionary(sources.map { ($0, 1) }, uniquingKeysWith: +)
    return Self(
      rows: counts.sorted { $0.key < $1.key }.map { Row(source: $0.key, count: $0.value) })
  }

  private init(rows: [Row]) {
    self.rows = rows
  }

  var place: Place { Self.place }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      selection = motion.target(from: selection, count: rows.count, page: rows.count)
    case .own("search-source"):
      context.close()
      context.send(.show(ListFilter(query: "source:\"\(rows[selection].source)\"")))
    case .back: context.close()
    default: return false
    }
    return true
  }

  static func draw(_ painter: inout Painter<SourceCounts>) {
    let screen = painter.screen
    let layout = PopupLayout(size: painter.context.size, lines: screen.rows.count)
    painter.drawBox(layout, label: PaneLabel(title: [Span("Sources", painter.theme.focusedTitle)]))
    for (index, row) in screen.rows.enumerated() {
      painter.draw(
        [
          Span(index == screen.selection ? "▌" : " ", painter.theme.mark), Span(row.source),
          Span("  \(row.count)", painter.theme.quiet),
        ],
        column: layout.inside.left, row: layout.inside.top + 1 + index, width: layout.inside.columns
      )
    }
  }

  func hints(in context: ScreenContext) -> [Hint] {
    [Hint(.own("search-source")), Hint(.help), Hint(.back)]
  }
}

@Suite
struct ExampleScreenTests {
  private func session() throws -> Session {
    let keymap = try Keymap(
      rebinding: [:], screens: .standard.adding(SourceCounts.self))
    let articles = ["Gazette", "Courier", "Gazette"].enumerated().map { index, source in
      Article(
        id: ArticleID(rawValue: "\(index)"), source: source,
        title: ArticleTitle(text: "News \(index)", origin: .headline, language: .english),
        language: .english, text: "Text.",
        segments: [Segment(kind: .paragraph, language: .english, text: "Text.")])
    }
    var session = try Session(
      columns: 120, rows: 44, library: SeedLibrary(articles), keymap: keymap)
    session.send(.start)
    return session
  }

  @Test func `a screen added in one file has its keys, its drawing, its hints and its help`() throws
  {
    var session = try session()
    let before = session.screen
    try session.press("F6")
    #expect(session.screen.contains("▸ Sources"))
    #expect(session.screen.contains("▌Courier  1") && session.screen.contains(" Gazette  2"))
    #expect(session.screen.contains("x its articles   Esc back"))
    try session.press("j")
    #expect(session.screen.contains("▌Gazette  2"))
    try session.press("Esc")
    #expect(session.screen == before)
    try session.press("? /")
    session.type("how many articles")
    try session.press("Enter")
    #expect(session.screen.contains("Show how many articles each source has"))
  }

  @Test func `commands that screens share work on it, and its own ask the layers below`() throws {
    var session = try session()
    try session.press("F6 G Ctrl-l")
    #expect(session.effects.last == .redraw)
    #expect(session.screen.contains("▌Gazette  2"))
    try session.press("x")
    #expect(session.state.layers.count == 1)
    #expect(session.state.articles.filter.query == "source:\"Gazette\"")
    try session.press("Esc")
    #expect(session.state.articles.filter.isEmpty)
  }

  @Test func `it stands in the palette, and its keys can be rebound`() throws {
    var session = try session()
    try session.press(":")
    session.type("source-counts")
    try session.press("Enter")
    #expect(session.screen.contains("▸ Sources"))
    let keymap = try Keymap(
      rebinding: ["source-counts": ["F5"]], screens: .standard.adding(SourceCounts.self))
    #expect(keymap.keyName(of: .show(SourceCounts.place), in: .reader) == "F5")
    #expect(throws: Keymap.Problem.self) {
      try Keymap(
        rebinding: ["search-source": ["Esc"]], screens: .standard.adding(SourceCounts.self))
    }
  }

  @Test func `every hint of every screen is a command that its key gives there`() throws {
    for keys in ["", "Tab", "Shift-Tab", "G c", "?", ":", "Shift-Tab i", "/", "t", "f"] {
      var session = try Session.started()
      try session.press(keys)
      let context = session.state.context
      let hints = try #require(session.state.layers.last).hints(in: context)
      #expect(!hints.isEmpty)
      for hint in hints {
        #expect(context.keymap.shown(hint, at: context.place) != nil, "\(hint) after \(keys)")
      }
    }
  }
}
