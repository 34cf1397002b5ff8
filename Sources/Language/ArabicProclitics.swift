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
}
