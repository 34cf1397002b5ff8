/// The text that two renderings in one language have in common, to stand beside them.
public struct RenderedOriginal: Hashable, Sendable, Codable {
  /// The original.
  public var article: AnnotatedArticle
  /// For each bead of the comparison, in its order, the segments of the original that its two sides
  /// render, ascending; empty where none is known. One that two beads render stands with both.
  public var segments: [[Int]]
  /// Segments of the original that neither text renders, ascending.
  public var unrendered: [Int]

  /// An original beside a comparison of two renderings.
  public init(article: AnnotatedArticle, segments: [[Int]], unrendered: [Int]) {
    self.article = article
    self.segments = segments
    self.unrendered = unrendered
  }
}
