import Canvas
import Model
import Testing

@testable import Browser

/// What a comparison says of itself, and the ways into its texts and back.
@Suite
struct CompareStatusTests {
  @Test(arguments: [40, 80, 120])
  func `Esc leads from the text back to the row that one came from`(columns: Int) throws {
    var session = try Session.started(columns: columns, rows: 24)
    try session.press("G c g j j j j j")
    let screen = session.screen
    try session.press("Enter j j")
    #expect(session.screen.contains("Esc comparison"))
    try session.press("Esc")
    #expect(session.screen == screen)
    try session.press("Esc")
    #expect(session.state.comparing == nil && session.state.focus == .articles)
    #expect(session.state.history.isEmpty)
  }

  @Test func `to and fro between text and comparison leaves no long way back`() throws {
    var session = try Session.started()
    try session.press("G c j j Enter c Enter c Enter c Esc")
    #expect(session.state.comparing == nil)
    #expect(session.state.history.isEmpty)
  }

  @Test func `a row without this article's text leads to the paragraph before it`() throws {
    var session = try Session.started()
    try session.press("c")
    let beads = try #require(session.state.comparison).alignment.beads
    let first = try #require(beads.firstIndex { !$0.target.isEmpty })
    let gap = try #require(beads.indices.first { $0 > first && beads[$0].target.isEmpty })
    let before = beads[..<gap].last { !$0.target.isEmpty }?.target.last
    try session.press("g" + String(repeating: " j", count: gap) + " Enter")
    #expect(session.state.reader.text.segmentAtCursor == before)
    #expect(before != nil)
  }

  @Test(arguments: [
    ("j j j m k k k L", BeadDecision.linked(source: [0, 3], target: [0])),
    ("j j j j X", .unlinked(source: [4], target: [1])),
  ])
  func `the cursor stays on what it stood on when rows are linked or parted`(
    keys: String, decision: BeadDecision
  ) throws {
    var session = try Session.started()
    try session.press("G c g")
    let keys = keys.split(separator: " ")
    try session.press(keys.dropLast().joined(separator: " "))
    let focused = try #require(session.state.comparison?.focusedBead)
    session.library.beadDecisions = [decision]
    try session.press(String(keys.last ?? ""))
    let comparison = try #require(session.state.comparison)
    #expect(comparison.alignment.beads.count != SeedAlignments.translation.beads.count)
    #expect(comparison.focusedBead?.source.contains(focused.source[0]) == true)
    #expect(comparison.marked.isEmpty)
    #expect(session.screen.contains("U takes it back"))
  }

  @Test func `status line and account tell the same counts`() throws {
    var session = try Session.started(columns: 200, rows: 50)
    try session.press("G c")
    let pane = try #require(session.state.comparison)
    let account = try #require(pane.comparison.account)
    #expect(
      pane.countsInWords == [
        "87 % rendered", "⚑ 6 flags: 1 × name differs, 5 × left out", "4 rows aside",
        "1 name rendered in several ways",
      ])
    for count in pane.countsInWords { #expect(session.screen.contains(count)) }
    try session.press("A")
    #expect(session.screen.contains("17: 12 with both texts, 1 left out, 0 added, 4 aside."))
    #expect(session.screen.contains("6: 1 × name differs, 5 × left out."))
    #expect(account.rows.total == pane.stack.count)
  }

  @Test func `of two renderings the first is the one on the left, in shares and flags too`() throws
  {
    var session = try Session.started(columns: 200, rows: 50)
    try session.press("j c")
    #expect(session.screen.contains("29 % of the first in common"))
    try session.press("x")
    #expect(session.screen.contains("29 % of the second in common"))
    try session.press("A")
    #expect(
      session.screen.contains(
        "29 % of the second text is in the first, 25 % of the first in the second."))
  }

  @Test(arguments: [80, 120, 140])
  func `the hints of a comparison name the ways through it and what its row asks for`(
    columns: Int
  ) throws {
    var session = try Session.started(columns: columns, rows: 24)
    try session.press("G c g")
    for hint in ["o right", "f flag", "v rows", "a note", "E export", "Esc back", "? help"] {
      #expect(session.screen.contains(hint), "\(hint)")
    }
    try session.press("j j j j")
    #expect(session.screen.contains("d dismiss"))
    try session.press("m j")
    #expect(session.screen.contains("L link marked"))
  }
}
