import Language
public import Model

/// Splits an article into the segments of a unit.
public enum UnitSplitter {
  /// The segments of a unit, in reading order.
  ///
  /// Kind and language of a sentence are those of its paragraph. Blank lines are no segments.
  /// - Complexity: O(*n*) in scalars.
  public static func segments(of article: Article, by unit: AlignmentUnit) -> [Segment] {
    switch unit {
    case .paragraph: article.segments
    case .sentence: sentences(of: article.segments).segments
    case .line: lines(of: article.text)
    }
  }

  /// The sentences of some segments, with the range of its parent that each one is.
  public static func sentences(
    of segments: [Segment]
  ) -> (segments: [Segment], parents: [SegmentRange]) {
    var sentences: [Segment] = []
    var parents: [SegmentRange] = []
    for (index, segment) in segments.enumerated() {
      let scalars = Array(segment.text.unicodeScalars)
      for range in ranges(in: segment.text, scalars, language: segment.language) {
        let text = String(String.UnicodeScalarView(scalars[range]))
        let start = segment.origin.sourceOffset(of: range.lowerBound)
        let gaps = segment.origin.gaps
          .filter { $0.offset > range.lowerBound && $0.offset < range.upperBound }
          .map { OffsetMap.Gap(offset: $0.offset - range.lowerBound, dropped: $0.dropped) }
        sentences.append(
          Segment(
            kind: segment.kind, language: segment.language, text: text,
            origin: OffsetMap(start: start, gaps: gaps)))
        parents.append(SegmentRange(segment: index, range: range))
      }
    }
    return (sentences, parents)
  }

  /// Sentences without the spaces around them; what is too short to be one stays with its
  /// neighbour.
  private static func ranges(
    in text: String, _ scalars: [Unicode.Scalar], language: LanguageTag
  ) -> [Range<Int>] {
    let breaks = Segmentation.sentences(in: text, language: language)
    var ranges: [Range<Int>] = []
    for range in breaks {
      let trimmed = trim(range, scalars)
      guard !trimmed.isEmpty else { continue }
      let hasWord = scalars[trimmed].contains { $0.properties.isAlphabetic }
      if let last = ranges.last, !hasWord {
        ranges[ranges.count - 1] = last.lowerBound..<trimmed.upperBound
      } else {
        ranges.append(trimmed)
      }
    }
    return ranges
  }

  private static func trim(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, scalars[lower].properties.isWhitespace { lower += 1 }
    while upper > lower, scalars[upper - 1].properties.isWhitespace { upper -= 1 }
    return lower..<upper
  }

  private static func lines(of text: String) -> [Segment] {
    Sanitiser.paragraphs(of: text).compactMap { line in
      guard line.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
        return nil
      }
      return Segment(
        kind: .paragraph, language: LanguageGuess.language(of: line.text), text: line.text,
        origin: line.origin)
    }
  }
}
