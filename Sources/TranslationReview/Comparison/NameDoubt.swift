#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What speaks for and against a name in Latin letters rendering no word of its Arabic bead.
///
/// The weights were learned by logistic regression on pairs with faults put in by a program.
package struct NameDoubt {
  /// How surely some Arabic word renders it, by any evidence, 0 to 1.
  package var match: Float = 0
  /// How much the most similar Arabic word sounds like it, 0 to 1.
  package var sound: Float = 0
  /// Whether the Arabic side has another name of a thing that it is known to name.
  package var isKnownThere = false
  /// Whether it names something that is known at all.
  package var isKnown = false
  /// How surely some word elsewhere in the Arabic text renders it, 0 to 1.
  package var elsewhere: Float = 0
  /// Whether it is an everyday English word too.
  package var isEverydayWord = false
  /// Whether the table of news words has it.
  package var hasMeaning = false
  /// Whether all its letters are capitals.
  package var isAcronym = false
  /// Whether it is part of a person's name.
  package var isPerson = false
  /// How many of the capitalised words beside it are rendered.
  package var renderedNeighbours: Float = 0
  /// Whether all its consonants stand in order somewhere in the Arabic bead.
  package var fitsWhole = false
  /// The share of them that does, for names of four consonants and more.
  package var longFit: Float = 0
  /// How likely an Arabic word that nothing renders stands in its place, 0 to 1.
  package var standIn: Float = 0

  package var features: [Float] {
    let best = max(match, sound, isKnownThere ? 1 : 0)
    let isUnmatched = best < 0.3
    return [
      1, best, best > 0.6 ? 1 : 0, match, sound, isKnownThere ? 1 : 0, isKnown ? 1 : 0, elsewhere,
      isEverydayWord ? 1 : 0, hasMeaning ? 1 : 0, isAcronym ? 1 : 0, renderedNeighbours,
      fitsWhole ? 1 : 0, longFit, isUnmatched && isPerson && !isEverydayWord ? 1 : 0,
      isUnmatched ? standIn : 0,
    ]
  }

  private static let weights: [Float] = [
    1.4, -3.5, 0.8, -2, -2.2, -2.4, 1.8, -2.6, -0.5, 1.4, -1.9, -2.2, -1.4, -1.2, 0.5, 1.8,
  ]

  /// The natural logarithm of the odds that it is another name than the Arabic one.
  package var logOdds: Float {
    zip(features, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Whether it is most likely part of what an institution is called, as in "Trades Union Congress": an
  /// everyday word of the news, which is rendered by one of many words for it, and no name stands in its
  /// place.
  package var isOfInstitution: Bool { isEverydayWord && hasMeaning && standIn <= 0 }

  /// Log odds from which a reader is warned: at most one false warning in 100 faultless segments.
  static let warning: Float = 1
  /// Log odds from which a word counts as doubtful where it stands in several beads.
  static let repeated: Float = 0.5
}
