import Model

/// What one article has told of its names so far.
struct ArticleMemory: Sendable {
  /// Words of names found in full, with their type: `Sarraj` of "Fayez al-Sarraj".
  private(set) var parts: [UInt64: EntityType] = [:]
  /// Words that stand in lower case somewhere, so that their capital may be a sentence's.
  private(set) var lowerCase: Set<UInt64> = []
  /// Words that stand capitalised where only a name would.
  private(set) var capitalised: Set<UInt64> = []

  mutating func note(_ reading: SegmentReading) {
    guard !reading.isArabic, !reading.capitalsSayNothing else { return }
    for token in reading.tokens where token.isLatin {
      if !token.isCapitalised {
        lowerCase.insert(token.key)
      } else if !token.shape.contains(.opensSentence) {
        capitalised.insert(token.key)
      }
    }
  }

  mutating func note(_ span: NameSpan, of reading: SegmentReading) {
    let words = span.words.map { reading.tokens[$0] }
    if span.type == .person {
      guard words.count > 1 else { return }
      for (index, word) in words.enumerated() where word.range.count > 2 {
        let classes = NameLexicon.classes(of: word.key)
        if classes.contains(.particle) || classes.contains(.person) { continue }
        // A family name alone is the person; a given name alone seldom is.
        if index > 0 || classes.isDisjoint(with: [.givenName, .weakGivenName]) {
          parts[word.key] = .person
        }
      }
    }
  }
}
