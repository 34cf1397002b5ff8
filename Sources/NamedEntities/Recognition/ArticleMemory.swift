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
  private var familyNames = KeyTable<Void>()
  private var things = KeyTable<EntityType>()
  private var houses = KeyTable<Void>()
  private var arabic: [SegmentReading] = []
  /// The Arabic words that stand without an article, as they are and behind proclitics; gone through when
  /// somebody asks.
  private lazy var bareWords: KeyTable<Void> = {
    var words = KeyTable<Void>()
    for reading in arabic {
      for (index, token) in reading.tokens.enumerated()
      where token.isArabic && !reading.startsWithArticle(index) {
        words[token.key] = ()
        for split in reading.splits(index) where !split.isVerbal && !split.losesAlef {
          words[split.key] = ()
        }
      }
    }
    return words
  }()

  /// What a foreign word of the article is that no person is, by the words right before it and behind it.
  func thing(_ key: UInt64) -> EntityType? { things.count == 0 ? nil : things[key] }

  /// Whether a Latin word ends the name of a house that analysts work with.
  func isHouse(_ key: UInt64) -> Bool { houses.count > 0 && houses[key] != nil }

  /// Whether a word stands in lower case somewhere, so that its capital may be a sentence's.
  func hasInLowerCase(_ key: UInt64) -> Bool { writings[key]?.contains(.lowerCase) ?? false }

  /// Whether a word stands capitalised where only a name would.
  func hasCapitalised(_ key: UInt64) -> Bool { writings[key]?.contains(.capitalised) ?? false }

  /// What a word of names found in full names: `Sarraj` of "Fayez al-Sarraj" a person.
  func part(_ key: UInt64) -> EntityType? {
    partsOfNames.count == 0 ? nil : partsOfNames[key]
  }

  func note(_ reading: SegmentReading) {
    if reading.isArabic {
      arabic.append(reading)
      noteThings(reading)
    } else {
      noteHouses(reading)
    }
    guard !reading.capitalsSayNothing else { return }
    for token in reading.tokens where token.isLatin {
      if !token.isCapitalised {
        note(.lowerCase, token.key)
      } else if !token.shape.contains(.opensSentence) {
        note(.capitalised, token.key)
      }
    }
  }

  /// Keeps which foreign words stand behind the word for a body, a thing or a place, or before a score.
  private func noteThings(_ reading: SegmentReading) {
    for index in reading.tokens.indices.dropFirst()
    where reading.tokens[index].isArabic && reading.tokens[index].range.count > 3 {
      guard let type = reading.typeByCue(at: index) ?? reading.typeByScore(behind: index) else {
        continue
      }
      let key = reading.tokens[index].key
      if things[key] == nil { things[key] = type }
    }
  }

  /// Keeps what ends the names of houses: `an analyst with Norvane Lund`, `a Norvane Lund analyst`.
  private func noteHouses(_ reading: SegmentReading) {
    guard !reading.capitalsSayNothing else { return }
    let tokens = reading.tokens
    for index in tokens.indices
    where !tokens[index].isCapitalised && NameContext.analysts.contains(tokens[index].key) {
      var last: Int?
      if index + 2 < tokens.count, tokens[index + 1].gap == .space,
        tokens[index + 1].key == NameContext.with || tokens[index + 1].key == NameContext.at
      {
        last =
          (index + 2..<min(index + 6, tokens.count)).prefix {
            tokens[$0].isCapitalised && tokens[$0].gap == .space
          }.last
      } else if index > 0, tokens[index].gap == .space, tokens[index - 1].isCapitalised {
        last = index - 1
      }
      guard let last, reading.known[last] == nil, !reading.isEveryday(last),
        !tokens[last].shape.contains(.possessive),
        reading.classes[last].isDisjoint(with: [.demonym, .place, .title, .calendar])
      else { continue }
      houses[tokens[last].key] = ()
    }
  }

  /// Keeps what a company is called from then on: `Squibb Corp` Squibb, `Dun and Bradstreet Corp` Dun.
  private func noteCompany(_ span: NameSpan, of reading: SegmentReading) {
    guard span.type == .organization, let last = span.words.last, !reading.isArabic else { return }
    if span.words.count == 1, span.strength >= Self.saidToBeCompany, span.strength < NameSpan.sure,
      !reading.tokens[last].shape.contains(.capitals)
    {
      partsOfNames[reading.tokens[last].key] = .organization
    }
    guard (2...4).contains(span.words.count),
      NameContext.companies.contains(reading.tokens[last].key)
    else { return }
    for word in span.words.dropLast() {
      let token = reading.tokens[word]
      guard token.isCapitalised, token.range.count > 2, !reading.isEveryday(word),
        reading.known[word] == nil, !token.shape.contains(.initial),
        reading.classes[word].isDisjoint(with: [
          .place, .demonym, .calendar, .givenName, .weakGivenName, .organisation, .title,
        ])
      else { continue }
      partsOfNames[token.key] = .organization
    }
  }

  /// What two capitalised words are worth as a person's name where nothing else speaks for one.
  private static let capitalsAlone = 0.2

  /// The strength of a word that a sentence says to be a company: `Norvane, the car company`.
  private static let saidToBeCompany = 3.5

  /// Whether a word with the article stands without it elsewhere in the article, as nouns do and family names
  /// do not: `الحج`, beside `للحج`.
  func isEveryday(_ index: Int, of reading: SegmentReading) -> Bool {
    guard reading.isArabic, reading.startsWithArticle(index) else { return false }
    let stem = NameFolding.key(reading.scalars[reading.tokens[index].range].dropFirst(2))
    return bareWords[stem] != nil
      && NameLexicon.classes(of: stem).isDisjoint(with: [.givenName, .weakGivenName])
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

  /// Whether a word is a family name of somebody who is told to be a person, by more than two capitals.
  func isFamilyName(_ key: UInt64) -> Bool { familyNames[key] != nil }

  func note(_ span: NameSpan, of reading: SegmentReading) {
    noteCompany(span, of: reading)
    guard span.type == .person else { return }
    if span.isFamilyNameAlone, let word = span.words.first {
      partsOfNames[reading.tokens[word].key] = .person
    }
    guard span.words.count > 1 else { return }
    for (position, word) in span.words.enumerated() {
      let token = reading.tokens[word]
      let classes = NameLexicon.classes(of: token.key)
      // Nor are `الملا` of Mullah Omar and `الثاني` of a king anybody's name by themselves.
      guard token.range.count > 2,
        classes.isDisjoint(with: [.particle, .person, .nameTail, .title, .function]),
        partsOfNames[token.key] != .organization,
        !ArabicHeadWords.ordinals.contains(token.key), !isEveryday(word, of: reading),
        position > 0 || !reading.isArabic || !reading.startsWithArticle(word)
      else { continue }
      // A family name alone is the person; a given name alone seldom is.
      if position > 0 || classes.isDisjoint(with: [.givenName, .weakGivenName]) {
        partsOfNames[token.key] = .person
        if span.strength > Self.capitalsAlone { familyNames[token.key] = () }
      }
    }
  }
}
