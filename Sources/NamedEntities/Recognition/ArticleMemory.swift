import Language
import Model

/// What one article has told of its names so far. It lives for one article, and all its readers
/// share it.
final class ArticleMemory {
  /// How a Latin word stands in the article.
  private struct Writing: OptionSet {
    let rawValue: UInt8
    static let lowerCase = Writing(rawValue: 1)
    static let capitalised = Writing(rawValue: 2)
  }

  private var partsOfNames = KeyTable<EntityType>()
  private var writings = KeyTable<Writing>()

  /// Whether a word stands in lower case somewhere, so that its capital may be a sentence's.
  func hasInLowerCase(_ key: UInt64) -> Bool { writings[key]?.contains(.lowerCase) ?? false }

  /// Whether a word stands capitalised where only a name would.
  func hasCapitalised(_ key: UInt64) -> Bool { writings[key]?.contains(.capitalised) ?? false }

  /// What a word of names found in full names: `Sarraj` of "Fayez al-Sarraj" a person.
  func part(_ key: UInt64) -> EntityType? {
    partsOfNames.count == 0 ? nil : partsOfNames[key]
  }

  func note(_ reading: SegmentReading) {
    guard !reading.isArabic, !reading.capitalsSayNothing else { return }
    for token in reading.tokens where token.isLatin {
      if !token.isCapitalised {
        note(.lowerCase, token.key)
      } else if !token.shape.contains(.opensSentence) {
        note(.capitalised, token.key)
      }
    }
  }

  private func note(_ writing: Writing, _ key: UInt64) {
    let known = writings[key] ?? []
    if !known.contains(writing) { writings[key] = known.union(writing) }
  }

  /// Whether a word of a segment is part of a name that stands in full elsewhere.
  func explains(_ reading: SegmentReading) -> Bool {
    guard partsOfNames.count > 0 else { return false }
    return reading.tokens.indices.contains { index in
      part(reading.tokens[index].key) != nil
        || reading.splits(index).contains { part($0.key) != nil }
    }
  }

  func note(_ span: NameSpan, of reading: SegmentReading) {
    guard span.type == .person, span.words.count > 1 else { return }
    for (position, word) in span.words.enumerated() {
      let token = reading.tokens[word]
      let classes = NameLexicon.classes(of: token.key)
      guard token.range.count > 2, classes.isDisjoint(with: [.particle, .person]) else { continue }
      // A family name alone is the person; a given name alone seldom is.
      if position > 0 || classes.isDisjoint(with: [.givenName, .weakGivenName]) {
        partsOfNames[token.key] = .person
      }
    }
  }
}
