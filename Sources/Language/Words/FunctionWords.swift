import Model

/// Words, of whatever language has stop words, that say little about what a segment is about.
package enum FunctionWords {
  /// Whether a folded word is such a word.
  package static func contains(_ word: WordKey) -> Bool { all.contains(word) }

  private static let all = Set(
    LanguageProfile.all.flatMap { $0.words(.stop).map { WordKey($0.folded) } })
}
