/// The letters that Arabic writes together with the word behind them.
package enum ArabicProclitics {
  /// Whether a letter may be "and" or "so": wa, fa.
  @inlinable package static func isConjunction(_ letter: Unicode.Scalar) -> Bool {
    letter == "و" || letter == "ف"
  }

  /// Whether a letter may be a preposition: bi, li, ka.
  @inlinable package static func isPreposition(_ letter: Unicode.Scalar) -> Bool {
    letter == "ب" || letter == "ل" || letter == "ك"
  }

  /// Whether a letter may be either.
  @inlinable package static func contains(_ letter: Unicode.Scalar) -> Bool {
    isConjunction(letter) || isPreposition(letter)
  }

  /// How a definite word begins: with its article, alone or behind what most often stands before it. Letters
  /// of a word's own that look so are taken for it too.
  private static let definiteBeginnings = ["وال", "بال", "لل", "ال"]

  /// Whether a folded word looks definite.
  package static func looksDefinite(_ word: String) -> Bool {
    definiteBeginnings.contains { word.hasPrefix($0) }
  }

  /// A folded word without its article and what stands before that.
  package static func withoutArticle(_ word: String) -> String {
    guard let beginning = definiteBeginnings.first(where: { word.hasPrefix($0) }) else {
      return word
    }
    return String(word.dropFirst(beginning.count))
  }
}
