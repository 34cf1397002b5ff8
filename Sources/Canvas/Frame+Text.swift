extension Frame {
  /// Draws a row within `width` columns from a place: a right-to-left row against the right edge.
  ///
  /// No cell goes past the width or the frame; a row that is too wide loses its end, which is on
  /// the left in a right-to-left row. Places without a cell of the row stay as they are.
  ///
  /// - Parameters:
  ///   - row: What to draw.
  ///   - position: The left end of the room for it.
  ///   - width: The columns of that room.
  ///   - style: The look of its cells, in place of what was there.
  ///   - highlights: Laid over cells whose source they overlap; a later one lies over an earlier.
  public mutating func draw(
    _ row: Row, at position: Position, width: Int, style: Style, highlights: [Highlight] = []
  ) {
    guard width > 0, position.row >= 0, position.row < size.rows else { return }
    let room = Rect(column: position.column, row: position.row, columns: width, rows: 1)
    let highlights = highlights.filter { $0.range.overlaps(row.source) }
    var column = position.column + row.indent(in: width)
    if row.isRightToLeft { column -= max(0, row.width - width) }
    for cell in row.cells {
      let end = column + cell.width
      if column >= room.left, end <= room.right {
        var look = style
        for highlight in highlights where highlight.range.overlaps(cell.source) {
          look = look.overlaid(by: highlight.style)
        }
        put(
          Cell(text: cell.text, width: cell.width, style: look),
          at: Position(column: column, row: position.row), clip: room)
      }
      column = end
    }
  }

  /// Draws a text in one line within `width` columns, with an ellipsis where it is too long.
  ///
  /// - Parameters:
  ///   - text: What to draw; its scalar offsets are those of `highlights`.
  ///   - position: The left end of the room for it.
  ///   - width: The columns of that room; right-to-left text stands against their right edge.
  ///   - direction: The base direction.
  ///   - style: The look of its cells, in place of what was there.
  ///   - options: What the terminal needs of the layout.
  ///   - highlights: Laid over cells whose source they overlap; a later one lies over an earlier.
  public mutating func draw(
    _ text: String, at position: Position, width: Int, direction: BaseDirection = .leftToRight,
    style: Style = .plain, options: LayoutOptions = .init(), highlights: [Highlight] = []
  ) {
    let paragraph = Paragraph(text, direction: direction, options: options)
    draw(
      paragraph.line(width: width), at: position, width: width, style: style,
      highlights: highlights)
  }
}
