import Canvas

/// Where everything stands on a screen of some size: what folds away when it gets narrow.
///
/// From 100 columns on there are three panes; below, the names take the list's place while they
/// are in focus; below 66, only the pane in focus is shown. A comparison sets its texts below each
/// other under 64 columns.
struct ScreenLayout: Hashable, Sendable {
  static let smallest = Size(columns: 40, rows: 12)

  let size: Size
  /// Whether a comparison has the original that both of its texts render.
  let hasOriginal: Bool
  /// What the panes stand in, borders included.
  let body: Rect
  /// The inside of each pane that is shown.
  let panes: [Pane: Rect]
  /// The panes from left to right.
  let order: [Pane]
  /// The line that says where one is.
  let statusRow: Int
  /// The line with the keys that matter here; `nil` where there is no room for it.
  let hintRow: Int?

  init(size: Size, focus: Pane, hasOriginal: Bool = false) {
    self.size = size
    self.hasOriginal = hasOriginal
    let hasHints = size.rows >= 16
    let bodyRows = max(0, size.rows - (hasHints ? 2 : 1))
    body = Rect(column: 0, row: 0, columns: size.columns, rows: bodyRows)
    statusRow = bodyRows
    hintRow = hasHints ? size.rows - 1 : nil

    let inner = size.columns - 2
    var widths: [(Pane, Int)]
    if size.columns >= 100 {
      let list = min(max(inner * 28 / 100, 28), 46)
      let names = min(max(inner * 24 / 100, 26), 40)
      widths = [(.articles, list), (.reader, inner - list - names - 2), (.entities, names)]
    } else if size.columns >= 66 {
      let list = min(max(inner * 42 / 100, 26), 40)
      if focus == .entities {
        widths = [(.reader, inner - list - 1), (.entities, list)]
      } else {
        widths = [(.articles, list), (.reader, inner - list - 1)]
      }
    } else {
      widths = [(focus, inner)]
    }
    var panes: [Pane: Rect] = [:]
    var column = 1
    for (pane, width) in widths {
      panes[pane] = Rect(column: column, row: 1, columns: width, rows: bodyRows - 2)
      column += width + 1
    }
    self.panes = panes
    order = widths.map(\.0)
  }

  var isTooSmall: Bool {
    size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
  }

  /// Lines inside the panes.
  var visibleRows: Int { max(1, body.rows - 2) }

  func shows(_ pane: Pane) -> Bool { panes[pane] != nil }

  func rect(_ pane: Pane) -> Rect { panes[pane] ?? Rect(column: 0, row: 0, columns: 0, rows: 0) }

  /// The column of text inside the reader: set in from the pane's edges, and no wider than reads
  /// well.
  var text: Rect {
    let pane = rect(.reader)
    let margin = pane.columns >= 60 ? 2 : 1
    let width = min(pane.columns - 2 * margin, 92)
    let left = pane.left + (pane.columns - width) / 2
    return Rect(column: left, row: pane.top, columns: width, rows: pane.rows)
  }

  // MARK: Comparison

  var isStacked: Bool { size.columns < 64 }

  /// Whether a comparison shows the original in a column of its own.
  var hasThirdColumn: Bool { hasOriginal && size.columns >= Self.leastForThree }

  /// From here on three columns of text are wide enough to read.
  static let leastForThree = 120

  /// The insides of the two columns of a comparison; stacked, both are the same.
  var columns: (left: Rect, right: Rect) {
    let inner = size.columns - 2
    if isStacked {
      let rect = Rect(column: 1, row: 1, columns: inner, rows: visibleRows)
      return (rect, rect)
    }
    let two = hasThirdColumn ? inner - thirdWidth - 1 : inner
    let left = (two - 1) / 2
    return (
      Rect(column: 1, row: 1, columns: left, rows: visibleRows),
      Rect(column: left + 2, row: 1, columns: two - 1 - left, rows: visibleRows)
    )
  }

  /// The inside of the third column, where there is one.
  var third: Rect? {
    guard hasThirdColumn else { return nil }
    return Rect(
      column: size.columns - 1 - thirdWidth, row: 1, columns: thirdWidth, rows: visibleRows)
  }

  private var thirdWidth: Int { (size.columns - 4) / 3 }

  /// Where the texts of a comparison stand; stacked, both in one place beside their badges.
  var beadTexts: (left: Rect, right: Rect) {
    let (left, right) = columns
    return (inset(left), inset(right))
  }

  /// Where the original stands: in the third column, or else across the two.
  var originalText: Rect {
    inset(
      third ?? Rect(column: 1, row: 1, columns: size.columns - 2, rows: visibleRows))
  }

  private func inset(_ rect: Rect) -> Rect {
    let badge = isStacked ? 3 : 0
    return Rect(
      column: rect.left + 1 + badge, row: rect.top, columns: max(1, rect.columns - 2 - badge),
      rows: rect.rows)
  }

  /// The widths of the texts in a comparison.
  var beadColumns: BeadStack.Columns {
    let (left, right) = beadTexts
    let width = originalText.columns
    return BeadStack.Columns(
      left: left.columns, right: right.columns, isStacked: isStacked,
      original: hasThirdColumn
        ? .beside(width: width) : hasOriginal ? .below(width: width) : .hidden)
  }
}
