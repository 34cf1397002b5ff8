public import Model
import SentenceAlignment

extension TextComparer {
  /// What is odd about two texts; nothing where one renders the other, whole or in part.
  ///
  /// - Parameters:
  ///   - source: Segments in reading order, and the language of most of them.
  ///   - target: The same of the other text.
  ///   - beads: How the two are aligned.
  /// - Complexity: O(*n*) in scalars.
  public static func remarks(
    on source: (segments: [Segment], language: LanguageTag),
    _ target: (segments: [Segment], language: LanguageTag), beads: [Bead]
  ) -> [ComparisonRemark] {
    let sides: [(Side, (segments: [Segment], language: LanguageTag))] = [
      (.source, source), (.target, target),
    ]
    let empty = sides.filter { _, text in
      text.segments.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    }
    guard empty.isEmpty else { return empty.map { .noText($0.0) } }
    if source.segments.map(\.text) == target.segments.map(\.text) { return [.sameText] }
    var remarks = sides.filter { _, text in
      ![.arabic, .english].contains(text.language.primary)
        || ThirdLanguage.isLikely(in: text.segments)
    }.map { ComparisonRemark.thirdLanguage($0.0) }
    if beads.allSatisfy({ $0.source.isEmpty || $0.target.isEmpty }) {
      remarks.append(.nothingInCommon)
    }
    return remarks
  }
}
