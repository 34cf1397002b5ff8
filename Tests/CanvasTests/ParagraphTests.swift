import Testing

@testable import Canvas

struct ParagraphTests {
  private func cells(
    _ text: String, _ direction: BaseDirection = .leftToRight, options: LayoutOptions = .init()
  ) -> [String] {
    Paragraph(text, direction: direction, options: options).cells.map(\.text)
  }

  @Test func `three words at width 12 take three rows, the first on top`() {
    let rows = Paragraph("الولايات المتحدة الأمريكية", direction: .rightToLeft).rows(width: 12)
    #expect(rows.count == 3)
    #expect(rows[0].cells.count == 7)
    #expect(
      rows[0].text == "\u{FE95}\u{FE8E}\u{FEF3}\u{FEFB}\u{FEEE}\u{FEDF}\u{FE8D}")
    #expect(rows.map(\.source) == [0..<9, 9..<17, 17..<26])
  }

  @Test func `a ligature shows both of its letters' source`() {
    let paragraph = Paragraph("سلام", direction: .rightToLeft)
    #expect(paragraph.cells.map(\.source) == [0..<1, 1..<3, 3..<4])
    #expect(paragraph.rows(width: 9)[0].columns(of: 2..<3) == [1..<2])
  }

  @Test(arguments: ["ل\u{200D}ا", "ل\u{200C}ا"])
  func `a joiner keeps lam and alef apart`(_ text: String) {
    #expect(Paragraph(text, direction: .rightToLeft).cells.count == 2)
  }

  @Test func `letters without a presentation form show as they are`() {
    // Kurdish o and Sindhi, among letters that have forms.
    #expect(cells("\u{6C6}\u{0680}", .rightToLeft).count == 2)
    #expect(cells("\u{063D}", .rightToLeft) == ["\u{063D}"])
  }

  @Test func `marks can be stripped from right-to-left letters alone`() {
    let options = LayoutOptions(marks: .strip)
    #expect(cells("e\u{301} بَ", options: options) == ["e\u{301}", " ", "\u{FE8F}"])
    let paragraph = Paragraph("\u{64E}ب", direction: .rightToLeft, options: options)
    #expect(paragraph.cells.map(\.text) == ["\u{FE8F}"])
    #expect(paragraph.cells.map(\.source) == [0..<2])
  }

  @Test func `a terminal that reorders gets unshaped text in logical order`() {
    let options = LayoutOptions(bidi: .logical)
    let rows = Paragraph("قال (نعم)", direction: .rightToLeft, options: options).rows(width: 20)
    #expect(rows.map(\.text) == ["قال (نعم)"])
    #expect(rows[0].isRightToLeft)
  }

  @Test func `no cell holds more than four marks`() {
    let text = "a" + String(repeating: "\u{301}", count: 1_000) + "b"
    let paragraph = Paragraph(text, direction: .leftToRight)
    #expect(paragraph.cells.map(\.text) == ["a\u{301}\u{301}\u{301}\u{301}", "b"])
    #expect(paragraph.cells[0].source == 0..<1_001)
  }

  @Test func `a mark without a letter lies on a dotted circle`() {
    #expect(cells("\u{64E}") == ["\u{25CC}\u{64E}"])
    #expect(cells("\u{200F}\u{64E}ب", .rightToLeft) == ["\u{25CC}\u{64E}", "\u{FE8F}"])
  }

  @Test(arguments: [
    ("世界", ["世", "界"]), ("😀!", ["😀", "!"]), ("❤\u{FE0F}", ["❤"]), ("👍🏽.", ["👍", "."]),
    ("🏽", ["🏽"]), ("👨\u{200D}👩\u{200D}👧", ["👨", "👩", "👧"]), ("🇱🇧", ["L", "B"]),
    ("각", ["각"]), ("\u{1100}\u{1161}\u{11A8}", ["\u{1100}\u{1161}\u{11A8}"]),
    ("\u{1161}", ["\u{25CC}\u{1161}"]), ("की", ["क", "ी"]), ("\u{6DD}", ["\u{66D}"]),
    ("a\u{3000}b", ["a", "\u{3000}", "b"]), ("a\u{1B}\u{9B}\u{0}b", ["a", "b"]),
    ("a\tb\nc", ["a", " ", "b", " ", "c"]), ("\u{200B}\u{FEFF}\u{2060}", []), ("", []),
  ])
  func `every script takes whole cells`(text: String, expected: [String]) {
    #expect(cells(text) == expected)
  }

  @Test func `an empty text takes one empty row, and no room takes none`() {
    let paragraph = Paragraph("", direction: .leftToRight)
    #expect(paragraph.rows(width: 10).map(\.source) == [0..<0])
    #expect(paragraph.rows(width: 0).isEmpty)
    #expect(paragraph.line(width: 0).cells.isEmpty)
    #expect(Paragraph("x", direction: .leftToRight).line(width: -1).cells.isEmpty)
  }

  @Test func `the last of a limited number of rows ends in an ellipsis if there is more`() {
    let paragraph = Paragraph("one two three four", direction: .leftToRight)
    #expect(paragraph.rows(width: 7, limit: 2).map(\.text) == ["one two", "three\u{2026}"])
    #expect(paragraph.rows(width: 7, limit: 1).map(\.text) == ["one tw\u{2026}"])
    #expect(paragraph.rows(width: 7, limit: 3) == paragraph.rows(width: 7))
    #expect(paragraph.rows(width: 7, limit: 0).isEmpty)
    let arabic = Paragraph("الولايات المتحدة الأمريكية", direction: .rightToLeft)
    let rows = arabic.rows(width: 12, limit: 2)
    #expect(rows.map(\.source) == [0..<9, 9..<26])
    #expect(rows.last?.cells.first?.text == "\u{2026}")
  }

  @Test func `the width of a paragraph is that of one row with all of it`() {
    #expect(Paragraph("世a\u{64E} ", direction: .leftToRight).width == 4)
    #expect(Paragraph("plain ", direction: .leftToRight).width == 6)
  }

  @Test func `a wide character at width 1 has a stand-in`() {
    let rows = Paragraph("世a", direction: .leftToRight).rows(width: 1)
    #expect(rows.map(\.text) == ["\u{FFFD}", "a"])
  }

  @Test(arguments: [
    ("aaa🇱🇧", ["aaa", "LB"]), ("aa👨\u{200D}👩", ["aa", "👨👩"]), ("aaaकी", ["aaa", "की"]),
    ("aaaที่ทำ", ["aaaที่", "ทำ"]),
  ])
  func `an emergency break does not part a character`(text: String, rows: [String]) {
    #expect(Paragraph(text, direction: .leftToRight).rows(width: 4).map(\.text) == rows)
  }

  @Test func `an ellipsis does not part a character`() {
    #expect(Paragraph("aaa🇱🇧b", direction: .leftToRight).line(width: 5).text == "aaa\u{2026}")
  }

  @Test(arguments: [
    ("Visit بيروت", false), ("بيروت today", true), ("123 بيروت", true), ("123", false),
  ])
  func `the first strong letter sets the direction of what is typed`(
    text: String, isRightToLeft: Bool
  ) {
    #expect(Paragraph(text, direction: .firstStrong).isRightToLeft == isRightToLeft)
  }

  @Test func `a hit across a change of direction has two runs of columns`() {
    let row = Paragraph("ab سرت cd", direction: .leftToRight).rows(width: 20)[0]
    #expect(row.columns(of: 1..<4) == [1..<3, 5..<6])
  }

  @Test func `levels are resolved over the paragraph and not over its rows`() {
    // The full stop ends a right-to-left run that begins on the row before.
    let rows = Paragraph("a \u{2067}ب ت!\u{2069}", direction: .leftToRight).rows(width: 3)
    #expect(rows.map(\.text) == ["a \u{FE8F}", "!\u{FE95}"])
  }
}
