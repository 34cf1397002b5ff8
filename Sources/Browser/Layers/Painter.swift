import Canvas
import Model

/// A frame in the making, what is drawn on it, and what all views need.
struct Painter<Subject> {
  /// What is drawn.
  let screen: Subject
  let context: ScreenContext
  /// All layers, the uppermost last.
  let layers: [any Screen]
  let theme: Theme
  let layout: ScreenLayout
  var frame: Frame

  init(_ screen: Subject, in context: ScreenContext, layers: [any Screen], on frame: Frame) {
    self.screen = screen
    self.context = context
    self.layers = layers
    theme = context.theme
    layout = context.layout
    self.frame = frame
  }

  /// Draws a text on one line, cut with an ellipsis where it is too long.
  ///
  /// - Returns: The columns that it takes.
  @discardableResult
  mutating func draw(
    _ text: String, column: Int, row: Int, width: Int, direction: BaseDirection = .leftToRight,
    style: Style = .plain, highlights: [Highlight] = []
  ) -> Int {
    let line = Paragraph(text, direction: direction, options: context.options).line(width: width)
    frame.draw(
      line, at: Position(column: column, row: row), width: width, style: style,
      highlights: highlights)
    return line.width
  }

  /// Draws spans after each other as long as there is room.
  ///
  /// - Returns: The column after the last one.
  @discardableResult
  mutating func draw(_ spans: [Span], column: Int, row: Int, width: Int) -> Int {
    var column = column
    let end = column + width
    for span in spans where column < end {
      draw(span.text, column: column, row: row, width: end - column, style: span.style)
      // Blanks at a span's end part it from the next one.
      column = min(end, column + self.width(of: span.text))
    }
    return column
  }

  /// The columns that spans take.
  func width(of spans: [Span]) -> Int {
    spans.reduce(0) { $0 + width(of: $1.text) }
  }

  func width(of text: String) -> Int {
    text.columns(context.options)
  }

  /// Puts one character of one column.
  ///
  /// For screen readers, which would spell drawings out, the cursor takes the place of the mark beside what is
  /// selected, and lines are blanks.
  mutating func put(_ character: String, column: Int, row: Int, style: Style) {
    var character = character
    if theme.isLinear, character.isDrawing {
      if "▌▐".contains(character), frame.cursor == nil {
        frame.cursor = Position(column: max(0, column), row: row)
      }
      character = " "
    }
    frame.put(Cell(text: character, style: style), at: Position(column: column, row: row))
  }

  /// Repeats a character of one column over a stretch of a row.
  mutating func line(_ character: String, columns: Range<Int>, row: Int, style: Style) {
    for column in columns { put(character, column: column, row: row, style: style) }
  }

  /// Draws the bar of what is selected over all of a rectangle, with the mark at its left.
  mutating func drawSelection(in rect: Rect) {
    frame.fill(rect, style: theme.selection)
    for row in rect.top..<rect.bottom { put("▌", column: rect.left, row: row, style: theme.mark) }
  }

  /// Draws the bar of what is selected over a row of a rectangle.
  mutating func drawSelection(row: Int, in rect: Rect) {
    drawSelection(in: Rect(column: rect.left, row: row, columns: rect.columns, rows: 1))
  }

  /// Draws a note in the middle of a rectangle, broken into lines.
  mutating func drawNote(_ lines: [String], in rect: Rect, style: Style) {
    let width = max(1, rect.columns - 4)
    let rows = lines.flatMap { line in
      line.isEmpty
        ? [Row(cells: [], source: 0..<0, isRightToLeft: false)]
        : Paragraph(line, direction: .firstStrong, options: context.options).rows(width: width)
    }
    let top = rect.top + max(0, (rect.rows - rows.count) / 2)
    for (index, row) in rows.enumerated() where index < rect.rows {
      let column = rect.left + (rect.columns - row.width) / 2
      frame.draw(
        row, at: Position(column: column, row: top + index), width: row.width, style: style)
    }
  }
}

/// A piece of a line with a look of its own.
struct Span: Hashable, Sendable {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension String {
  /// Whether it is a line, a corner or a block.
  fileprivate var isDrawing: Bool {
    unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) } ?? false
  }

  /// The text in a first-strong isolate: its letters leave the order of those around it alone.
  var isolated: String { "\u{2068}\(self)\u{2069}" }
}

extension [Highlight] {
  /// The highlights of a text that begins `offset` scalars later.
  func shifted(by offset: Int) -> [Highlight] {
    guard offset > 0 else { return self }
    return compactMap { highlight in
      let upper = highlight.range.upperBound - offset
      guard upper > 0 else { return nil }
      return Highlight(
        range: Swift.max(0, highlight.range.lowerBound - offset)..<upper, style: highlight.style)
    }
  }
}
