import Canvas

/// Where a popup stands: in the middle of a large screen, over the whole of a small one.
struct PopupLayout: Hashable, Sendable {
  /// The box, border included.
  let box: Rect

  /// The layout of a popup.
  ///
  /// - Parameters:
  ///   - size: The screen's extent.
  ///   - lines: How many lines the popup has at most; `nil` for as many as there is room for.
  init(size: Size, lines: Int? = nil) {
    let body = ScreenLayout(size: size).body
    guard size.columns >= 100, size.rows >= 30 else {
      box = body
      return
    }
    let columns = min(size.columns - 8, 92)
    let rows = min(body.rows - 4, 44, max(8, (lines ?? .max - 6) + 6))
    box = Rect(
      column: (size.columns - columns) / 2, row: (body.rows - rows) / 2, columns: columns,
      rows: rows)
  }

  /// The inside of the box, a column of air on each side.
  var inside: Rect {
    Rect(column: box.left + 2, row: box.top + 1, columns: box.columns - 4, rows: box.rows - 2)
  }

  /// Lines that a popup's content has.
  var rows: Int { max(1, inside.rows - 2) }
}
