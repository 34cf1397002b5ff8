import Language
import Model

/// A segment prepared for name detection: its words, their classes and the known names in it.
final class SegmentReading {
  /// A known phrase in the segment.
  struct Known: Hashable, Sendable {
    var words: Range<Int>
    /// Scalars of proclitics before the first word.
    var skip: Int
    var type: EntityType
    var isWeak: Bool
    /// Whether it is a country, going by its id.
    var isCountry = false
  }

  /// The known phrases of a segment, by the word they begin with.
  struct KnownPhrases: Sendable {
    private var phrases: [Known?]

    init(count: Int) {
      phrases = Array(repeating: nil, count: count)
    }

    subscript(index: Int) -> Known? {
      get { index < phrases.count ? phrases[index] : nil }
      set { phrases[index] = newValue }
    }
  }

  let index: Int
  let scalars: [Unicode.Scalar]
  let tokens: [NameToken]
  /// What each word is as it stands.
  let classes: [NameLexicon.WordClass]
  /// What each word may be as it stands or behind proclitics.
  let possibleClasses: [NameLexicon.WordClass]
  let language: LanguageTag
  let isArabic: Bool
  /// Whether capitals say nothing here: a title in capitals, or a text without any.
  let capitalsSayNothing: Bool
  /// The longest known phrase at each word, where there is one.
  let known: KnownPhrases
  /// What is known of words by their letters.
  private let memory: WordMemory
  /// The number of each word there.
  private let numbers: [Int32]

  init(segment: Segment, index: Int, knowledge: Knowledge, words memory: WordMemory) {
    self.memory = memory
    self.index = index
    scalars = Array(segment.text.unicodeScalars)
    tokens = NameTokenizer.tokens(of: scalars)
    let arabic = tokens.count { $0.isArabic }
    let latin = tokens.count { $0.isLatin }
    isArabic = arabic > latin
    language = isArabic ? .arabic : latin > 0 ? .english : segment.language
    let scalars = self.scalars
    numbers = tokens.map { memory.number(of: $0, in: scalars) }
    let words = numbers.map { memory[$0] }
    classes = words.map(\.classes)
    possibleClasses = words.map(\.possibleClasses)
    let isLowerCase = !isArabic && latin > 3 && !tokens.contains { $0.isCapitalised }
    capitalsSayNothing = isLowerCase || !isArabic && Self.capitalsSayNothing(tokens)
    known = Self.knownPhrases(
      in: tokens, of: scalars, words: words, knowledge: knowledge,
      anyCase: isLowerCase, credit: Self.credit(in: tokens, of: scalars))
  }

  /// The number of a word's spelling, the same in all articles that are read together.
  func number(_ index: Int) -> Int { Int(numbers[index]) }

  /// Proclitics to set aside from a word.
  func splits(_ index: Int) -> ArabicClitics.Splits { memory[numbers[index]].splits }

  /// Whether an Arabic word is an everyday word with clitics or endings.
  func isDerived(_ index: Int) -> Bool {
    memory.isDerived(numbers[index], tokens[index], in: scalars)
  }

  /// Whether an Arabic word has the form of a verb or an everyday noun.
  func looksLikeVerbOrNoun(_ index: Int) -> Bool {
    memory.looksLikeVerbOrNoun(numbers[index], tokens[index], in: scalars)
  }

  /// The odds that an Arabic word, some of its first letters set aside, is a foreign name by its letters.
  func foreignness(_ index: Int, skipping skip: Int = 0) -> Double {
    memory.foreignness(numbers[index], skipping: skip, scalars[tokens[index].range])
  }

  /// Whether the letters of a word, proclitics set aside, begin with some.
  func begins(_ index: Int, skipping skip: Int = 0, with letters: Unicode.Scalar...) -> Bool {
    scalars[tokens[index].range].dropFirst(skip).starts(with: letters)
  }

  /// Whether a word begins with the Arabic article and has letters enough behind it.
  func startsWithArticle(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count > 3 && scalars[range.lowerBound] == "ا"
      && scalars[range.lowerBound + 1] == "ل"
  }

  /// Whether a Latin word ends as a plural does.
  func isPlural(_ index: Int, ofLetters least: Int = 5) -> Bool {
    let word = scalars[tokens[index].range]
    return word.count >= least && word.last == "s" && word.dropLast().last != "s"
      && word.dropLast().last != "'"
  }

  func text(_ range: Range<Int>) -> String {
    String(scalars: scalars[range])
  }

  /// Whether a word is an everyday English word, as it stands or with its ending taken off.
  func isEveryday(_ index: Int) -> Bool {
    tokens[index].isLatin && memory.isEveryday(numbers[index], tokens[index], in: scalars)
  }

  /// Whether most longer words are capitalised, so that a capital is no sign of a name; a list of names
  /// is no title.
  private static func capitalsSayNothing(_ tokens: [NameToken]) -> Bool {
    var capitalised = 0
    var long = 0
    guard tokens.count(where: { $0.gap == .comma }) * 5 < tokens.count else { return false }
    for token in tokens where token.isLatin && token.range.count > 3 {
      long += 1
      if token.isCapitalised { capitalised += 1 }
    }
    return long >= 4 && capitalised * 10 >= long * 9
  }

  /// The word that stands alone in brackets at the end, as the agency of a picture does: `(AFP)`.
  private static func credit(in tokens: [NameToken], of scalars: [Unicode.Scalar]) -> Int? {
    guard let last = tokens.last, last.range.lowerBound > 0,
      scalars[last.range.lowerBound - 1] == "(", last.range.upperBound < scalars.count,
      scalars[last.range.upperBound] == ")"
    else { return nil }
    return tokens.count - 1
  }

  private static func knownPhrases(
    in tokens: [NameToken], of scalars: [Unicode.Scalar], words: [WordMemory.Word],
    knowledge: Knowledge, anyCase: Bool, credit: Int?
  ) -> KnownPhrases {
    var known = KnownPhrases(count: tokens.count)
    for (start, word) in words.enumerated() where word.opensKnownName {
      var best: Known?
      func follow(_ key: UInt64, skip: Int) {
        guard var node = knowledge.phrases.step(from: 0, by: key) else { return }
        var end = start + 1
        while true {
          if best.map({ end > $0.words.upperBound }) ?? true {
            let senses = knowledge.phrases.values(at: node).filter { sense in
              anyCase
                ? end - start > 1
                  || !NameLexicon.isEnglishWord(
                    scalars[tokens[start].range], key: tokens[start].key)
                : Self.isWritten(sense, in: tokens[start..<end])
            }
            let agency = senses.first {
              start == credit && knowledge.entities[Int($0.entity)].type == .organization
            }
            if let sense = agency ?? senses.first(where: { !$0.isWeak }) ?? senses.first {
              let entity = knowledge.entities[Int(sense.entity)]
              let type = entity.type
              best = Known(
                words: start..<end, skip: skip, type: type,
                isWeak: sense.isWeak && agency == nil,
                isCountry: type == .location && entity.id.rawValue.hasPrefix("region-"))
            }
          }
          guard end < tokens.count, tokens[end].gap.rawValue <= NameToken.Gap.soft.rawValue,
            !tokens[end - 1].shape.contains(.possessive),
            let next = knowledge.phrases.step(from: node, by: tokens[end].key)
          else { break }
          node = next
          end += 1
        }
      }
      follow(tokens[start].key, skip: 0)
      // A word of grammar is no name by itself, and none with its first letter taken for a proclitic:
      // `بأن` is not Ban Ki-moon.
      let isGrammar =
        tokens[start].isArabic && NameLexicon.classes(of: tokens[start].key).contains(.function)
      if isGrammar, let found = best, found.words.count == 1 { best = nil }
      // `هادئ` (calm) folds like Hadi's name, but no name ends in a hamza on yeh.
      if let found = best, found.words.count == 1,
        scalars[tokens[start].range.upperBound - 1] == "\u{626}"
      {
        best = nil
      }
      // A hamza behind a proclitic begins a word: `بأول` is "by first", and not Powell.
      if let found = best, found.words.count == 1, found.skip == 0, tokens[start].isArabic,
        Self.beginsBehindProclitic(scalars[tokens[start].range])
      {
        best = nil
      }
      if best == nil, !isGrammar {
        for split in word.splits where best == nil && !split.isVerbal {
          follow(split.key, skip: split.skip)
          // `كبيراً` is big and not "like Beira", `فاطمة` a woman and not "and Atma".
          if let found = best, found.type == .location, found.words.count == 1,
            ArabicEndings.isListedWhole(scalars[tokens[start].range])
          {
            best = nil
          }
        }
      }
      if let best { known[start] = best }
    }
    return known
  }

  /// Whether a word's first letter is a proclitic for sure.
  func beginsBehindProclitic(_ index: Int) -> Bool {
    Self.beginsBehindProclitic(scalars[tokens[index].range])
  }

  /// Whether a word's first letter is a proclitic for sure, as its second has the hamza that opens words.
  private static func beginsBehindProclitic(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.count > 3, let first = word.first else { return false }
    let second = word[word.startIndex + 1]
    return "بلكفو".unicodeScalars.contains(first) && (second == "\u{623}" || second == "\u{625}")
  }

  /// Whether Latin words are written as a name is: with capitals, and `US` in nothing else.
  private static func isWritten(_ sense: Knowledge.Sense, in tokens: ArraySlice<NameToken>) -> Bool
  {
    var position: UInt32 = 0
    for token in tokens {
      defer { position += 1 }
      guard token.isLatin else { continue }
      let isKept = position < Knowledge.Sense.writtenWords
      if isKept, sense.capitals & (1 << position) != 0 {
        let enough = token.range.count > 3 ? NameToken.Shape.capitalised : .capitals
        if !token.shape.contains(enough) { return false }
      } else if !token.isCapitalised, !isKept || sense.lowerCase & (1 << position) == 0 {
        return false
      }
    }
    return true
  }
}
