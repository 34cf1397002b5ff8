import Canvas

/// Where a popup stands: in the middle, with the screen's edges left visible where there is room.
struct PopupLayout: Hashable, Sendable {
  /// The box, border included.
  let box: Rect

  init(size: Size) {
    let columns = min(size.columns, max(40, min(size.columns - 6, 92)))
    let rows = min(size.rows - 1, max(10, min(size.rows - 4, 40)))
    box = Rect(
      column: (size.columns - columns) / 2, row: max(0, (size.rows - 1 - rows) / 2),
      columns: columns, rows: rows)
  }

  /// The inside of the box, a column of air on each side.
  var inside: Rect {
    Rect(column: box.left + 2, row: box.top + 1, columns: box.columns - 4, rows: box.rows - 2)
  }

  /// Lines that a popup's content has.
  var rows: Int { max(1, inside.rows - 2) }
}
