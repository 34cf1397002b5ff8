import Canvas
import Model
import Testing

@testable import Browser

/// Going on where one was, the widths of panes, the tour, and the help beside a line that is typed.
@Suite
struct ReadingPlaceTests {
  @Test func `a later start has the article, the place in it, the list and the searches`() throws {
    var session = try Session.started()
    try session.press("/")
    session.type("Libya")
    try session.press("Enter O")
    session.type("by language")
    try session.press("Enter G Enter 4 G > > ^")
    let place = session.state.readingPlace
    var later = try Session(place: place)
    later.send(.start)
    #expect(later.state.articles.filter == session.state.articles.filter)
    #expect(later.state.articles.selectedID == session.state.articles.selectedID)
    #expect(later.state.reader.text.segmentAtCursor == 3)
    #expect(later.state.focus == .reader)
    #expect(later.state.browse.pastQueries == ["Libya"])
    #expect(later.state.browse.widths == session.state.browse.widths)
    #expect(later.state.context.hidesMarks)
    #expect(later.state.readingPlace == place)
  }

  @Test(arguments: [1, 3, 7, 12, 20])
  func `a later start has the very line on top`(scrolled: Int) throws {
    var session = try Session.started(columns: 100, rows: 20)
    try session.press("Enter")
    for _ in 0..<scrolled { try session.press("Ctrl-e") }
    var later = try Session(columns: 100, rows: 20, place: session.state.readingPlace)
    later.send(.start)
    #expect(later.state.reader.text.top > .start)
    #expect(later.state.reader.text.top == session.state.reader.text.top)
    #expect(later.state.reader.text.cursor == session.state.reader.text.cursor)
  }

  @Test func `at another width a later start has the line that holds what was on top`() throws {
    var session = try Session.started(columns: 160, rows: 20)
    try session.press("Enter")
    for _ in 0..<9 { try session.press("Ctrl-e") }
    let place = session.state.readingPlace
    let wanted = try #require(place.top)
    var later = try Session(columns: 80, rows: 20, place: place)
    later.send(.start)
    let text = later.state.reader.text
    let top = text.blocks[text.top.item]
    let line = text.rows(of: text.top.item)[text.top.line - top.space]
    #expect(top.segment == wanted.segment && wanted.offset > 0)
    #expect(line.source.contains(wanted.offset - top.offset))
  }

  @Test func `an article that is gone leaves one where it stood`() throws {
    var session = try Session.started()
    try session.press("3 g")
    var place = session.state.readingPlace
    place.article = "gone"
    var later = try Session(place: place)
    later.send(.start)
    #expect(later.state.articles.selection == 2)
    #expect(later.state.readingPlace.article == later.state.articles.selectedID)
  }

  @Test func `who quits before the list is there does not lose the place`() throws {
    var place = ReadingPlace()
    place.article = "003"
    place.index = 3
    let session = try Session(place: place)
    #expect(session.state.readingPlace.article == "003")
    #expect(session.state.readingPlace.index == 3)
  }

  // MARK: Panes

  @Test func `the borders between panes are dragged, as far as the text has room`() throws {
    var session = try Session.started(columns: 120, rows: 30)
    func drag(from: Int, to: Int) {
      for (kind, column) in [
        (MouseEvent.Kind.press(.left), from), (.drag(.left), to), (.release(.left), to),
      ] {
        session.send(
          .event(.mouse(MouseEvent(kind: kind, position: Position(column: column, row: 8)))))
      }
    }
    let list = session.state.layout.rect(.articles)
    drag(from: list.right, to: list.right + 6)
    #expect(session.state.layout.rect(.articles).columns == list.columns + 6)
    let names = session.state.layout.rect(.entities)
    drag(from: names.left - 1, to: names.left - 9)
    #expect(session.state.layout.rect(.entities).columns == names.columns + 8)
    drag(from: session.state.layout.rect(.articles).right, to: 118)
    #expect(session.state.layout.rect(.reader).columns >= PaneWidths.leastText)
    // A later move of the mouse holds nothing.
    let before = session.state.layout
    session.send(
      .event(.mouse(MouseEvent(kind: .drag(.left), position: Position(column: 40, row: 8)))))
    #expect(session.state.layout == before)
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `keys make the pane in focus wider and narrower`(columns: Int, rows: Int) throws {
    var session = try Session.started(columns: columns, rows: rows)
    let list = session.state.layout.rect(.articles).columns
    try session.press("> >")
    #expect(session.state.layout.rect(.articles).columns == list + 4)
    try session.press("<")
    #expect(session.state.layout.rect(.articles).columns == list + 2)
    try session.press("Tab >")
    #expect(session.state.layout.rect(.articles).columns == list)
  }

  @Test func `a width stays within what a smaller screen has`() throws {
    var session = try Session.started(columns: 200, rows: 40)
    try session.press("4 0 >")
    for _ in 0..<40 { try session.press(">") }
    for columns in [200, 120, 100, 80, 66] {
      session.resize(columns: columns, rows: 30)
      #expect(session.state.layout.rect(.reader).columns >= PaneWidths.leastText)
    }
  }

  // MARK: The tour

  @Test(arguments: [(80, 24), (140, 45)])
  func `the tour is offered until the first key, and has five steps`(columns: Int, rows: Int) throws
  {
    var session = try Session(columns: columns, rows: rows, offersTour: true)
    session.send(.start)
    #expect(session.screen.contains("F2 New here? Five steps"))
    var other = session
    try other.press("j")
    #expect(!other.screen.contains("New here?"))
    #expect(other.state.articles.selection == 1)
    try session.press("F2")
    for step in TourStep.all.indices {
      #expect(session.screen.contains("\(step + 1)  \(TourStep.all[step].title)"))
      #expect(session.screen.contains("\(step + 1)/5"))
      if step < 4 { try session.press("Enter") }
    }
    try session.press("h")
    #expect(session.screen.contains("4/5"))
    try session.press("l Enter")
    #expect(session.state.layer(TourPage.self) == nil)
  }

  @Test func `every key that the tour names is bound`() {
    for step in TourStep.all {
      for case .keys(let verbs, let place, let text) in step.lines {
        for verb in verbs {
          #expect(Keymap.standard.keyName(of: verb, in: place) != nil, "\(text)")
        }
      }
    }
  }

  // MARK: Help beside a line

  @Test(arguments: [(80, 24), (140, 45)])
  func `how to ask shows beside the search, and typing goes on`(columns: Int, rows: Int) throws {
    var session = try Session.started(columns: columns, rows: rows)
    try session.press("/ F1")
    #expect(session.screen.contains("Words of a search"))
    session.type("Libya")
    #expect(session.state.prompt?.line.text == "Libya")
    try session.press("PageDown")
    #expect(session.screen.contains("Words of a search"))
    try session.press("Enter")
    #expect(!session.screen.contains("Words of a search"))
    #expect(session.state.articles.shownFilter?.query == "Libya")
    try session.press("/ F1 F1")
    #expect(session.state.layer(Page.self) == nil)
  }
}
