import Canvas

/// Where a popup stands: in the middle, with the screen's edges left visible where there is room.
struct PopupLayout: Hashable, Sendable {
  /// The box, border included.
  let box: Rect

  init(size: Size) {
    let columns = size.columns < 60 ? size.columns : min(size.columns - 6, 92)
    let rows = size.rows < 16 ? size.rows - 1 : min(size.rows - 4, 44)
    box = Rect(
      column: (size.columns - columns) / 2, row: max(0, (size.rows - 1 - rows) / 2),
      columns: columns, rows: max(0, rows))
  }

  /// The inside of the box, a column of air on each side.
  var inside: Rect {
    Rect(column: box.left + 2, row: box.top + 1, columns: box.columns - 4, rows: box.rows - 2)
  }

  /// Lines that a popup's content has.
  var rows: Int { max(1, inside.rows - 2) }
}
