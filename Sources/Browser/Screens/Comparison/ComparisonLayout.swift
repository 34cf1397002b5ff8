import Canvas

/// Where the texts of a comparison stand: beside each other, and below each other under 64 columns.
struct ComparisonLayout: Hashable, Sendable {
  let size: Size
  /// Whether the comparison shows the original that both of its texts render.
  let hasOriginal: Bool
  /// Lines inside the borders.
  let visibleRows: Int

  /// Whether the texts stand below each other, whatever the screen's extent.
  let isLinear: Bool

  init(size: Size, hasOriginal: Bool, isLinear: Bool = false) {
    self.size = size
    self.isLinear = isLinear
    self.hasOriginal = hasOriginal
    visibleRows = ScreenLayout(size: size).visibleRows
  }

  var isStacked: Bool { isLinear || size.columns < 64 }

  /// Whether a comparison shows the original in a column of its own.
  var hasThirdColumn: Bool { hasOriginal && !isLinear && size.columns >= Self.leastForThree }

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
