/// One side of an alignment: a text cut into segments of some unit.
public struct SegmentedText: Hashable, Sendable {
  /// The article's id.
  public var id: ArticleID
  /// The file that it was read from.
  public var path: String?
  /// The language of most of it.
  public var language: LanguageTag
  /// Its segments in reading order.
  public var segments: [Segment]

  /// A text of the given segments.
  public init(id: ArticleID, path: String?, language: LanguageTag, segments: [Segment]) {
    self.id = id
    self.path = path
    self.language = language
    self.segments = segments
  }

  /// The text of some of its segments, one behind the other.
  public func text(of indices: [Int]) -> String {
    indices.map { segments[$0].text }.joined(separator: " ")
  }
}
