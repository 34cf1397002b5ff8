/// A style laid over part of a text.
public struct Highlight: Hashable, Sendable {
  /// Scalar offsets in the text that is drawn. A cell is lit where its source overlaps.
  public var range: Range<Int>
  /// What is laid over the style of the text.
  public var style: Style

  /// A style on a range of scalar offsets.
  public init(range: Range<Int>, style: Style) {
    self.range = range
    self.style = style
  }
}
