import Model

/// What one article has told of its names so far. It lives for one article, and all its readers
/// share it.
final class ArticleMemory {
  /// Words of names found in full, with their type: `Sarraj` of "Fayez al-Sarraj".
  private(set) var parts: [UInt64: EntityType] = [:]
  private var lowerCase = KeyTable<Bool>()
  private var capitalised = KeyTable<Bool>()

  /// Whether a word stands in lower case somewhere, so that its capital may be a sentence's.
  func hasInLowerCase(_ key: UInt64) -> Bool { lowerCase[key] ?? false }

  /// Whether a word stands capitalised where only a name would.
  func hasCapitalised(_ key: UInt64) -> Bool { capitalised[key] ?? false }

  func note(_ reading: SegmentReading) {
    guard !reading.isArabic, !reading.capitalsSayNothing else { return }
    for token in reading.tokens where token.isLatin {
      if !token.isCapitalised {
        lowerCase[token.key] = true
      } else if !token.shape.contains(.opensSentence) {
        capitalised[token.key] = true
      }
    }
  }

  /// Whether a word of a segment is part of a name that stands in full elsewhere.
  func explains(_ reading: SegmentReading) -> Bool {
    guard !parts.isEmpty else { return false }
    return reading.tokens.contains { parts[$0.key] != nil }
      || reading.splits.contains { $0.contains { parts[$0.key] != nil } }
  }

  func note(_ span: NameSpan, of reading: SegmentReading) {
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
