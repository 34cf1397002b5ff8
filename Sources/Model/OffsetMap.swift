/// Maps scalar offsets of a text that was cleaned on its way in to those of the text it was cut from.
///
/// A cleaned text differs from its source only by scalars that were dropped, so the map is a start
/// and a short list of gaps, empty for most texts.
public struct OffsetMap: Hashable, Sendable, Codable {
  /// Scalars of the source that were dropped just before one scalar of the cleaned text.
  public struct Gap: Hashable, Sendable, Codable {
    /// Offset in the cleaned text before which the scalars were dropped.
    public var offset: Int
    /// How many scalars of the source were dropped there.
    public var dropped: Int

    /// A gap of `dropped` source scalars before the cleaned text's scalar at `offset`.
    public init(offset: Int, dropped: Int) {
      self.offset = offset
      self.dropped = dropped
    }
  }

  /// Source offset of the cleaned text's first scalar, if nothing was dropped before it.
  public var start: Int
  /// The gaps in ascending order of offset.
  public var gaps: [Gap]

  /// A map for a text that begins at `start` in its source.
  public init(start: Int = 0, gaps: [Gap] = []) {
    self.start = start
    self.gaps = gaps
  }

  /// The source offset of the scalar at `offset` of the cleaned text.
  ///
  /// - Complexity: O(*gaps*).
  public func sourceOffset(of offset: Int) -> Int {
    var result = start + offset
    for gap in gaps {
      guard gap.offset <= offset else { break }
      result += gap.dropped
    }
    return result
  }

  /// The source range of a half-open range of the cleaned text.
  ///
  /// Scalars dropped at the outer edges are not part of it.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let lower = sourceOffset(of: range.lowerBound)
    guard !range.isEmpty else { return lower..<lower }
    return lower..<(sourceOffset(of: range.upperBound - 1) + 1)
  }
}
