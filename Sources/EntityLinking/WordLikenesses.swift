import Language
import NamedEntities

/// A word of a name, to be compared by sound.
final class SoundedWord {
  let sounds: [UInt64]
  private let word: String
  private let model: NameModel
  /// Made when a word first shares a sound with it.
  private(set) lazy var name = model.prepare(word)

  init(_ word: some StringProtocol, _ model: NameModel) {
    sounds = SoundKey.keys(word)
    self.word = String(word)
    self.model = model
  }
}

/// How alike words sound that were compared before: the same words meet again and again.
struct WordLikenesses {
  private var words: [UInt64: SoundedWord] = [:]
  private var likenesses = KeyTable<Double>()

  /// How many words and how many likenesses are kept in memory.
  private static let mostKept = 60_000

  /// How alike two words sound, 0 to 1.
  mutating func likeness(
    _ left: Substring, _ right: Substring, by rules: SpellingRules
  ) -> Double {
    let pair = Self.hash(right, NameFolding.combine(Self.hash(left, NameFolding.seed), 0))
    if let known = likenesses[pair] { return known }
    let likeness = rules.likeness(sounded(left, rules.model), sounded(right, rules.model))
    if likenesses.count > Self.mostKept { likenesses = KeyTable() }
    likenesses[pair] = likeness
    return likeness
  }

  private mutating func sounded(_ word: Substring, _ model: NameModel) -> SoundedWord {
    let key = Self.hash(word, NameFolding.seed)
    if let known = words[key] { return known }
    let sounded = SoundedWord(word, model)
    if words.count > Self.mostKept { words = [:] }
    words[key] = sounded
    return sounded
  }

  private static func hash(_ word: Substring, _ seed: UInt64) -> UInt64 {
    word.unicodeScalars.reduce(seed) { NameFolding.combine($0, $1.value) }
  }
}
