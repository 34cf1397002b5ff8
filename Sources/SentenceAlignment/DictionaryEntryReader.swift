import Language

/// Cuts the entries of a dictionary into words.
struct DictionaryEntryReader {
  private let analyzer = TextAnalyzer()

  /// A phrase of more words than this describes its headword more than it renders it.
  private static let longestPhrase = 3

  /// Calls a closure with each Arabic word of an entry, folded and as a stem, and each English word
  /// of it; not at all where both sides are phrases, or one is a description.
  func read(
    _ arabic: BilingualDictionary.Text, _ english: BilingualDictionary.Text,
    _ body: (WordKey, BilingualDictionary.Translation) -> Void
  ) {
    let arabicWords = words(of: arabic)
    guard !arabicWords.isEmpty, arabicWords.count <= Self.longestPhrase else { return }
    let englishWords = words(of: english)
    guard !englishWords.isEmpty, englishWords.count <= Self.longestPhrase,
      min(arabicWords.count, englishWords.count) == 1
    else { return }
    let isPart = max(arabicWords.count, englishWords.count) > 1
    for word in englishWords {
      let translation = BilingualDictionary.Translation(stem: word.stem, isPart: isPart)
      for other in arabicWords {
        body(other.folded, translation)
        if other.stem != other.folded { body(other.stem, translation) }
      }
    }
  }

  private func words(of text: BilingualDictionary.Text) -> [(folded: WordKey, stem: WordKey)] {
    var words: [(folded: WordKey, stem: WordKey)] = []
    analyzer.forEachToken(inUTF8: text) { token in
      let folded = WordKey(utf8: token.folded)
      if !FunctionWords.contains(folded) { words.append((folded, WordKey(utf8: token.stem))) }
      return words.count <= Self.longestPhrase
    }
    return words
  }
}
