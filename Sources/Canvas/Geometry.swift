/// A width and a height in terminal cells.
public struct Size: Hashable, Sendable {
  /// Columns.
  public var columns: Int
  /// Rows.
  public var rows: Int

  /// A size of `columns` by `rows` cells.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell's place, counted from 0 at the top left.
public struct Position: Hashable, Sendable {
  /// Column, from the left.
  public var column: Int
  /// Row, from the top.
  public var row: Int

  /// The place at `column`, `row`.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// Its top left cell.
  public var origin: Position
  /// Its extent.
  public var size: Size

  /// The rectangle of `columns` by `rows` cells with its top left at `column`, `row`.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Position(column: column, row: row)
    size = Size(columns: max(0, columns), rows: max(0, rows))
  }

  /// First column.
  public var left: Int { origin.column }
  /// First row.
  public var top: Int { origin.row }
  /// The column after the last.
  public var right: Int { origin.column + size.columns }
  /// The row after the last.
  public var bottom: Int { origin.row + size.rows }
  /// Columns.
  public var columns: Int { size.columns }
  /// Rows.
  public var rows: Int { size.rows }
  /// Whether it holds no cell.
  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  /// The cells that lie in both.
  public func intersection(_ other: Rect) -> Rect {
    let column = max(left, other.left)
    let row = max(top, other.top)
    return Rect(
      column: column, row: row, columns: min(right, other.right) - column,
      rows: min(bottom, other.bottom) - row)
  }

  /// Whether the cell at `position` lies inside.
  public func contains(_ position: Position) -> Bool {
    (left..<right).contains(position.column) && (top..<bottom).contains(position.row)
  }
}
