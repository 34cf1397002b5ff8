/// What stands in one place of the screen.
public struct Cell: Hashable, Sendable {
  /// At most five scalars: a base and up to four marks; empty in the second column of a wide cell.
  public var text: String
  /// Columns: 1 or 2, and 0 in the second column of a wide cell.
  public var width: Int
  /// How it looks.
  public var style: Style

  /// A cell of sanitised text.
  public init(text: String, width: Int = 1, style: Style = .plain) {
    self.text = text
    self.width = width
    self.style = style
  }

  /// An empty place.
  public static let blank = Cell(text: " ")
}
