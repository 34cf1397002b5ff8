public import Model
public import SentenceAlignment

/// Draws up the account of a comparison.
public enum TextAccountant {
  /// What an alignment of two texts comes to as a whole.
  ///
  /// - Parameters:
  ///   - texts: The original, or the first rendering, and the translation, or the second one.
  ///   - alignment: How they are aligned, with its flags.
  /// - Complexity: O(*n*) in segments, and in the pairs of names within each bead.
  public static func account(_ texts: MatchedTexts, alignment: Alignment) -> TranslationAccount {
    let matched = alignment.beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    return TranslationAccount(
      rendered: share(Set(matched.flatMap(\.source)), of: texts.source),
      grounded: share(Set(matched.flatMap(\.target)), of: texts.target),
      rows: RowCounts(alignment),
      flagCounts: Dictionary(alignment.flags.map { ($0.kind, 1) }, uniquingKeysWith: +),
      names: NameConsistency(texts).renderings(matched))
  }

  /// How much of a text's running words stand in some of its segments; what a page adds to its
  /// text is not counted.
  private static func share(_ segments: Set<Int>, of profile: TextProfile) -> Double {
    var all: Float = 0
    var found: Float = 0
    for (index, segment) in profile.segments.enumerated()
    where segment.role == .text && !segment.isForeign {
      all += segment.length
      if segments.contains(index) { found += segment.length }
    }
    return all > 0 ? Double(found / all) : 0
  }
}
