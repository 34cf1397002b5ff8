/// One cell of a paragraph, with the part of the source that it shows.
public struct LaidOutCell: Hashable, Sendable {
  /// At most five scalars: one that takes columns, and up to four marks.
  public var text: String
  /// Columns: 1 or 2.
  public var width: Int
  /// Scalar offsets in the paragraph's text. The ranges of a paragraph's cells follow each other
  /// without gap or overlap; what shows nothing belongs to the cell before it.
  public var source: Range<Int>
  /// The embedding level (UAX #9); odd is right to left.
  public var level: UInt8
  /// What rule L1 does with it at the end of a row.
  var lineClass: BidiLineClass
  /// Whether it is white space, which is trimmed at the end of a row.
  var isSpace: Bool

  init(
    text: String, width: Int, source: Range<Int>, level: UInt8,
    lineClass: BidiLineClass = .other, isSpace: Bool = false
  ) {
    self.text = text
    self.width = width
    self.source = source
    self.level = level
    self.lineClass = lineClass
    self.isSpace = isSpace
  }

  /// Whether it runs right to left.
  public var isRightToLeft: Bool { level & 1 == 1 }
}
