import Language
import Model
import NamedEntities

/// What a spelling says by itself, and whether two of them say the same: the part of linking that
/// looks at no library.
struct SpellingRules {
  let knowledge: Knowledge
  let model: NameModel
  private let ownSounds: KnownSounds?

  /// Rules with the given knowledge; `sounds` are those of the tables that come with the program
  /// where they are `nil`.
  init(knowledge: Knowledge, model: NameModel, sounds: KnownSounds?) {
    self.knowledge = knowledge
    self.model = model
    ownSounds = sounds
  }

  // MARK: - What the tables know

  /// The entity of the tables whose name this is, letter by letter.
  func entity(spelled text: String, type: EntityType) -> EntityID? {
    if let id = sense(of: text, type: type, orAny: true) { return id }
    guard type == .person else { return nil }
    return Self.namesWithoutLineage(text).lazy.compactMap {
      sense(of: $0, type: .person, orAny: false)
    }.first
  }

  /// Whether a person of the tables has no fuller name than one word: Pelé.
  func goesByOneWord(_ id: EntityID) -> Bool {
    guard let index = knowledge.entities.index(of: id) else { return false }
    return !knowledge.entities[index].names.values.contains {
      NameKey.hasSeveralWords(NameKey.of($0))
    }
  }

  /// Whether the name of a known entity in a language has several words, and none of them stands in a key.
  func sharesNoWord(_ key: String, with id: EntityID, in language: LanguageTag) -> Bool {
    guard let name = knowledge.entity(id)?.names[language].map(NameKey.of),
      NameKey.hasSeveralWords(name)
    else { return false }
    let words = Set(name.split(separator: " ")).subtracting(SpellingKeys.wordsOfAnyBody)
    return words.isDisjoint(with: key.split(separator: " "))
  }

  private func sense(of text: String, type: EntityType, orAny: Bool) -> EntityID? {
    let senses = knowledge.senses(named: text)
    let sense = senses.first { knowledge.entities[Int($0.entity)].type == type }
    return (sense ?? (orAny ? senses.first : nil)).map { knowledge.entities[Int($0.entity)].id }
  }

  /// A full name without the fathers and the family that are told behind it, the longest first:
  /// `فهد بن سلمان` of `فهد بن سلمان بن عبدالعزيز آل سعود`.
  private static func namesWithoutLineage(_ text: String) -> [String] {
    guard text.utf8.count > 20 else { return [] }
    let words = text.split(separator: " ")
    return words.indices.dropFirst(3).reversed().filter {
      lineage.contains(NameFolding.key(words[$0]))
    }.map { words[..<$0].joined(separator: " ") }
  }

  /// What says that a father's or a family's name follows.
  private static let lineage = KeySet(["بن", "ابن", "آل", "bin", "ibn"])

  /// The entity of the tables that an unknown name sounds like: "Khalifa Hiftar".
  func entity(
    soundingLike spelling: LinkedSpelling
  ) -> (id: EntityID, form: String, score: Double)? {
    let type = spelling.identity.type
    let words = spelling.words
    guard type != .miscellaneous, spelling.key.count > 3, Self.isLedBySound(spelling) else {
      return nil
    }
    let sounds = ownSounds ?? .standard
    var name: PreparedName?
    var best: (id: EntityID, form: String, score: Double)?
    let firstWords = LostLetters.areMissing(in: spelling.identity.text)
    for key in decidingKeys(of: spelling, firstWords: firstWords) {
      for form in sounds.forms(
        soundingLike: key, type: type, words: words.count, firstWords: firstWords)
      {
        let own = name ?? prepared(spelling)
        name = own
        let score = model.similarity(own, model.prepare(form.text))
        guard score >= (form.words > 1 ? 0.75 : 0.9), mayBeOne(spelling, form) else { continue }
        // Of two as like, the same one in whatever order they stand in the tables.
        if best.map({ (score, $0.form) > ($0.score, form.text) }) ?? true {
          best = (form.id, form.text, score)
        }
      }
    }
    return best
  }

  /// The keys that the tables' names are found by: of the deciding word, and of the first one too
  /// where letters of it are lost.
  private func decidingKeys(of spelling: LinkedSpelling, firstWords: Bool) -> [UInt64] {
    let words = spelling.words
    guard
      let word = KnownSounds.decidingWord(of: words.map(String.init), type: spelling.identity.type)
    else { return [] }
    var keys = SoundKey.keys(word)
    if firstWords, words.count > 1, let first = words.first { keys += SoundKey.keys(first) }
    return keys
  }

  /// Whether sound may tell whose a name is.
  ///
  /// Of the many words and names of a library some always sound alike, and a lone Arabic word that is no
  /// foreign name by its letters sounds like a foreign one by chance: `تعافت` is not Taft. Nor does a
  /// father's name tell whose son is meant.
  static func isLedBySound(_ spelling: LinkedSpelling) -> Bool {
    guard spelling.identity.type == .person else {
      // Hutton the company sounds like the Houthis.
      return spelling.key.contains(" ") || !isCommonName(spelling.key)
    }
    if isFathersName(spelling.key) { return false }
    guard spelling.identity.language == .arabic, !spelling.key.contains(" ") else { return true }
    let key = NameFolding.key(spelling.key)
    let everyday: NameLexicon.WordClass = [
      .common, .function, .saying, .title, .titleComplement, .organisation, .place, .demonym,
      .calendar,
    ]
    return NameLexicon.classes(of: key).isDisjoint(with: everyday)
      && ForeignLetters.logOdds(of: spelling.identity.text.unicodeScalars) > leastForeign
  }

  /// Whether a name is no more than whose child somebody is: `بن عبد العزيز`. Where the word for son has
  /// become a family name, it is known to the tables, or no given name stands behind it: `بن بلة`.
  static func isFathersName(_ key: String) -> Bool {
    let words = key.split(separator: " ")
    guard words.count > 1, let first = words.first, DescentWords.open(with: first) else {
      return false
    }
    return words.dropFirst().contains { word in
      let classes = NameLexicon.classes(of: NameFolding.key(word))
      return !classes.isDisjoint(with: [.givenName, .weakGivenName, .person, .nameTail])
    }
  }

  /// Whether a word is a given name, which by itself may be anybody's.
  static func isGivenName(_ word: some StringProtocol) -> Bool {
    let key = NameFolding.key(word)
    guard !isFamilyNameInFront(word) else { return false }
    return !NameLexicon.classes(of: key).isDisjoint(with: [.givenName, .weakGivenName])
      // `عبدالرحيم`: servant of one of God's names, in one word.
      || word.unicodeScalars.count > 7 && word.hasPrefix("عبدال")
  }

  /// Whether many bear a family name in Latin letters, which an everyday word may be too: Clark, Baker.
  static func isCommonName(_ word: some StringProtocol) -> Bool {
    guard !NameLetters.isArabic(word) else { return false }
    let key = NameFolding.key(word)
    return NameLexicon.isNameOfPeople(key) || NameLexicon.isListedEnglishWord(key)
  }

  /// Whether a full name that ends in a word may be told by a lone word that only sounds like it.
  ///
  /// Where the tables know nobody of that name, another script says too little: of 22 lone words that sounded
  /// like one English name of 4,000 articles, one meant it. And what many bear does: `ويلكنسون` need not be the
  /// one Wilkinson of the library.
  static func mayEnd(_ person: SpellingNode, _ last: Substring, in word: SpellingNode) -> Bool {
    person.spelling.known != nil || !isCommonName(last) && haveSameConsonants(word, last)
  }

  private static func haveSameConsonants(_ word: SpellingNode, _ other: Substring) -> Bool {
    let key = word.spelling.key
    return NameLetters.isArabic(key) == NameLetters.isArabic(other)
      && NameLetters.consonants(of: key) == NameLetters.consonants(of: other)
  }

  /// Whether a word is a family name that stands in front.
  static func isFamilyNameInFront(_ word: some StringProtocol) -> Bool {
    familyNamesInFront.contains(NameFolding.key(word))
  }

  /// Family names of East Asia, which stand in front: Kim Jong Un is Kim.
  private static let familyNamesInFront = KeySet(cues: "SpellingLinker.familyNamesInFront")

  /// The odds of a foreign name from which sound is heard.
  private static let leastForeign = 0.0

  // MARK: - Two spellings

  func prepared(_ spelling: LinkedSpelling) -> PreparedName {
    model.prepare(spelling.identity.text, language: spelling.identity.language)
  }

  /// How alike two words sound, 0 to 1; 0 where nothing speaks for it.
  func likeness(_ left: some StringProtocol, _ right: some StringProtocol) -> Double {
    likeness(SoundedWord(left, model), SoundedWord(right, model))
  }

  /// How alike two words sound, 0 to 1; 0 where nothing speaks for it.
  func likeness(_ left: SoundedWord, _ right: SoundedWord) -> Double {
    guard left.sounds.contains(where: right.sounds.contains) else { return 0 }
    return model.similarity(left.name, right.name)
  }

  /// Whether two names of one type may be one for all that their words tell.
  func mayMeanTheSame(_ left: SpellingNode, _ right: SpellingNode) -> Bool {
    let type = left.spelling.identity.type
    guard type == right.spelling.identity.type else { return false }
    if type == .person { return (left.wordCount > 1) == (right.wordCount > 1) }
    // In one language a word more is another body: the interior is not what is within (`الأمن الداخلي`).
    let isOneLanguage = left.spelling.identity.language == right.spelling.identity.language
    return abs(left.wordCount - right.wordCount) <= (isOneLanguage ? 0 : 1)
      && haveSameDemonyms(left, right)
  }

  /// Whether neither name says of whom the other does not: the Russian Foreign Ministry is not the
  /// Foreign Ministry.
  func haveSameDemonyms(_ left: SpellingNode, _ right: SpellingNode) -> Bool {
    left.spelling.identity.language == right.spelling.identity.language
      ? left.demonyms == right.demonyms : left.demonyms.isEmpty == right.demonyms.isEmpty
  }

  static func demonyms(of spelling: LinkedSpelling) -> Set<Substring> {
    Set(
      spelling.words.filter {
        NameLexicon.classes(of: NameFolding.key($0)).contains(.demonym)
      })
  }

  /// The likeness from which two spellings are taken for one name.
  func soundThreshold(_ left: SpellingNode, _ right: SpellingNode) -> Double {
    let isSameScript = left.spelling.identity.language == right.spelling.identity.language
    let isShort = min(left.length, right.length) < 5
    return (isSameScript ? 0.75 : 0.6) + (isShort ? 0.15 : 0)
  }

  /// The likeness of words from which two names of bodies mean the same.
  static let meaningThreshold = 0.8
}
