import Canvas
import Testing

struct FrameTests {
  private let blue = Style(foreground: Color(rgb: 0x0000FF, basic: .blue))
  private let lit = Style(attributes: .reverse)

  @Test func `a right-to-left row stands against the right edge of its room`() {
    var frame = Frame(size: Size(columns: 12, rows: 2))
    frame.draw("خبر", at: Position(column: 1, row: 0), width: 8, direction: .rightToLeft)
    frame.draw("news", at: Position(column: 1, row: 1), width: 8)
    #expect(
      frame.snapshot() == """
              \u{FEAE}\u{FE92}\u{FEA7}   │
         news       │

        """)
  }

  @Test func `a text too long ends in an ellipsis at the end of reading`() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.draw("قال حفتر أمس", at: Position(column: 0, row: 0), width: 6, direction: .rightToLeft)
    frame.draw("Haftar said", at: Position(column: 0, row: 1), width: 6)
    #expect(
      frame.snapshot() == """
        \u{2026}\u{FEA3} \u{FEDD}\u{FE8E}\u{FED7}│
        Hafta\u{2026}│

        """)
  }

  @Test func `highlights may overlap, and the later one lies on top`() {
    var frame = Frame(size: Size(columns: 10, rows: 1))
    frame.draw(
      "abcdef", at: Position(column: 0, row: 0), width: 10,
      highlights: [Highlight(range: 1..<4, style: blue), Highlight(range: 3..<5, style: lit)])
    #expect(
      frame.snapshot(styles: true) == """
        abcdef    │
        .aabc.....│
        a #0000FF(blue)
        b #0000FF(blue) reverse
        c reverse

        """)
  }

  @Test func `a hit inside a ligature lights the whole cell`() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.draw(
      "سلام", at: Position(column: 0, row: 0), width: 3, direction: .rightToLeft,
      highlights: [Highlight(range: 2..<3, style: lit)])
    #expect(frame.row(0).map { $0.style == lit } == [false, true, false])
  }

  @Test func `a wide cell at the edge of its room becomes a blank`() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.put(
      Cell(text: "世", width: 2), at: Position(column: 1, row: 0),
      clip: Rect(column: 0, row: 0, columns: 2, rows: 1))
    #expect(frame.snapshot() == "    │\n")
  }

  @Test(arguments: [0, 1, 2, 3])
  func `no half of a wide cell is left when another lands on it`(_ column: Int) {
    for width in [1, 2] {
      var frame = Frame(size: Size(columns: 6, rows: 1))
      frame.put(Cell(text: "世", width: 2), at: Position(column: 1, row: 0))
      frame.put(Cell(text: "x", width: width), at: Position(column: column, row: 0))
      let widths = frame.row(0).map(\.width)
      for (index, width) in widths.enumerated() {
        if width == 2 { #expect(widths[index + 1] == 0) }
        if width == 0 { #expect(widths[index - 1] == 2) }
      }
      #expect(frame[Position(column: column, row: 0)].text == "x")
    }
  }

  @Test func `what lies outside the frame is left out`() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.draw("abc", at: Position(column: -1, row: 0), width: 3)
    frame.draw("abc", at: Position(column: 0, row: 1), width: 3)
    frame.draw("abc", at: Position(column: 0, row: -1), width: 3)
    #expect(frame.snapshot() == "bc │\n")
    #expect(Frame(size: Size(columns: -1, rows: -4)).snapshot().isEmpty)
  }

  @Test func `a row laid out for more room loses the end of reading`() {
    let row = Paragraph("خبر عاجل", direction: .rightToLeft).rows(width: 8)[0]
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.draw(row, at: Position(column: 0, row: 0), width: 3, style: .plain)
    #expect(frame.snapshot() == "\u{FEAE}\u{FE92}\u{FEA7}│\n")
  }

  @Test func `the cursor is part of a snapshot`() {
    var frame = Frame(size: Size(columns: 1, rows: 1))
    frame.cursor = Position(column: 0, row: 0)
    #expect(frame.snapshot() == " │\ncursor 0,0\n")
  }
}
