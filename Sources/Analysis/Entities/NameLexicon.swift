import CResources

/// The words that name detection goes by: titles, head words, given names, demonyms, common words.
///
/// Made of the tables `entities-words`, `entities-given-names`, `entities-demonyms` and
/// `entities-english-words` when it is first needed.
enum NameLexicon {
  /// What a word may be; most words are none of these.
  struct WordClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let title = WordClass(rawValue: 1 << 0)
    static let titleComplement = WordClass(rawValue: 1 << 1)
    static let organisation = WordClass(rawValue: 1 << 2)
    static let newspaper = WordClass(rawValue: 1 << 3)
    static let place = WordClass(rawValue: 1 << 4)
    static let placeHead = WordClass(rawValue: 1 << 5)
    static let calendar = WordClass(rawValue: 1 << 6)
    static let noName = WordClass(rawValue: 1 << 7)
    static let saying = WordClass(rawValue: 1 << 8)
    static let locative = WordClass(rawValue: 1 << 9)
    static let abbreviation = WordClass(rawValue: 1 << 10)
    static let particle = WordClass(rawValue: 1 << 11)
    static let connector = WordClass(rawValue: 1 << 12)
    static let function = WordClass(rawValue: 1 << 13)
    static let common = WordClass(rawValue: 1 << 14)
    static let givenName = WordClass(rawValue: 1 << 15)
    /// A given name that is an everyday word too.
    static let weakGivenName = WordClass(rawValue: 1 << 16)
    static let demonym = WordClass(rawValue: 1 << 17)
    static let person = WordClass(rawValue: 1 << 18)
    /// The second word of a compound given name: `الدين`, `الله`.
    static let nameTail = WordClass(rawValue: 1 << 19)
  }

  private static let classNames: [Substring: WordClass] = [
    "title": .title, "titleModifier": .titleComplement, "titleComplement": .titleComplement,
    "organisation": .organisation, "newspaper": .newspaper, "place": .place,
    "placeHead": .placeHead, "calendar": .calendar, "noName": .noName, "saying": .saying,
    "locative": .locative, "abbreviation": .abbreviation, "particle": .particle,
    "connector": .connector, "function": .function, "common": .common, "person": .person,
  ]

  /// The classes of a folded word.
  static func classes(of key: UInt64) -> WordClass { words[key] ?? [] }

  /// Whether a Latin word is an everyday English word, as it stands or by what it is made of.
  static func isEnglishWord(_ word: ArraySlice<Unicode.Scalar>, key: UInt64) -> Bool {
    isListedEnglishWord(key) || EnglishEndings.isDerived(word)
  }

  /// Whether a folded Latin word stands in the list of everyday words, which leaves out what
  /// ``EnglishEndings`` tells.
  static func isListedEnglishWord(_ key: UInt64) -> Bool { englishWords[key] ?? false }

  /// Abbreviations that a dot follows in mid-sentence.
  static func isAbbreviation(_ key: UInt64) -> Bool { classes(of: key).contains(.abbreviation) }

  /// Demonyms of several words (`North Korean`, `كوري شمالي`).
  static let demonymPhrases: PhraseTrie<Bool> = tables.demonymPhrases

  private static let words: KeyTable<WordClass> = tables.words

  private static let tables = Tables()

  private static let englishWords: KeyTable<Bool> = {
    var keys = KeyTable<Bool>(minimumCapacity: 30_000)
    let resource = khabar_entities_english_words()
    let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    var hash = NameFolding.seed
    var isComment = false
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        if !isComment, hash != NameFolding.seed { keys[hash] = true }
        hash = NameFolding.seed
        isComment = false
      } else if byte == UInt8(ascii: "#") {
        isComment = true
      } else {
        hash = NameFolding.combine(hash, UInt32(byte))
      }
    }
    return keys
  }()

  private struct Tables {
    var words = KeyTable<WordClass>()
    var demonymPhrases = PhraseTrie<Bool>()

    init() {
      var collected = KeyTable<WordClass>(minimumCapacity: 20_000)
      func add(_ word: some StringProtocol, _ kind: WordClass) {
        let key = NameFolding.key(word)
        collected[key] = (collected[key] ?? []).union(kind)
      }
      TableReader.rows(of: khabar_entities_words()) { fields in
        guard fields.count == 3, let kind = classNames[fields[1]] else { return }
        for word in TableReader.values(of: fields[2]) {
          add(word, kind)
          // The article belongs to nouns and adjectives, not to particles and verbs.
          if fields[0] == "ar",
            !kind.isDisjoint(with: [
              .title, .titleComplement, .organisation, .place, .placeHead, .common,
            ]), !word.hasPrefix("ال")
          {
            add("ال" + word, kind)
          }
        }
      }
      TableReader.rows(of: khabar_entities_given_names()) { fields in
        for word in fields.flatMap(TableReader.values) {
          let isWeak = word.first == "~"
          let name = isWeak ? word.dropFirst() : word
          for part in name.split(whereSeparator: { $0 == " " || $0 == "-" }) {
            if name.contains(" "), part.hasPrefix("ال") {
              add(part, .nameTail)
              continue
            }
            if name.contains(" ") && part.count < 4 { continue }
            if part == "عبد" { continue }
            let key = NameFolding.key(part)
            let other = collected[key] ?? []
            // `آن` (Anne) folds to `أن` (that): grammar wins.
            if other.contains(.function) { continue }
            let isEveryday = !other.isDisjoint(with: [.common, .saying, .calendar])
            add(part, name.contains(" ") || isWeak || isEveryday ? .weakGivenName : .givenName)
          }
        }
      }
      var phrases = PhraseTrie<Bool>()
      TableReader.rows(of: khabar_entities_demonyms()) { fields in
        guard fields.count == 2 else { return }
        for word in TableReader.values(of: fields[0]) {
          let tokens = NameTokenizer.keys(of: word)
          if tokens.count == 1 { add(word, .demonym) } else { phrases.insert(tokens, value: true) }
        }
        for word in TableReader.values(of: fields[1]) where !word.contains(" ") {
          for form in nisbaForms(of: word) { add(form, .demonym) }
        }
      }
      words = collected
      demonymPhrases = phrases
    }

    /// The forms of a nisba: `تركي`, `تركية`, `تركيين`, each with and without the article.
    private func nisbaForms(of word: Substring) -> [String] {
      var forms = [String(word)]
      if word.hasSuffix("ي") {
        // Not the accusative in -ا: that of `سوري` is `سوريا`, the country.
        forms += ["ة", "ين", "ون", "ان", "ات", "تين", "تان"].map { word + $0 }
      }
      return forms + forms.map { "ال" + $0 }
    }
  }
}
