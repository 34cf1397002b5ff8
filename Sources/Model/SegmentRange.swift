/// A range of one segment's text: the way every highlight, difference and hit is told.
public struct SegmentRange: Hashable, Sendable, Codable, Comparable {
  /// Index of the segment in its article.
  public var segment: Int
  /// Unicode scalars of that segment's text, half open; may be empty.
  public var range: Range<Int>

  /// A range of one segment.
  public init(segment: Int, range: Range<Int>) {
    self.segment = segment
    self.range = range
  }

  /// Reading order.
  public static func < (left: SegmentRange, right: SegmentRange) -> Bool {
    (left.segment, left.range.lowerBound, left.range.upperBound)
      < (right.segment, right.range.lowerBound, right.range.upperBound)
  }
}
