/// One row of a laid out paragraph.
public struct Row: Hashable, Sendable {
  /// Its cells as they stand on the screen, from left to right.
  public var cells: [LaidOutCell]
  /// The scalar offsets that it stands for, with those of the white space trimmed at its end.
  public var source: Range<Int>
  /// Columns.
  public var width: Int
  /// Whether it stands against the right edge.
  public var isRightToLeft: Bool

  /// A row of cells in visual order.
  public init(cells: [LaidOutCell], source: Range<Int>, isRightToLeft: Bool) {
    self.cells = cells
    self.source = source
    self.isRightToLeft = isRightToLeft
    width = cells.reduce(0) { $0 + $1.width }
  }

  /// What the row shows, from left to right.
  public var text: String { cells.map(\.text).joined() }

  /// The column of its first cell when it is drawn in `width` columns.
  public func indent(in width: Int) -> Int {
    isRightToLeft ? max(0, width - self.width) : 0
  }

  /// Where a source range shows: runs of columns from left to right, counted from the row's first
  /// cell. A range that crosses a change of direction has more than one.
  ///
  /// - Complexity: O(*cells*).
  public func columns(of range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var column = 0
    for cell in cells {
      let end = column + cell.width
      if cell.source.overlaps(range) {
        if let last = runs.last, last.upperBound == column {
          runs[runs.count - 1] = last.lowerBound..<end
        } else {
          runs.append(column..<end)
        }
      }
      column = end
    }
    return runs
  }

  /// The source range of what stands in a column, counted from the row's first cell; `nil` where
  /// nothing does.
  ///
  /// - Complexity: O(*cells*).
  public func source(at column: Int) -> Range<Int>? {
    guard column >= 0 else { return nil }
    var end = 0
    for cell in cells {
      end += cell.width
      if column < end { return cell.source }
    }
    return nil
  }

  /// Cells of one line in visual order (rules L1 and L2 of UAX #9).
  static func visuallyOrdered(_ cells: [LaidOutCell], baseLevel: UInt8) -> [LaidOutCell] {
    var levels = cells.map(\.level)
    BidiLine.resetWhiteSpace(&levels, classes: cells.map(\.lineClass), baseLevel: baseLevel)
    return BidiLine.visualOrder(of: levels).map { index in
      var cell = cells[index]
      cell.level = levels[index]
      return cell
    }
  }
}
