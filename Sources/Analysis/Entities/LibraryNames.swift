import Language
import Model

/// The names that other articles hold in Latin letters, to be looked for in Arabic ones by sound.
///
/// Words are found by ``SoundKey`` and then compared by the name model, so a lookup costs the same
/// in a library of any size. Articles say the same words again and again: each is compared once, and
/// what it sounds like, or that it sounds like nothing, is remembered.
final class LibraryNames {
  private struct Part {
    var spelling: String
    var type: EntityType
    var name: String
    var hasArticle: Bool
    /// Made when a word first sounds like it.
    var word: NameWord?
  }

  /// How many words of one sound are compared with a word.
  private static let mostAlike = 12
  /// How many of those are compared letter by letter.
  private static let mostCompared = 3
  /// How far their outlines may be apart.
  private static let farthest = 4
  /// The least likeness of two words, 0 to 1.
  private static let threshold = 0.8
  /// A likeness beyond which no other name is looked for.
  private static let certain = 0.97
  /// Longer names are damage.
  private static let longestName = 80

  private var parts: [Part] = []
  /// The outline of each part.
  private var outlines: [SoundOutline] = []
  private var partsBySound = KeyTable<[Int32]>()
  private var names: Set<String> = []
  private var words = KeyTable<Void>()
  private var hints: [NameHint] = []
  /// What a word without proclitics sounds like, as an index of a hint, -1 for nothing.
  private var stems = KeyTable<Int32>()
  /// What a word of an article turned out to be, by its number; `nil` where none has asked.
  private var answers: [Answer?] = []
  private let model: NameModel
  private let readings: LatinReadings

  private struct Answer {
    /// Index of a hint; -1 for none.
    var hint: Int32
    /// Scalars of proclitics.
    var skip: UInt8

    static let none = Answer(hint: -1, skip: 0)
  }

  /// No names yet.
  init(model: NameModel = .standard) {
    self.model = model
    readings = model.latinReadings
  }

  /// Adds a name in Latin letters; one in others is passed over.
  func insert(_ name: String, _ type: EntityType) {
    guard type != .miscellaneous, names.insert(name).inserted,
      name.unicodeScalars.count < Self.longestName
    else { return }
    let scalars = Array(name.unicodeScalars)
    let tokens = NameTokenizer.tokens(of: scalars)
    // Names of several words that mean something are translated, not written by sound.
    guard type == .person || tokens.count == 1 else { return }
    for (position, token) in tokens.enumerated() where token.isLatin && token.range.count > 2 {
      guard words.insert((), for: token.key),
        NameLexicon.classes(of: token.key).isDisjoint(with: [
          .particle, .title, .demonym, .noName,
        ])
      else { continue }
      let number = Int32(parts.count)
      let hasArticle = position > 0 && Self.articles.contains(tokens[position - 1].key)
      parts.append(
        Part(
          spelling: NameFolding.folded(scalars[token.range]), type: type, name: name,
          hasArticle: hasArticle))
      outlines.append(SoundOutline(latin: scalars[token.range]))
      for sound in SoundKey.keys(scalars[token.range]) {
        var alike = partsBySound[sound] ?? []
        guard alike.count < Self.mostAlike else { continue }
        alike.append(number)
        partsBySound[sound] = alike
      }
    }
  }

  private static let articles = KeySet(["al", "el", "ash", "as", "an", "ar", "at", "ad"])

  /// The name that an Arabic word of an article sounds like, and the scalars of its proclitics.
  func hint(_ index: Int, of reading: SegmentReading) -> (hint: NameHint, skip: Int)? {
    let number = reading.number(index)
    while answers.count <= number { answers.append(nil) }
    let answer = answers[number] ?? self.answer(index, of: reading)
    answers[number] = answer
    return answer.hint < 0 ? nil : (hints[Int(answer.hint)], Int(answer.skip))
  }

  private func answer(_ index: Int, of reading: SegmentReading) -> Answer {
    let range = reading.tokens[index].range
    let splits = reading.splits(index)
    guard range.count > 2, reading.classes[index].isDisjoint(with: Self.neverNames),
      !splits.contains(where: {
        !$0.classes.isDisjoint(with: [.function, .common, .demonym])
      }),
      !reading.isDerived(index)
    else { return .none }
    let whole = hint(for: reading.scalars[range], key: reading.tokens[index].key)
    if whole >= 0 {
      // A foreign name takes no article: `البيج` is not "Pig".
      let isForeign = !hints[Int(whole)].hasArticle
      return reading.startsWithArticle(index) && isForeign ? .none : Answer(hint: whole, skip: 0)
    }
    for split in splits where !split.losesAlef && !split.isVerbal {
      let rest = (range.lowerBound + split.skip)..<range.upperBound
      // Three letters behind a proclitic sound like too many names.
      guard rest.count > 3 else { continue }
      let stem = hint(for: reading.scalars[rest], key: split.key)
      if stem >= 0 { return Answer(hint: stem, skip: UInt8(split.skip)) }
    }
    return .none
  }

  /// Words that are not asked about, whatever they sound like.
  private static let neverNames: NameLexicon.WordClass = [
    .function, .common, .demonym, .calendar, .title, .titleComplement, .saying, .locative,
  ]

  /// Index of the hint for the letters of a word without proclitics; -1 for none.
  private func hint(for word: ArraySlice<Unicode.Scalar>, key: UInt64) -> Int32 {
    if let known = stems[key] { return known }
    var index: Int32 = -1
    if let hint = find(word) {
      index = Int32(hints.count)
      hints.append(hint)
    }
    stems[key] = index
    return index
  }

  private func find(_ word: ArraySlice<Unicode.Scalar>) -> NameHint? {
    guard word.count > 2 else { return nil }
    var own: NameWord?
    var best: NameHint?
    for number in candidates(for: word) {
      own = own ?? model.soundingWord(NameFolding.folded(word), .arabic)
      guard let own, let other = preparedWord(number) else { continue }
      let score = model.wordSimilarity(own, other)
      guard score >= Self.threshold, score > best?.score ?? 0 else { continue }
      let part = parts[number]
      best = NameHint(
        type: part.type, name: part.name, hasArticle: part.hasArticle, score: score)
      if score >= Self.certain { break }
    }
    return best
  }

  /// The few words that are likest by sound and outline, the likest first.
  private func candidates(for word: ArraySlice<Unicode.Scalar>) -> [Int] {
    var found: [(distance: Int, number: Int)] = []
    var outline: SoundOutline?
    for sound in SoundKey.keys(word) {
      for number in partsBySound[sound] ?? [] {
        let own = outline ?? SoundOutline(arabic: word, readings)
        outline = own
        if let distance = outlines[Int(number)].distance(to: own),
          distance <= Self.farthest
        {
          found.append((distance, Int(number)))
        }
      }
    }
    if found.count > 1 { found.sort { ($0.distance, $0.number) < ($1.distance, $1.number) } }
    return found.prefix(Self.mostCompared).map(\.number)
  }

  private func preparedWord(_ number: Int) -> NameWord? {
    if let word = parts[number].word { return word }
    let word = model.soundingWord(parts[number].spelling, .latin)
    parts[number].word = word
    return word
  }
}
