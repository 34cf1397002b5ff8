import Canvas
import DocumentedCode
import Testing

@Suite struct DocumentedExampleTests {
  @Test func `the example of the documentation does what it says`() {
    // Documented:
    let paragraph = Paragraph("ميناء Hatta الجديد", direction: .rightToLeft)
    let row = paragraph.rows(width: 40)[0]
    let columns = row.columns(of: 6..<11)
    var frame = Frame(size: Size(columns: 40, rows: 1))
    frame.draw(
      paragraph.text, at: Position(column: 0, row: 0), width: 40, direction: .rightToLeft,
      highlights: [Highlight(range: 6..<11, style: Style(attributes: .bold))])
    // Until here.
    #expect(columns == [7..<12])
    // The row stands against the right edge.
    let start = 40 - row.width
    let shown = frame.row(0).dropFirst(start + 7).prefix(5)
    #expect(shown.map(\.text).joined() == "Hatta")
  }

  @Test func `the documentation has the code that is tested`() throws {
    let code = try DocumentedCode(page: "Sources/Canvas/Canvas.docc/Canvas.md", test: #filePath)
    #expect(code.page.count > 5)
    #expect(code.page == code.test)
  }
}
