import CResources

/// The small words around names: titles, honorifics, particles, articles.
///
/// Words are given by the codes of their letters (``NameAlphabet``).
enum NameParticles {
  /// What a word may be beside names; most words are none of these.
  struct Kinds: OptionSet {
    let rawValue: UInt32

    /// A title, an honorific or a particle that spells no name.
    static let dropped = Kinds(rawValue: 1 << 0)
    /// A word that acronyms leave out; it spells no name either.
    static let small = Kinds(rawValue: 1 << 1)
    /// The first half of a name such as Abd al-Aziz.
    static let servant = Kinds(rawValue: 1 << 2)
    /// "Father of", which is written together with what follows.
    static let father = Kinds(rawValue: 1 << 3)
    /// A given name that very many people have.
    static let common = Kinds(rawValue: 1 << 4)
    /// A given name that another differs from by a long vowel.
    static let given = Kinds(rawValue: 1 << 5)
  }

  /// What a word is.
  static func kinds(_ letters: some Sequence<UInt8>, _ script: NameScript) -> Kinds {
    Kinds(rawValue: table[LetterTable.key(letters, script)])
  }

  /// Whether a Latin word is the Arabic article, as it sounds before the Latin word that follows.
  static func isArticle(_ word: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
    guard word.count == 2 || word.count == 3, let first = word.first else { return false }
    let rest = word.dropFirst()
    if rest.elementsEqual(Latin.l) { return Latin.articleVowels.contains(first) }
    guard first == Latin.a || first == Latin.e,
      Latin.sunLetters.contains(where: rest.elementsEqual)
    else { return false }
    return next.starts(with: rest)
  }

  /// Whether coded letters begin with the Arabic article and enough letters after it.
  static func startsWithArticle(_ letters: some Collection<UInt8>, _ script: NameScript) -> Bool {
    switch script {
    case .latin:
      letters.count >= 6 && (letters.starts(with: [1, 12]) || letters.starts(with: [5, 12]))
    case .arabic: letters.count >= 4 && letters.starts(with: arabicArticle)
    }
  }

  /// The codes of the article in Arabic letters.
  static let arabicArticle = codes("ال")

  private enum Latin {
    static let a: UInt8 = 1
    static let e: UInt8 = 5
    static let l: [UInt8] = [12]
    /// a, e, i, u
    static let articleVowels: [UInt8] = [1, 5, 9, 21]
    /// What the article's l becomes.
    static let sunLetters: [[UInt8]] = ["n", "r", "s", "t", "d", "z", "sh", "ch", "th", "dh"]
      .map { $0.unicodeScalars.compactMap { NameAlphabet.code($0, in: .latin) } }
  }

  private static func codes(_ word: some StringProtocol) -> [UInt8] {
    word.unicodeScalars.compactMap { NameAlphabet.code($0, in: .arabic) }
  }

  private static let table: LetterTable = {
    var table = LetterTable()
    for row in rows() {
      guard let kinds = roles[row.fields[0]] else { continue }
      for word in row.columns.joined() {
        let key =
          LatinSpelling.undoubledCodes(word.text).map { LetterTable.key($0, .latin) }
          ?? LetterTable.key(codes(word.text), .arabic)
        table[key] |= kinds.rawValue
      }
    }
    return table
  }()

  /// The rows of `name-particles.tsv`: a role, and its words.
  static func rows() -> [WordTable.Row] {
    let resource = khabar_name_particles()
    let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    return WordTable(bytes, fieldCount: 1).rows
  }

  /// What the roles of `name-particles.tsv` say of a word.
  private static let roles: [String: Kinds] = [
    "common": .common, "servant": .servant, "father": .father, "small": [.small, .dropped],
    "child": .dropped, "dropped": .dropped, "given": .given,
  ]
}
