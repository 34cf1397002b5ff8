import Language
import Model
import NamedEntities

/// The keys under which a library finds the spellings that one of them may be linked with.
///
/// All of them stand in one table; each kind has numbers of its own.
enum SpellingKeys {
  private enum Kind: UInt32 {
    case letters = 1
    case sound = 2
    case bag = 3
    case meaning = 4
    case lastWord = 5
    case firstWord = 6
    case lastSound = 7
    case loneSound = 8
  }

  // MARK: - Keys to ask for

  /// Names with the same folded words.
  static func letters(of key: String, _ type: EntityType) -> UInt64 {
    number(.letters, type, NameFolding.key(key))
  }

  /// Full names of people that end in a word.
  static func lastWord(_ word: some StringProtocol) -> UInt64 {
    number(.lastWord, .person, NameFolding.key(word))
  }

  /// Full names of people that begin with a word.
  static func firstWord(_ word: some StringProtocol) -> UInt64 {
    number(.firstWord, .person, NameFolding.key(word))
  }

  /// Full names of people whose last word may sound like a word.
  static func lastSounds(of word: some StringProtocol) -> [UInt64] {
    SoundKey.keys(word).map { number(.lastSound, .person, $0) }
  }

  /// Lone words for people that may sound like a word.
  static func loneSounds(of word: some StringProtocol) -> [UInt64] {
    SoundKey.keys(word).map { number(.loneSound, .person, $0) }
  }

  /// Names of several words that may sound alike, or of one.
  static func sounds(of spelling: LinkedSpelling) -> [UInt64] {
    guard spelling.identity.type != .miscellaneous else { return [] }
    let words = spelling.words
    let (first, second) = tellingWords(words, type: spelling.identity.type)
    guard let first else { return [] }
    guard let second else { return sounds(ofLone: first, spelling.identity.type) }
    let keys = SoundKey.keys(first)
    let others = SoundKey.keys(second)
    // The order of words differs between the languages but in names of people.
    return keys.flatMap { own in
      others.map { other in
        let pair =
          spelling.identity.type == .person
          ? (own, other) : (min(own, other), max(own, other))
        return number(.sound, spelling.identity.type, pair.0 &* 31 &+ pair.1)
      }
    }
  }

  /// Names of one word that may sound alike.
  static func sounds(ofLone word: some StringProtocol, _ type: EntityType) -> [UInt64] {
    SoundKey.keys(word).map { number(.sound, type, $0) }
  }

  /// Names of bodies with the same words in any order.
  static func bag(of spelling: LinkedSpelling) -> UInt64? {
    let words = bagWords(of: spelling)
    return isBody(spelling) && !words.isEmpty
      ? number(
        .bag, .organization,
        words.sorted().reduce(NameFolding.seed) {
          NameFolding.combine($0, UInt32(truncatingIfNeeded: NameFolding.key($1) >> 13))
        }) : nil
  }

  /// The words by which two names of bodies are the same.
  static func bagWords(of spelling: LinkedSpelling) -> Set<Substring> {
    Set(spelling.words).subtracting(wordsOfAnyBody)
  }

  static let wordsOfAnyBody: Set<Substring> = ["of", "the", "for", "and", "affairs"]

  /// Names of bodies in the other language with a word that may mean the same.
  static func meanings(of spelling: LinkedSpelling, _ name: PreparedName) -> [UInt64] {
    guard isBody(spelling) else { return [] }
    let telling = name.words.filter { !$0.isGeneric }
    let words = telling.contains { !$0.meaningKeys.isEmpty } ? telling : name.words
    return Set(words.flatMap(\.meaningKeys)).map {
      number(.meaning, .organization, UInt64($0) &* 0x9E37_79B9_7F4A_7C15)
    }
  }

  /// Whether a name is of a body and has words enough to mean something.
  static func isBody(_ spelling: LinkedSpelling) -> Bool {
    spelling.identity.type == .organization && spelling.words.count > 1
  }

  // MARK: - Keys to be found under

  /// Every key under which others look for a spelling.
  static func all(of spelling: LinkedSpelling, isLone: Bool, _ name: PreparedName) -> [UInt64] {
    guard spelling.identity.whole == 0 else { return [] }
    let words = spelling.words
    var keys = [letters(of: spelling.key, spelling.identity.type)]
    if isLone { return keys + loneSounds(of: spelling.key) }
    keys += sounds(of: spelling)
    if let bag = bag(of: spelling) { keys.append(bag) }
    keys += meanings(of: spelling, name)
    if spelling.identity.type == .person, words.count > 1, let first = words.first,
      let last = words.last, !SpellingRules.isFathersName(spelling.key)
    {
      keys += [firstWord(first), lastWord(last)] + lastSounds(of: last)
    }
    return keys
  }

  /// The words that two names must share by sound: first and last of a person's, the two longest of
  /// others.
  private static func tellingWords(
    _ words: [Substring], type: EntityType
  ) -> (Substring?, Substring?) {
    guard words.count > 1 else { return (words.first, nil) }
    if type == .person { return (words.first, words.last) }
    let longest = words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    return (longest[0], longest[1])
  }

  private static func number(_ kind: Kind, _ type: EntityType, _ hash: UInt64) -> UInt64 {
    let own = NameFolding.combine(hash, kind.rawValue)
    return NameFolding.combine(own, UInt32(type.rawValue.utf8.first ?? 0))
  }
}
