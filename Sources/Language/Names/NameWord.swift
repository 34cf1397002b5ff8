/// One word of a name, its letters coded so that it compares fast.
///
/// It never changes, and is an object so that passing it on costs no more than one count.
public final class NameWord: Hashable, Sendable {
  /// The word in folded letters (`muhammad`, `محمد`).
  public let spelling: String
  /// The script of its letters.
  public let script: NameScript
  /// Codes of its letters (``NameAlphabet``); never empty, at most ``longest``.
  public let letters: [UInt8]
  /// Where the word has a translation, the number of the meaning that it shares with it.
  let meanings: [UInt16]
  /// Whether the word is a name that very many share, so that it tells little.
  let isCommon: Bool
  /// Whether the word only says what kind of thing the name is of ("agency").
  public let isGeneric: Bool
  /// The classes of its consonants.
  let classes: SoundClasses
  /// The word as it stands and, where it begins like one, without its Arabic article.
  let readings: [NameReading]

  init(
    spelling: String, script: NameScript, letters: [UInt8], meanings: [UInt16], isCommon: Bool,
    isGeneric: Bool, classes: SoundClasses, readings: [NameReading]
  ) {
    self.spelling = spelling
    self.script = script
    self.letters = letters
    self.meanings = meanings
    self.isCommon = isCommon
    self.isGeneric = isGeneric
    self.classes = classes
    self.readings = readings
  }

  /// How much the word tells, in nats: long and rare ones tell more.
  var information: Double { -(readings.last?.sameMarginal ?? 0) * weight }

  /// The share of its information that counts.
  var weight: Double {
    isGeneric ? Self.genericWeight : isCommon ? 0.5 : meanings.isEmpty ? 1 : 0.6
  }

  private static let genericWeight = 0.25

  /// Numbers of the meanings that it shares with words of the other language.
  public var meaningKeys: [UInt16] { meanings }

  /// The most letters of a word that are looked at; what follows is cut off.
  public static let longest = 40

  /// Two words are equal where they are spelled alike.
  public static func == (left: NameWord, right: NameWord) -> Bool {
    left.script == right.script && left.letters == right.letters
  }

  /// Hashes the spelling.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(script)
    hasher.combine(letters)
  }
}

/// The letters of a word as the edit tables read them.
struct NameReading: Sendable {
  /// Ids of the letter runs in the table between the scripts, and in the one of this script.
  let crossChunks: [UInt16]
  let sameChunks: [UInt16]
  /// Logarithms of the word's own probability in the two tables.
  let crossMarginal: Double
  let sameMarginal: Double
}

/// A name made ready for comparison: without titles and particles, cut into words.
public struct PreparedName: Sendable {
  /// The name as it was given.
  public let text: String
  /// Its words in reading order; empty only where the name has no letter at all.
  public let words: [NameWord]
  /// Each word written together with the next one (`words.count - 1` of them).
  public let joined: [NameWord]
  /// The letters of its initials, where the name is written as an acronym ("GNA").
  public let acronym: [UInt8]?
  /// First letters of the words, particles left out, as an acronym of it would have them.
  public let initials: [UInt8]

  /// The words' spellings, one space between them: equal for names that differ only in titles,
  /// articles, marks and capitals.
  public var key: String { words.map(\.spelling).joined(separator: " ") }
}
