import Canvas

/// Where everything stands that all screens have, on a screen of some size.
struct ScreenLayout: Hashable, Sendable {
  static let smallest = Size(columns: 40, rows: 12)

  let size: Size
  /// What the panes stand in, borders included.
  let body: Rect
  /// The line that says where one is.
  let statusRow: Int
  /// The line with the keys that matter here; `nil` where there is no room for it.
  let hintRow: Int?

  init(size: Size) {
    self.size = size
    let hasHints = size.rows >= 16
    let bodyRows = max(0, size.rows - (hasHints ? 2 : 1))
    body = Rect(column: 0, row: 0, columns: size.columns, rows: bodyRows)
    statusRow = bodyRows
    hintRow = hasHints ? size.rows - 1 : nil
  }

  var isTooSmall: Bool {
    size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
  }

  /// Lines inside the panes.
  var visibleRows: Int { max(1, body.rows - 2) }
}
