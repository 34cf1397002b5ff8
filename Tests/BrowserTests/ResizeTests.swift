import Canvas
import Model
import TestSupport
import Testing

@testable import Browser

@Suite
struct ResizeTests {
  @Test(arguments: [(80, 24), (40, 12), (200, 50), (66, 16), (99, 30), (100, 30)])
  func `the word on top stays there when the screen is resized`(columns: Int, rows: Int) throws {
    for article in [0, 4] {
      var session = try Session.started(columns: 120, rows: 20)
      for _ in 0..<article { try session.press("j") }
      try session.press("Enter Ctrl-d j j")
      let before = try #require(session.state.topOfText)
      session.resize(columns: columns, rows: rows)
      let after = try #require(session.state.topOfText)
      // The rows that the text ends in cannot stand on top of a higher screen.
      var text = session.state.reader.text
      if !text.isAtEnd(visible: session.state.layout.visibleRows) {
        #expect(after.segment == before.segment)
        #expect(after.range.contains(before.range.lowerBound))
      }
      session.resize(columns: 120, rows: 20)
    }
  }

  @Test func `below 40 by 12 the screen says what is needed`() throws {
    var session = try Session.started()
    session.resize(columns: 39, rows: 12)
    #expect(session.screen.contains("Khabar needs 40 columns"))
    session.resize(columns: 40, rows: 12)
    #expect(!session.screen.contains("Khabar needs"))
  }

  @Test(arguments: [
    (120, [Pane.articles, .reader, .entities]), (100, [.articles, .reader, .entities]),
    (80, [.articles, .reader]), (60, [.articles]),
  ])
  func `panes fold away in order of importance`(columns: Int, panes: [Pane]) throws {
    let session = try Session.started(columns: columns, rows: 30)
    #expect(session.state.layout.order == panes)
  }

  @Test func `every pane can be seen on every screen`() throws {
    for columns in [40, 80, 120] {
      var session = try Session.started(columns: columns, rows: 24)
      for pane in [Pane.reader, .entities, .articles] {
        try session.press("Tab")
        #expect(session.state.focus == pane)
        #expect(session.state.layout.shows(pane))
      }
    }
  }

  @Test func `any keys on any size leave a whole screen`() throws {
    var random = SplitMix(seed: 20_200_706)
    var keys = Command.all.flatMap(\.keys) + ["a", "ح", "ف", "Backspace", "Left", "\""]
    keys.removeAll { ["Ctrl-c"].contains($0) }
    for round in 0..<12 {
      var session = try Session.started(columns: 80, rows: 24)
      for _ in 0..<60 {
        if Int.random(in: 0..<10, using: &random) == 0 {
          session.resize(
            columns: Int.random(in: 1...130, using: &random),
            rows: Int.random(in: 1...45, using: &random))
        }
        let key = try #require(keys.randomElement(using: &random))
        try session.press(key)
      }
      let frame = session.state.frame()
      #expect(frame.size == session.state.size, "round \(round)")
      if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor)) }
    }
  }
}

extension State {
  /// What stands on the first line of the reader that has text.
  fileprivate var topOfText: SegmentRange? {
    let text = reader.text
    guard text.count > 0 else { return nil }
    let block = text.blocks[text.top.item]
    guard let segment = block.segment else { return nil }
    let line = max(0, text.top.line - block.space)
    let source = text.rows(of: text.top.item)[line].source
    return SegmentRange(
      segment: segment,
      range: (block.offset + source.lowerBound)..<(block.offset + source.upperBound))
  }
}
