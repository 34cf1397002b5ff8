import Language
import Model

/// The names that other articles hold in Latin letters, to be looked for in Arabic ones by sound.
///
/// Words are found by ``SoundKey`` and then compared by the name model, so a lookup costs the same
/// in a library of any size. Articles say the same words again and again: each is compared once, and
/// what it sounds like, or that it sounds like nothing, is remembered.
final class LibraryNames {
  /// How many words of one sound are compared letter by letter.
  private static let mostCompared = 3
  /// How far their outlines may be apart.
  private static let farthest = 4
  /// The least likeness of two words, 0 to 1.
  private static let threshold = 0.8
  /// A likeness beyond which no other name is looked for.
  private static let certain = 0.97

  let words: LatinWords
  private var hints: [NameHint] = []
  /// What letters without proclitics sound like, as an index of a hint, -1 for nothing.
  private var stems = KeyTable<Int32>()
  /// What a word of an article turned out to be, by its number; `nil` where none has asked.
  private var answers: [Answer?] = []
  /// What was asked since ``takeAsked()``.
  private var asked: [AskedWord] = []
  private let model: NameModel
  private let readings: LatinReadings

  private struct Answer {
    /// Index of a hint; -1 for none.
    var hint: Int32
    /// Scalars of proclitics.
    var skip: UInt8

    static let none = Answer(hint: -1, skip: 0)
  }

  init(words: LatinWords, model: NameModel = .standard) {
    self.words = words
    self.model = model
    readings = model.latinReadings
  }

  /// What was asked about since the last time.
  func takeAsked() -> [AskedWord] {
    defer { asked = [] }
    return asked
  }

  /// Forgets what Arabic words sound like, as the Latin ones have changed.
  func forget() {
    hints = []
    stems = KeyTable()
    answers = []
  }

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
    let word = String(scalars: reading.scalars[range])
    let whole = hint(for: reading.scalars[range], of: word)
    if whole >= 0 {
      // A foreign name takes no article: `البيج` is not "Pig".
      let isForeign = !hints[Int(whole)].hasArticle
      return reading.startsWithArticle(index) && isForeign ? .none : Answer(hint: whole, skip: 0)
    }
    for split in splits where !split.losesAlef && !split.isVerbal {
      let rest = (range.lowerBound + split.skip)..<range.upperBound
      // Three letters behind a proclitic sound like too many names.
      guard rest.count > 3 else { continue }
      let stem = hint(for: reading.scalars[rest], of: word)
      if stem >= 0 { return Answer(hint: stem, skip: UInt8(split.skip)) }
    }
    return .none
  }

  /// Words that are not asked about, whatever they sound like.
  private static let neverNames: NameLexicon.WordClass = [
    .function, .common, .demonym, .calendar, .title, .titleComplement, .saying, .locative,
  ]

  /// Index of the hint for the letters of a word without proclitics; -1 for none.
  private func hint(for letters: ArraySlice<Unicode.Scalar>, of word: String) -> Int32 {
    let key = Self.key(of: letters)
    let known = stems[key]
    var index: Int32 = known ?? -1
    if known == nil {
      if let hint = find(letters) {
        index = Int32(hints.count)
        hints.append(hint)
      }
      stems[key] = index
    }
    asked.append(
      AskedWord(
        letters: String(scalars: letters), word: word,
        answer: index < 0 ? 0 : hints[Int(index)].key))
    return index
  }

  /// A key of letters as they stand.
  static func key(of letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
    letters.reduce(NameFolding.seed) { NameFolding.combine($0, $1.value) }
  }

  /// The name that letters without proclitics sound like.
  private func find(_ letters: ArraySlice<Unicode.Scalar>) -> NameHint? {
    find(letters, among: candidates(for: letters, outline(of: letters)))
  }

  /// The name that letters without proclitics sound like, of some candidates, the likest by outline first.
  func find(_ letters: ArraySlice<Unicode.Scalar>, among candidates: [Int32]) -> NameHint? {
    guard !candidates.isEmpty,
      let own = model.soundingWord(NameFolding.folded(letters), .arabic)
    else { return nil }
    var best: NameHint?
    for number in candidates {
      guard let other = words.prepared(number) else { continue }
      let score = model.wordSimilarity(own, other)
      guard score >= Self.threshold, score > best?.score ?? 0 else { continue }
      let entry = words.entries[Int(number)]
      guard let meaning = entry.meaning else { continue }
      best = NameHint(
        type: meaning.type, name: entry.word.name, hasArticle: meaning.hasArticle, score: score,
        key: entry.word.key)
      if score >= Self.certain { break }
    }
    return best
  }

  /// How Arabic letters may sound.
  func outline(of letters: ArraySlice<Unicode.Scalar>) -> SoundOutline {
    SoundOutline(arabic: letters, readings)
  }

  /// Whether Arabic letters of one outline may be written for a Latin word of another.
  func isNear(_ latin: SoundOutline, _ arabic: SoundOutline) -> Bool {
    latin.distance(to: arabic, within: Self.farthest) != nil
  }

  /// Whether that is ruled out at a signature.
  func isFar(_ latin: SoundOutline.Signature, _ arabic: SoundOutline.Signature) -> Bool {
    !latin.mayBeNear(arabic, within: Self.farthest)
  }

  /// The few words that are likest by sound and outline, the likest first.
  func candidates(
    for letters: ArraySlice<Unicode.Scalar>, _ outline: SoundOutline
  ) -> [Int32] {
    let sounds = SoundKey.keys(letters)
    guard letters.count > 2, !sounds.isEmpty else { return [] }
    // What the library cannot tell is as good as not there.
    let nearest = try? words.nearest(
      to: outline, sounding: sounds, within: Self.farthest, limit: Self.mostCompared)
    return nearest ?? []
  }
}
