public import Model

extension RenderedOriginal {
  /// An original laid beside the beads of two of its renderings.
  ///
  /// - Parameters:
  ///   - article: The original.
  ///   - beads: How the two renderings are aligned with each other.
  ///   - toFirst: How the original is aligned with the first rendering.
  ///   - toSecond: How it is aligned with the second one.
  public init(
    _ article: AnnotatedArticle, beside beads: [Bead], toFirst: [Bead], toSecond: [Bead]
  ) {
    let ofFirst = Self.sources(toFirst)
    let ofSecond = Self.sources(toSecond)
    let segments = beads.map { bead -> [Int] in
      var found: Set<Int> = []
      for segment in bead.source { found.formUnion(ofFirst[segment] ?? []) }
      for segment in bead.target { found.formUnion(ofSecond[segment] ?? []) }
      return found.sorted()
    }
    let rendered = Set(segments.joined())
    self.init(
      article: article, segments: segments,
      unrendered: article.article.segments.indices.filter { !rendered.contains($0) })
  }

  /// For each segment of a rendering, the segments of the original in its bead.
  private static func sources(_ beads: [Bead]) -> [Int: [Int]] {
    var sources: [Int: [Int]] = [:]
    for bead in beads {
      for segment in bead.target { sources[segment] = bead.source }
    }
    return sources
  }
}
