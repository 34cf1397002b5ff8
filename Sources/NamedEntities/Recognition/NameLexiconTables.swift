import Language

/// Makes the table of ``NameLexicon`` of the texts that people write.
struct NameLexiconTables {
  /// Where each part stands in the compiled table.
  enum Section {
    static let words = 0
    static let classes = words + CompiledKeys.sectionCount
    static let englishWords = classes + 1
    static let demonymPhrases = englishWords + CompiledKeys.sectionCount
  }

  private static let classNames: [Substring: NameLexicon.WordClass] = [
    "title": .title, "titleModifier": .titleComplement, "titleComplement": .titleComplement,
    "organisation": .organisation, "newspaper": .newspaper, "place": .place,
    "placeHead": .placeHead, "calendar": .calendar, "noName": .noName, "saying": .saying,
    "locative": .locative, "abbreviation": .abbreviation, "particle": .particle,
    "connector": .connector, "function": .function, "common": .common, "person": .person,
  ]

  var words = KeyTable<NameLexicon.WordClass>()
  var demonymPhrases = PhraseTrie<NameLexicon.Demonym>()
  var englishWords = KeyTable<Bool>(minimumCapacity: 30_000)

  /// Reads the four tables.
  init(words wordTable: String, givenNames: String, demonyms: String, english: String) {
    var collected = KeyTable<NameLexicon.WordClass>(minimumCapacity: 20_000)
    func add(_ word: some StringProtocol, _ kind: NameLexicon.WordClass) {
      let key = NameFolding.key(word)
      collected[key] = (collected[key] ?? []).union(kind)
    }
    TableReader.rows(of: wordTable) { fields in
      guard fields.count == 3, let kind = Self.classNames[fields[1]] else { return }
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
    TableReader.rows(of: givenNames) { fields in
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
    var phrases = PhraseTrie<NameLexicon.Demonym>()
    TableReader.rows(of: demonyms) { fields in
      guard fields.count == 2 else { return }
      for word in TableReader.values(of: fields[0]) {
        let tokens = NameTokenizer.keys(of: word)
        if tokens.count == 1 {
          add(word, .demonym)
        } else {
          phrases.insert(tokens, value: NameLexicon.Demonym())
        }
      }
      for word in TableReader.values(of: fields[1]) where !word.contains(" ") {
        for form in nisbaForms(of: word) { add(form, .demonym) }
      }
    }
    for word in english.split(separator: "\n") where !word.hasPrefix("#") {
      let key = word.utf8.reduce(NameFolding.seed) { NameFolding.combine($0, UInt32($1)) }
      englishWords[key] = true
    }
    words = collected
    demonymPhrases = phrases
  }

  /// The compiled table.
  var compiled: [UInt8] {
    var writer = CompiledTableWriter()
    let entries = words.entries
    CompiledKeys.write(entries.map(\.key), to: &writer)
    writer.add(entries.map(\.value.rawValue))
    CompiledKeys.write(englishWords.entries.map(\.key), to: &writer)
    demonymPhrases.write(to: &writer)
    return writer.bytes
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
