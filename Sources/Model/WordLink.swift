/// A word, name or number of one text and what renders it in the other.
public struct WordLink: Hashable, Sendable, Codable {
  /// Where the source has it.
  public var source: SegmentRange
  /// Where the target has it.
  public var target: SegmentRange

  /// A link between two words.
  public init(source: SegmentRange, target: SegmentRange) {
    self.source = source
    self.target = target
  }
}
