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
  private var stems: [String: Int32] = [:]
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
    stems = [:]
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
    let spelling = String(scalars: letters)
    let known = stems[spelling]
    var index: Int32 = known ?? -1
    if known == nil {
      if let (hint, _) = find(letters) {
        index = Int32(hints.count)
        hints.append(hint)
      }
      stems[spelling] = index
    }
    asked.append(
      AskedWord(letters: spelling, word: word, answer: index < 0 ? 0 : hints[Int(index)].key))
    return index
  }

  /// The name that letters without proclitics sound like, and its word.
  func find(_ letters: ArraySlice<Unicode.Scalar>) -> (hint: NameHint, word: Int32)? {
    guard letters.count > 2 else { return nil }
    var own: NameWord?
    var best: (hint: NameHint, word: Int32)?
    for number in candidates(for: letters) {
      own = own ?? model.soundingWord(NameFolding.folded(letters), .arabic)
      guard let own, let other = words.prepared(number) else { continue }
      let score = model.wordSimilarity(own, other)
      guard score >= Self.threshold, score > best?.hint.score ?? 0 else { continue }
      let entry = words.entries[Int(number)]
      guard let meaning = entry.meaning else { continue }
      best = (
        NameHint(
          type: meaning.type, name: entry.word.name, hasArticle: meaning.hasArticle, score: score,
          key: entry.word.key), number
      )
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
    latin.distance(to: arabic).map { $0 <= Self.farthest } ?? false
  }

  /// The few words that are likest by sound and outline, the likest first.
  private func candidates(for letters: ArraySlice<Unicode.Scalar>) -> [Int32] {
    var found: [(distance: Int, number: Int32)] = []
    var outline: SoundOutline?
    for sound in SoundKey.keys(letters) {
      // What the library cannot tell is as good as not there.
      for number in (try? words.words(sounding: sound)) ?? []
      where words.entries[Int(number)].meaning != nil {
        let own = outline ?? self.outline(of: letters)
        outline = own
        if let distance = words.outline(number).distance(to: own), distance <= Self.farthest {
          found.append((distance, number))
        }
      }
    }
    if found.count > 1 {
      found.sort {
        ($0.distance, words.entries[Int($0.number)].word.spelling)
          < ($1.distance, words.entries[Int($1.number)].word.spelling)
      }
    }
    return found.prefix(Self.mostCompared).map(\.number)
  }
}
