/// One whole screen of cells, ready to be put on a terminal.
public struct Frame: Hashable, Sendable {
  /// Its extent.
  public let size: Size
  /// Where the terminal's cursor stands; `nil` hides it.
  public var cursor: Position?
  private var cells: [Cell]

  /// A frame of blanks.
  public init(size: Size, style: Style = .plain) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(
      repeating: Cell(text: " ", style: style), count: self.size.columns * self.size.rows)
  }

  /// The whole frame as a rectangle.
  public var bounds: Rect { Rect(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// The cell at a place inside the frame.
  public subscript(_ position: Position) -> Cell {
    cells[position.row * size.columns + position.column]
  }

  /// The cells of one row, from left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Puts a cell at a place; what lies outside `clip` or the frame is left out.
  ///
  /// A wide cell that does not fit whole becomes a blank, and a wide cell that it cuts in two is
  /// blanked, so that no half of a character is ever sent to a terminal.
  public mutating func put(_ cell: Cell, at position: Position, clip: Rect? = nil) {
    let clip = clip ?? bounds
    guard cell.width > 0, bounds.contains(position), clip.contains(position) else { return }
    let end = position.column + cell.width
    guard end <= min(size.columns, clip.right) else {
      set(Cell(text: " ", style: cell.style), at: position)
      return
    }
    set(cell, at: position)
    if cell.width == 2 {
      set(
        Cell(text: "", width: 0, style: cell.style),
        at: Position(column: position.column + 1, row: position.row))
    }
  }

  /// Lays a style over every cell of a rectangle.
  public mutating func overlay(_ style: Style, on rect: Rect) {
    let rect = rect.intersection(bounds)
    for row in rect.top..<rect.bottom {
      for column in rect.left..<rect.right {
        let index = row * size.columns + column
        cells[index].style = cells[index].style.overlaid(by: style)
      }
    }
  }

  /// Fills a rectangle with blanks of one style.
  public mutating func fill(_ rect: Rect, style: Style) {
    let rect = rect.intersection(bounds)
    for row in rect.top..<rect.bottom {
      for column in rect.left..<rect.right {
        set(Cell(text: " ", style: style), at: Position(column: column, row: row))
      }
    }
  }

  private mutating func set(_ cell: Cell, at position: Position) {
    let index = position.row * size.columns + position.column
    let old = cells[index]
    if old.width == 2, cell.width != 2, position.column + 1 < size.columns {
      cells[index + 1] = Cell(text: " ", style: cells[index + 1].style)
    }
    if old.width == 0, cell.width != 0, position.column > 0 {
      cells[index - 1] = Cell(text: " ", style: cells[index - 1].style)
    }
    cells[index] = cell
  }
}
