import Model

/// Names that show themselves by their letters: `فابريغاس` has runs that no word of Arabic has.
extension ArabicNameReader {
  /// An unknown foreign name.
  func foreignName(at index: Int) -> NameSpan? {
    guard let skip = foreignStart(at: index), !isSetApart(index),
      !ArabicHeadWords.clubTails.contains(tokens[index].key)
    else { return nil }
    // Behind a person who is known it is the rest of that name.
    if index > 0, joins(index), isEndOfKnownPerson(index - 1) { return nil }
    var end = index + 1
    while end < tokens.count, end - index < 4, joins(end), reading.known[end] == nil,
      isForeign(end)
        || isNameLike(end, strictly: true) && reading.foreignness(end) > Self.foreignTail,
      !startsWithArticle(end), !opensAnother(end)
    {
      end += 1
    }
    // A family name that the tables know is somebody else's behind another first name.
    if end - index == 1, end < tokens.count, joins(end), let known = reading.known[end],
      known.type == .person, known.words.count == 1, known.skip == 0, !opensAnother(end)
    {
      return NameSpan(
        words: index..<(end + 1), skip: skip, type: .person,
        evidence: ["has the letters of a foreign name"], strength: 1)
    }
    if skip == 0, !isPartOfPerson(index), let cue = reading.typeByCue(at: index) {
      return NameSpan(
        words: index..<end, type: memory.thing(tokens[index].key) ?? cue,
        evidence: ["follows a word for what it is"],
        strength: Self.toldByCue)
    }
    let type = typeOfForeignName(index..<end, skip: skip)
    return NameSpan(
      words: index..<end, skip: skip, type: type, evidence: ["has the letters of a foreign name"],
      strength: Self.lettersAlone)
  }

  /// The strength of a foreign name's type that the word before it tells, and of one that nothing tells: one
  /// of the former in a library outweighs several of the latter.
  private static let toldByCue = 4.0
  private static let lettersAlone = 0.5

  /// Whether a word is part of a person's name that stands in full elsewhere in the article.
  private func isPartOfPerson(_ index: Int) -> Bool { memory.part(tokens[index].key) == .person }

  /// Somebody else of the family of a known person: `أشتون كارتر` is not Jimmy Carter, `تركي المالكي` not Nouri.
  func personBeforeKnownFamily(at index: Int) -> NameSpan? {
    let next = index + 1
    guard joins(next), let known = reading.known[next], known.type == .person,
      known.words.count == 1, known.skip == 0, reading.known[index] == nil,
      !opensAnother(next)
    else { return nil }
    // `فرانك - فالتر شتاينماير`
    if tokens[index].gap == .mark, let mark = lastMark(before: index),
      "-\u{2013}".unicodeScalars.contains(mark)
    {
      return nil
    }
    let odds = mayBeForeign(index) ? reading.foreignness(index) : 0
    let isForeignName = odds > Self.foreignBeforeFamily && !startsWithArticle(next)
    // A nisba without article is no adjective of what has one.
    let isNisba =
      classes(at: index).contains(.demonym) && !startsWithArticle(index) && startsWithArticle(next)
      && reading.scalars[tokens[index].range].last == "ي"
      && (index == 0 || tokens[index].gap != .space || startsWithArticle(index - 1)
        || titleBefore(index))
    guard isForeignName || isNisba else { return nil }
    return NameSpan(
      words: index..<(next + 1), skip: isNisba ? 0 : proclitics(before: index, odds: odds),
      type: .person, evidence: ["before a family name"], strength: 2)
  }

  /// The odds from which a word before a known family name is a first name and no noun of which that says
  /// whose: `جلوس ترامب`.
  private static let foreignBeforeFamily = 2.5

  /// Whether a known person's name ends with a word.
  private func isEndOfKnownPerson(_ index: Int) -> Bool {
    (max(0, index - 4)...index).contains { start in
      reading.known[start].map {
        $0.type == .person && !$0.isWeak && $0.words.upperBound == index + 1
      } ?? false
    }
  }

  /// Whether the letters of a word are those of a foreign name.
  func isForeign(_ index: Int) -> Bool {
    mayBeForeign(index) && reading.foreignness(index) > Self.foreignInName
  }

  /// Scalars of proclitics before a foreign name that begins here; `nil` where none does.
  func foreignStart(at index: Int) -> Int? {
    guard mayBeForeign(index), reading.known[index] == nil else { return nil }
    // `بأيدي`: no name begins so, and the rest tells.
    if reading.beginsBehindProclitic(index) {
      return reading.foreignness(index, skipping: 1) > Self.foreignByItself ? 1 : nil
    }
    let whole = reading.foreignness(index)
    guard whole > Self.foreignByItself else { return nil }
    return proclitics(before: index, odds: whole)
  }

  /// Which of the first letters of a foreign name are proclitics, which the rest tells: `وفاسكيز`,
  /// `لفيرجسون`, but `ويلسون`, `لورنس`.
  private func proclitics(before index: Int, odds whole: Double) -> Int {
    let range = tokens[index].range
    let first = reading.scalars[range.lowerBound]
    guard range.count > 4, Self.commonProclitics.contains(first) else { return 0 }
    let second = reading.scalars[range.lowerBound + 1]
    let rest = reading.foreignness(index, skipping: 1)
    let isProclitic =
      switch first {
      // No name begins with wa or li and a consonant.
      case "و": Self.glides.contains(second) ? rest >= whole : rest > Self.foreignInName
      case "ل": Self.vowels.contains(second) ? rest > whole : rest > Self.foreignInName
      // `بروكس`, `بلوم`
      default: second != "ر" && second != "ل" && rest > whole + 1
      }
    return isProclitic ? 1 : 0
  }

  /// Whether a word stands in quotation marks or brackets, where names are of works and brands.
  private func isSetApart(_ index: Int) -> Bool {
    tokens[index].gap == .mark && (isQuoted(index) || lastMark(before: index) == "(")
  }

  /// Whether a quotation mark stands before a word, with or without a space between them.
  func isQuoted(_ index: Int) -> Bool {
    guard tokens[index].gap == .mark, let mark = lastMark(before: index) else { return false }
    return Self.quotationMarks.contains(mark)
  }

  func lastMark(before index: Int) -> Unicode.Scalar? {
    reading.scalars[..<tokens[index].range.lowerBound].last { $0 != " " }
  }

  private static let quotationMarks: Set<Unicode.Scalar> = [
    "\"", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "'", "\u{AB}", "\u{BB}",
  ]

  func mayBeForeign(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isArabic, tokens[index].range.count > 3,
      !tokens[index].shape.contains(.digits),
      classes(at: index).isDisjoint(with: Self.noForeigners), !startsWithArticle(index),
      !reading.isDerived(index)
    else { return false }
    let word = reading.scalars[tokens[index].range]
    // Plurals and nisbas of foreign words are no names, nor everyday words with what is written together
    // with them: `موديلات`, `كبيرا`, `رأيك`, `ولتوفير`.
    let isForm =
      Self.endings.contains { word.suffix($0.count).elementsEqual($0) }
      || word.contains { (0x64B...0x64D).contains($0.value) }
      || word.last.map { Self.lastLetters.contains($0) } ?? false
        && (word.count > 5 || word.last != "ي" && word.last != "و")
        && ForeignLetters.logOdds(of: word.dropLast()) < Self.foreignStem
      || word.first.map(Self.commonProclitics.contains) ?? false
        && reading.splits(index).contains {
          !$0.isVerbal && tokens[index].range.count - $0.skip > 3
            && reading.foreignness(index, skipping: $0.skip) < Self.foreignBehindProclitic
            && !beginsWithGlide(index)
        }
    return !isForm
      && reading.splits(index).allSatisfy { $0.classes.isDisjoint(with: Self.noForeigners) }
  }

  /// Whether a word begins with the w of its own name, without which little of the name is left: `ويلتون`.
  private func beginsWithGlide(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard reading.scalars[range.lowerBound] == "و",
      Self.vowels.contains(reading.scalars[range.lowerBound + 1])
    else { return false }
    let whole = reading.foreignness(index)
    return whole > Self.foreignByItself
      && whole - reading.foreignness(index, skipping: 1) > Self.foreignByItself
  }

  private func typeOfForeignName(_ words: Range<Int>, skip: Int) -> EntityType {
    let before = words.lowerBound - 1
    let after = words.upperBound
    if words.count > 1, ArabicHeadWords.clubTails.contains(tokens[after - 1].key) {
      return .organization
    }
    // What it is elsewhere in the article.
    if !isPartOfPerson(words.lowerBound), let thing = memory.thing(tokens[words.lowerBound].key) {
      return thing
    }
    // `بنفيكا البرتغالي` is a club; of a person it would be said before the name.
    if words.count == 1, after < tokens.count, joins(after), startsWithArticle(after),
      classes(at: after).contains(.demonym)
    {
      return .organization
    }
    if words.count == 1, isListedBehindBodies(words.lowerBound) { return .organization }
    // `كاتمندو - د ب أ`: where a report comes from.
    if before < 0, after < tokens.count, tokens[after].gap == .mark { return .location }
    if skip == 0, before >= 0, joins(words.lowerBound),
      ArabicHeadWords.whereabouts.contains(tokens[before].key)
    {
      return .location
    }
    return .person
  }

  /// Whether a name stands in a list of what a noun in the plural says: `أسهم شركات سابك، وموبايلي`.
  private func isListedBehindBodies(_ index: Int) -> Bool {
    guard
      reading.begins(index, with: "و") || tokens[index].gap == .comma || tokens[index].gap == .mark
    else { return false }
    var position = index
    while position > 0, index - position < 14, tokens[position].gap != .stop {
      position -= 1
      if ArabicHeadWords.bodiesInPlural.contains(tokens[position].key) { return true }
      if isVerb(at: position, among: ArabicHeadWords.sayings) { return false }
    }
    return false
  }

  private static let noForeigners: NameLexicon.WordClass = [
    .function, .common, .demonym, .calendar, .title, .titleComplement, .saying, .organisation,
    .place, .locative, .placeHead,
  ]
  private static let endings: [[Unicode.Scalar]] = [["ا", "ت"], ["ي", "ة"], ["ي", "و", "ن"]]
  /// The odds that a word has which is no accusative of an everyday word.
  private static let foreignStem = 2.0
  /// The odds that the rest of a name has which begins as if with a proclitic.
  private static let foreignBehindProclitic = 1.2
  /// Fa and ka seldom stand before what many names begin with.
  private static let commonProclitics: Set<Unicode.Scalar> = ["و", "ل", "ب"]
  private static let vowels: Set<Unicode.Scalar> = ["ا", "ي", "و"]
  static let glides: Set<Unicode.Scalar> = ["ا", "ي", "و", "ل"]
  private static let lastLetters: Set<Unicode.Scalar> = ["ا", "ك", "ه", "ي", "و"]
  /// The odds from which letters alone make a name.
  static let foreignByItself = 3.0
  /// The odds from which a word that may be a name goes with a foreign one.
  private static let foreignTail = -2.0
  /// The odds from which they make a word go with a name.
  static let foreignInName = 2.0
}
