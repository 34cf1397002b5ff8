import Canvas
import Model
import Testing

@testable import Browser

/// The page that the key to the help opens, and finding in pages.
@Suite
struct HelpTests {
  private func lines(_ session: Session) throws -> [PageText.Line] {
    guard case .page(let page) = session.state.popup else {
      Issue.record("no page is open")
      return []
    }
    return PageText.lines(of: page, in: session.state)
  }

  @Test(arguments: [
    ("", Place.articles, "open"), ("Tab", .reader, "read-on"),
    ("Shift-Tab", .entities, "merge-entities"), ("G c", .compare, "next-flag"),
    ("Shift-Tab i", .entityPage, "split-entity"),
  ])
  func `the help opens with what can be done where one is`(
    keys: String, place: Place, particular: String
  ) throws {
    var session = try Session.started()
    try session.press("\(keys) ?")
    let lines = try lines(session)
    #expect(lines.first == .heading("Here: \(place.inWords)"))
    let here = Keymap.standard.commands.filter { $0.places.contains(place) }
    let shown = lines.dropFirst().prefix(here.count).compactMap { line -> String? in
      if case .entry(_, _, let help) = line { help } else { nil }
    }
    #expect(Set(shown) == Set(here.map(\.help)))
    let command = try #require(Keymap.standard.commands.first { $0.name == particular })
    #expect(shown.prefix(8).contains(command.help))
    #expect(session.screen.contains(command.help))
  }

  @Test(arguments: [40, 80, 120])
  func `every command stands in the help once, wherever it is opened`(columns: Int) throws {
    for keys in ["", "G c", "Shift-Tab i"] {
      var session = try Session.started(columns: columns, rows: 24)
      try session.press("\(keys) ?")
      let text = try lines(session).map { line -> String in
        switch line {
        case .entry(_, _, let help), .text(let help): String(help.trimmingPrefix("  "))
        default: ""
        }
      }.joined(separator: " ").split(separator: " ").joined(separator: " ")
      for command in Keymap.standard.commands {
        #expect(text.ranges(of: command.help).count == 1, "\(command.name) at \(columns)")
      }
    }
  }

  @Test func `marks, colours and words of a search are explained, each in its own look`() throws {
    var session = try Session.started(columns: 120, rows: 50)
    try session.press("?")
    let entries = try lines(session).compactMap { line -> (String, Style)? in
      if case .entry(let sample, let style, _) = line { (sample, style) } else { nil }
    }
    let theme = Theme.standard
    for (sample, style) in [
      ("★", theme.articleMark), ("⚑", theme.flag), ("a person", theme.person),
      ("a word", theme.contradiction), ("~word", theme.key), ("lang:", theme.key),
    ] {
      #expect(entries.contains { $0.0 == sample && $0.1 == style }, "\(sample)")
    }
  }

  @Test func `the lines of the help that hold a word are found, and all are there again`() throws {
    var session = try Session.started()
    try session.press("?")
    let all = session.screen
    try session.press("/")
    session.type("STAR")
    #expect(session.screen.contains("Star the article"))
    #expect(session.screen.contains("Starred"))
    #expect(!session.screen.contains("Copy the paragraph"))
    try session.press("Enter")
    #expect(!session.screen.contains("Copy the paragraph"))
    try session.press("Esc")
    #expect(session.screen == all)
    try session.press("/")
    session.type("no such words")
    #expect(session.screen.contains("Nothing here holds these words."))
    try session.press("Esc")
    #expect(session.screen == all)
    try session.press("Esc")
    #expect(session.state.popup == nil)
  }

  @Test func `a heading that holds the words brings all that stands under it`() throws {
    var session = try Session.started()
    session.library.failures = [
      .init(path: "news/ميناء.txt", reason: "It is empty."),
      .init(path: "news/b.txt", reason: "It is not text."),
    ]
    session.send(.libraryChanged(session.library.status))
    try session.press("e /")
    session.type("ميناء")
    #expect(session.screen.contains("It is empty.") && !session.screen.contains("It is not text."))
  }
}
