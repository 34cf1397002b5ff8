import Canvas
import Model
import Testing

@testable import Browser

@Suite
struct CompareTests {
  @Test func `an article with one counterpart opens beside it, at the paragraph being read`()
    throws
  {
    var session = try Session.started(columns: 120, rows: 30)
    try session.press("G Enter Ctrl-f")
    let segment = try #require(session.state.segmentInFocus)
    try session.press("c")
    let comparison = try #require(session.state.comparison)
    #expect(comparison.focusedBead?.source.contains(segment) == true)
    #expect(session.screen.contains("Original · Arabic"))
  }

  @Test func `the texts begin at the outer edges that they are read from`() throws {
    var session = try Session.started()
    try session.press("G c")
    #expect(session.state.comparison?.leftSide == .target)
    try session.press("x")
    #expect(session.state.comparison?.leftSide == .source)
  }

  @Test func `every paragraph stands level with its counterpart`() throws {
    var session = try Session.started(columns: 120, rows: 200)
    try session.press("G c")
    let lines = session.screen.split(separator: "\n")
    let english = try #require(lines.firstIndex { $0.contains("Turkey announced that") })
    #expect(lines[english].contains("ﺎﻴﻛﺮﺗ ﺖﻨﻠﻋﺃ"))
    let source = try #require(lines.firstIndex { $0.contains("ﺭﺪﺼﻤﻟﺍ") && $0.contains("not in") })
    #expect(source > english)
  }

  @Test func `with several counterparts the translation is shown and the reader may choose`() throws
  {
    var session = try Session.started()
    try session.press("c")
    #expect(session.state.popup == nil)
    #expect(session.state.comparison?.relation == .translation)
    try session.press("Esc C")
    #expect(session.state.popup != nil)
    try session.press("Down Enter")
    #expect(session.state.comparison?.relation == .rendering)
  }

  @Test func `an article without counterpart says so`() throws {
    var session = try Session.started()
    try session.press("j j c")
    #expect(session.screen.contains("No translation or other rendering of this article is known."))
  }

  @Test func `a comparison asked for before its texts are paired opens when they are`() throws {
    var session = try Session.started()
    var library = session.library.status
    library.progress = LibraryStatus.Progress(task: "Pairing", done: 0, total: nil)
    session.hidesCounterparts = true
    session.send(.libraryChanged(library))
    session.send(.libraryChanged(library))
    try session.press("G c")
    #expect(session.screen.contains("Translations are still being looked for"))
    session.hidesCounterparts = false
    session.send(.libraryChanged(session.library.status))
    #expect(session.screen.contains("Original · Arabic"))
  }

  @Test func `a comparison that waits for translations does not open over something else`() throws {
    var session = try Session.started()
    var library = session.library.status
    library.progress = LibraryStatus.Progress(task: "Pairing", done: 0, total: nil)
    session.hidesCounterparts = true
    session.send(.libraryChanged(library))
    try session.press("G c Tab")
    session.hidesCounterparts = false
    session.send(.libraryChanged(session.library.status))
    #expect(session.state.comparing == nil)
  }

  @Test func `any article of the list can be chosen, and declared a translation`() throws {
    var session = try Session.started()
    try session.press("j j C")
    session.type("بعد تأجيل")
    try session.press("Enter")
    let comparing = try #require(session.state.comparing)
    #expect(comparing.source == "004" && comparing.relation == .passages)
    #expect(session.screen.contains("First text"))
    try session.press("P")
    #expect(
      session.effects.last
        == .decide(.paired(source: "004", target: comparing.target, true)))
    #expect(session.screen.contains("Original · Arabic"))
    try session.press("P")
    #expect(
      session.effects.last
        == .decide(.paired(source: "004", target: comparing.target, false)))
    #expect(session.screen.contains("First text"))
  }

  @Test func `Esc goes back to the screen before, Enter to the paragraph in focus`() throws {
    var session = try Session.started()
    try session.press("G Enter")
    let screen = session.screen
    try session.press("c j j Esc")
    #expect(session.screen == screen)
    try session.press("c g j j j j j Enter")
    #expect(session.state.comparing == nil)
    #expect(session.state.focus == .reader)
    #expect(session.state.segmentInFocus == 5)
  }

  @Test func `flags and gaps are walked one after the other`() throws {
    var session = try Session.started()
    try session.press("G c g")
    var rows: [Int] = []
    for _ in 0..<7 {
      try session.press("f")
      rows.append(try #require(session.state.comparison).focus)
    }
    #expect(rows == [1, 2, 4, 8, 12, 16, 16])
    #expect(session.screen.contains("no further flag"))
  }

  @Test func `differences are walked, and contradictions stand out`() throws {
    var session = try Session.started()
    try session.press("j c n")
    let comparison = try #require(session.state.comparison)
    #expect(comparison.difference == 0)
    let contradiction = try #require(
      comparison.alignment.differences.first { $0.isContradiction })
    let other = try #require(comparison.alignment.differences.first { !$0.isContradiction })
    let theme = Theme.standard
    #expect(
      theme.style(of: contradiction).attributes != theme.style(of: other).attributes)
    for _ in 0..<20 { try session.press("n") }
    #expect(session.screen.contains("no further one"))
  }

  @Test func `two renderings stand beside the Arabic that both render`() throws {
    var session = try Session.started(columns: 150, rows: 200)
    try session.press("j c")
    let lines = session.screen.split(separator: "\n")
    #expect(lines[0].contains("First rendering") && lines[0].contains("Original · Arabic"))
    let passage = try #require(lines.firstIndex { $0.contains("The source revealed") })
    #expect(lines[passage...(passage + 2)].contains { $0.contains("ﺭﺪﺼﻤﻟﺍ") })
    try session.press("O")
    #expect(!session.screen.contains("Original · Arabic"))
    try session.press("O")
    #expect(session.screen.contains("Original · Arabic"))
  }

  @Test(arguments: [50, 90])
  func `where there is no room for a third column the Arabic stands below`(columns: Int) throws {
    var session = try Session.started(columns: columns, rows: 200)
    try session.press("j c")
    let before = session.screen
    #expect(!before.contains("ﻕﺍﺮﺗ") && !before.contains("ﻦﻋ"))
    try session.press("O")
    let lines = session.screen.split(separator: "\n")
    let english = try #require(lines.firstIndex { $0.contains("rigged") })
    #expect(lines[english...].contains { $0.contains("ﻦﻋ") })
    try session.press("O")
    #expect(session.screen == before)
  }

  @Test func `an article is chosen by its Arabic title in any spelling`() throws {
    var session = try Session.started()
    try session.press("C")
    session.type("انقره وموسكو")
    try session.press("Enter")
    #expect(session.state.comparing?.source == SeedLibrary.arabic)
  }

  @Test(arguments: ["n", "f", "w", "x", "O", "A", "m", "L", "X", "o", "d"])
  func `before the texts are laid out, a key says so`(key: String) throws {
    var session = try Session.started()
    session.holdsAnswersBack = true
    try session.press("c \(key)")
    #expect(session.screen.contains("Not yet: the texts are still being laid"))
    session.holdsAnswersBack = false
    session.answerAll()
    try session.press("Esc")
    #expect(!session.effects.contains { if case .decide(.alignment) = $0 { true } else { false } })
  }

  @Test func `without an original there is none to show`() throws {
    var session = try Session.started(columns: 150)
    try session.press("G c O")
    #expect(session.screen.contains("No original of both texts is known."))
  }

  @Test func `a word lights what renders it on the other side`() throws {
    var session = try Session.started(columns: 120, rows: 60)
    try session.press("G c g w")
    let pane = try #require(session.state.comparison)
    let link = try #require(pane.currentLink)
    #expect(link == pane.comparison.links[0])
    #expect(pane.focusedBead?.source == [3])
    let frame = session.state.frame()
    let backgrounds = Set(
      (0..<60).flatMap { row in
        (0..<120).map { frame[Position(column: $0, row: row)].style.background }
      })
    #expect(
      backgrounds.isSuperset(
        of: [Theme.standard.currentHit.background, Theme.standard.hit.background]))
    try session.press("w w w")
    #expect(session.screen.contains("no further word"))
    try session.press("W")
    #expect(session.state.comparison?.currentLink == pane.comparison.links[1])
    try session.press("n")
    #expect(session.state.comparison?.currentLink == nil)
  }

  @Test func `where no words are linked, the key to them says so`() throws {
    var session = try Session.started()
    try session.press("j c w")
    #expect(session.screen.contains("No word of these texts is known to render another."))
  }

  @Test func `the account tells shares, flags and names rendered in several ways`() throws {
    var session = try Session.started()
    try session.press("G c")
    #expect(session.screen.contains("1 name rendered in several ways"))
    try session.press("A")
    #expect(session.screen.contains("87 % of the original's running text is in"))
    #expect(session.screen.contains("Haftar (2), Hifter (1)"))
    #expect(session.screen.contains("5 × left out"))
    try session.press("Esc")
    #expect(session.state.popup == nil && session.state.comparing != nil)
  }

  @Test(arguments: [
    (ComparisonRemark.nothingInCommon, "Nothing in common", false),
    (.sameText, "Both are the same text", false),
    (.noText(.source), "The first rendering has no text", false),
    (.thirdLanguage(.target), "The second rendering seems to be neither Arabic nor English", true),
  ])
  func `what is odd about two texts is said in words`(
    remark: ComparisonRemark, words: String, hasCounts: Bool
  ) throws {
    var session = try Session.started(columns: 160, rows: 40)
    session.library.remarks = [remark]
    try session.press("j c")
    #expect(session.screen.contains(words))
    #expect(session.screen.contains("in common ·") == hasCounts)
    let title = remark == .nothingInCommon ? "First text" : "First rendering"
    #expect(session.screen.contains(title))
  }

  @Test func `every bead can be reached and stands on the screen in focus`() throws {
    for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
      var session = try Session.started(columns: columns, rows: rows)
      try session.press("G c g")
      let count = try #require(session.state.comparison).stack.count
      var seen: Set<Int> = []
      for _ in 0..<200 {
        let comparison = try #require(session.state.comparison)
        seen.insert(comparison.focus)
        var stack = comparison.stack
        let bottom = stack.position(stack.top, movedBy: rows)
        #expect(comparison.focus >= stack.top.item && comparison.focus <= bottom.item)
        try session.press("j")
      }
      #expect(seen == Set(0..<count))
    }
  }

  @Test func `a paragraph is copied in logical order, with its counterpart or without`() throws {
    var session = try Session.started()
    try session.press("G c g j j j y Y Ctrl-y")
    let article = try #require(session.state.comparison).comparison
    let arabic = article.source.article.segments[3].text
    let english = article.target.article.segments[0].text
    #expect(
      session.effects.suffix(3) == [
        .copy(arabic), .copy(english), .copy(arabic + "\n" + english),
      ])
  }

  @Test func `rows are linked, parted and confirmed by hand`() throws {
    var session = try Session.started()
    try session.press("G c g m j j j L")
    #expect(
      session.effects.last
        == .decide(
          .alignment(source: "004", target: "000", .linked(source: [0, 3], target: [0]))))
    try session.press("X")
    #expect(
      session.effects.last
        == .decide(.alignment(source: "004", target: "000", .unlinked(source: [3], target: [0]))))
    try session.press("o")
    guard
      case .decide(.alignment(_, _, .confirmed(let bead))) = try #require(session.effects.last)
    else {
      Issue.record("\(String(describing: session.effects.last))")
      return
    }
    #expect(bead.source == [3])
  }

  @Test func `a name that is walked to is lit on both sides`() throws {
    var session = try Session.started()
    try session.press("G c g j j j n n")
    let pane = try #require(session.state.comparison)
    let name = try #require(pane.currentName)
    #expect(name.entity == "libya")
    let frame = session.state.frame()
    let lit = (0..<frame.size.rows).flatMap { row in
      frame.row(row).enumerated().filter { $0.element.style.attributes.contains(.reverse) }
        .map { $0.offset < 60 }
    }
    #expect(lit.contains(true) && lit.contains(false))
    try session.press("N")
    #expect(session.state.comparison?.currentName?.entity == "turkey")
  }

  @Test func `narrow screens show the texts one above the other`() throws {
    var session = try Session.started(columns: 60, rows: 30)
    try session.press("G c")
    let screen = try #require(session.state.layer(ComparisonScreen.self))
    #expect(screen.layout(in: session.state.context).isStacked)
    #expect(session.screen.contains("EN Turkey announced"))
  }
}

extension State {
  fileprivate var segmentInFocus: Int? {
    reader.text.segmentAtCursor
  }
}
