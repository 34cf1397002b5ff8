import Language

/// What is known of words by their letters alone: texts say the same words again and again.
///
/// Each spelling is looked at once and goes by a number from then on. It lives as long as the articles
/// that are read together.
final class WordMemory {
  /// What is known of a word before anything around it is looked at.
  struct Word {
    /// The classes of the word as it stands.
    var classes: NameLexicon.WordClass
    /// The classes that it has as it stands or behind proclitics.
    var possibleClasses: NameLexicon.WordClass
    /// Proclitics that may be set aside.
    var splits: ArabicClitics.Splits
    /// Whether a known name begins with it, as it stands or behind proclitics.
    var opensKnownName: Bool
  }

  /// What is looked into only when somebody asks.
  private struct Findings: OptionSet {
    let rawValue: UInt8
    static let everyday = Findings(rawValue: 1)
    static let derived = Findings(rawValue: 2)
    static let verbOrNoun = Findings(rawValue: 4)
    /// The bit that tells whether a finding has been looked into.
    var looked: Findings { Findings(rawValue: rawValue << 4) }
  }

  private let knowledge: Knowledge
  private var numbers = KeyTable<Int32>(minimumCapacity: 256)
  private var words: [Word] = []
  private var findings: [Findings] = []
  private var foreignness = KeyTable<Double>()

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
  }

  subscript(number: Int32) -> Word { words[Int(number)] }

  /// The number of a word's spelling.
  func number(of token: NameToken, in scalars: [Unicode.Scalar]) -> Int32 {
    if let number = numbers[token.spelling] { return number }
    let number = Int32(words.count)
    numbers[token.spelling] = number
    words.append(word(token, scalars[token.range]))
    findings.append([])
    return number
  }

  /// Whether a Latin word is an everyday English word, as it stands or with its ending taken off.
  func isEveryday(_ number: Int32, _ token: NameToken, in scalars: [Unicode.Scalar]) -> Bool {
    look(.everyday, number) {
      NameLexicon.isEnglishWord(scalars[token.range], key: token.key)
    }
  }

  /// Whether an Arabic word has the form of a verb or an everyday noun.
  func looksLikeVerbOrNoun(_ number: Int32, _ token: NameToken, in scalars: [Unicode.Scalar])
    -> Bool
  {
    look(.verbOrNoun, number) { ArabicHeadWords.looksLikeVerbOrNoun(scalars[token.range]) }
  }

  /// Whether an Arabic word is an everyday word with clitics or endings.
  func isDerived(_ number: Int32, _ token: NameToken, in scalars: [Unicode.Scalar]) -> Bool {
    look(.derived, number) { ArabicEndings.isDerived(scalars[token.range]) }
  }

  /// The odds that an Arabic word, some of its first letters set aside, is a foreign name by its letters
  /// (``ForeignLetters``).
  func foreignness(_ number: Int32, skipping skip: Int, _ letters: ArraySlice<Unicode.Scalar>)
    -> Double
  {
    let key = UInt64(UInt32(number)) << 2 | UInt64(skip)
    let hash = NameFolding.combine(NameFolding.seed, UInt32(truncatingIfNeeded: key))
    if let known = foreignness[hash] { return known }
    let found = ForeignLetters.logOdds(of: letters.dropFirst(skip))
    foreignness[hash] = found
    return found
  }

  private func look(_ finding: Findings, _ number: Int32, _ search: () -> Bool) -> Bool {
    let known = findings[Int(number)]
    if known.contains(finding.looked) { return known.contains(finding) }
    let result = search()
    findings[Int(number)].formUnion(result ? [finding, finding.looked] : finding.looked)
    return result
  }

  private func word(_ token: NameToken, _ letters: ArraySlice<Unicode.Scalar>) -> Word {
    let splits = token.isArabic ? ArabicClitics.splits(of: letters) : ArabicClitics.Splits()
    // `علي` folds like `على` (on); only the name ends in a dotted yeh.
    let isAli = token.key == Self.ali && letters.last == "ي"
    var classes = isAli ? .weakGivenName : NameLexicon.classes(of: token.key)
    // `يمني` (Yemeni) folds like Yumna's name, which ends in a dotless yeh.
    if token.key == Self.yumna, letters.last == "ي" { classes = .demonym }
    // `عبدالرحيم`: servant of one of God's names, in one word.
    if letters.count > 7, letters.starts(with: ["ع", "ب", "د", "ا", "ل"]) {
      classes.insert(.givenName)
    }
    // `ناديه` (his club) folds like Nadia's name.
    if letters.last == "ه", !classes.isDisjoint(with: Self.givenNames),
      !NameLexicon.classes(of: NameFolding.key(letters.dropLast())).isDisjoint(with: [
        .organisation, .common, .title, .place,
      ])
    {
      classes.subtract(Self.givenNames)
      classes.insert(.common)
    }
    var word = Word(
      classes: classes, possibleClasses: classes, splits: splits,
      opensKnownName: opensKnownName(token.key))
    for split in splits where !split.isVerbal {
      word.possibleClasses.formUnion(split.classes)
      word.opensKnownName = word.opensKnownName || opensKnownName(split.key)
    }
    return word
  }

  private func opensKnownName(_ key: UInt64) -> Bool {
    knowledge.phrases.step(from: 0, by: key) != nil
  }

  private static let givenNames: NameLexicon.WordClass = [.givenName, .weakGivenName]
  private static let yumna = NameFolding.key("يمنى")
  private static let ali = NameFolding.key("علي")
}
