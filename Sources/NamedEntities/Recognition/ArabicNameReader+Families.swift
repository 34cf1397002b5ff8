import Model

/// Family names: alone behind a verb, and behind given names.
extension ArabicNameReader {
  // MARK: - Alone

  /// A family name alone behind a verb of saying: `وأوضح القحطاني أن`.
  ///
  /// Most definite nouns there say what somebody is ("the minister"). A name is a word in the singular that no
  /// list has, with what was said behind it, whose stem the article does not use as a noun.
  func familyAfterSaying(at index: Int) -> NameSpan? {
    guard index > 0, joins(index), startsWithArticle(index), reading.known[index] == nil,
      tokens[index].range.count > 4, classes(at: index).isEmpty,
      isVerb(at: index - 1, among: ArabicHeadWords.sayings)
        || isVerb(at: index - 1, among: ArabicHeadWords.reports),
      isMasculineSingular(index), !reading.isDerived(index), !memory.isEveryday(index, of: reading),
      isSpeaker(index)
    else { return nil }
    return NameSpan(
      words: index..<(index + 1), type: .person, evidence: ["follows a word for a person"],
      isFamilyNameAlone: true)
  }

  /// A family name that opens a headline as its speaker: `القحطاني: المشروع مستمر`.
  func speakerOfHeadline(at index: Int) -> NameSpan? {
    guard index == 0, isNisbaAlone(index), index + 1 < tokens.count,
      tokens[index + 1].gap == .mark, !memory.isEveryday(index, of: reading),
      reading.scalars[tokens[index].range.upperBound...].first(where: { $0 != " " }) == ":"
    else { return nil }
    return NameSpan(
      words: index..<(index + 1), type: .person, evidence: ["follows a word for a person"],
      isFamilyNameAlone: true)
  }

  /// A family name alone behind a rank or a degree, which adjectives seldom follow: `اللواء الغامدي`.
  func familyAfterRank(at index: Int) -> NameSpan? {
    guard index > 0, isNisbaOfFamily(index),
      ArabicHeadWords.ranks.contains(tokens[index - 1].key)
        || reading.splits(index - 1).contains(where: {
          !$0.isVerbal && ArabicHeadWords.ranks.contains($0.key)
        })
    else { return nil }
    return NameSpan(
      words: index..<(index + 1), type: .person, evidence: [Mention.followsTitle],
      isFamilyNameAlone: true)
  }

  /// Whether what was said stands behind a word. A nisba is a family name wherever it speaks; of another word
  /// only "that" tells that it does: `وقال الراشد إن`.
  private func isSpeaker(_ index: Int) -> Bool {
    let next = index + 1
    guard next < tokens.count else { return false }
    let isNisba = reading.scalars[tokens[index].range].last == "ي"
    // `بين` is "explained" and "between".
    let isBetween =
      !isVerb(at: index - 1, among: ArabicHeadWords.sayings)
      && reading.possibleClasses[index - 1].contains(.locative)
    if ArabicHeadWords.thatWords.contains(tokens[next].key) {
      return joins(next) || tokens[next].gap == .comma
    }
    guard !isBetween else { return false }
    if ArabicHeadWords.toThat.contains(tokens[next].key), joins(next), next + 1 < tokens.count,
      ArabicHeadWords.thatWords.contains(tokens[next + 1].key)
    {
      return true
    }
    if tokens[next].gap == .mark,
      lastMark(before: next).map({ ":\"«“".unicodeScalars.contains($0) }) ?? false
    {
      return true
    }
    return isNisba
      && (tokens[next].gap == .comma || ArabicHeadWords.afterSubject.contains(tokens[next].key))
  }

  private func isMasculineSingular(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    guard let last = word.last, let other = word.dropLast().last else { return false }
    if last == "ة" || last == "ء" { return false }
    let isPlural = last == "ن" && "يوا".unicodeScalars.contains(other) && word.count > 5
    return !isPlural && !(last == "ت" && other == "ا")
  }

  // MARK: - Behind given names

  /// Whether a word right behind a given name is a family name although it has the form of another word:
  /// `تشارلز هاملتون`, `أندريس إنييستا`; or since nothing goes on behind it: `جوزيف براهم،`.
  func isFamilyName(_ index: Int) -> Bool {
    guard classes(at: index - 1).contains(.givenName), classes(at: index).isEmpty,
      tokens[index].isArabic, !tokens[index].shape.contains(.digits),
      !reading.isDerived(index), tokens[index].range.count > 2,
      reading.known[index].map({ $0.skip == 0 }) ?? true,
      reading.splits(index).allSatisfy({
        $0.classes.isDisjoint(with: [.givenName, .weakGivenName, .function, .title])
      }), !isNounBehindPreposition(index)
    else { return false }
    if reading.scalars[tokens[index].range].suffix(2).elementsEqual(["و", "ن"]) { return true }
    return isClosed(index)
      && (!reading.looksLikeVerbOrNoun(index) || reading.foreignness(index) > Self.everydayByForm)
      || reading.foreignness(index - 1) > Self.foreignGivenName
        && reading.foreignness(index) > Self.foreignFamilyName
  }

  /// Whether a word has the form of a preposition and a feminine noun: `بصراحة`.
  private func isNounBehindPreposition(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    return word.count > 4 && (word.first == "ب" || word.first == "ل")
      && (word.last == "ة" || word.suffix(2).elementsEqual(["ا", "ت"]))
  }

  /// The odds of a foreign given name, and those of the family name behind it.
  private static let foreignGivenName = 2.0
  private static let foreignFamilyName = -1.0
  /// The odds of words with the form of a verb or of an everyday noun that are none.
  private static let everydayByForm = -3.5

  /// Whether a name cannot go on behind a word, as a mark stands there.
  func isClosed(_ index: Int) -> Bool {
    index + 1 >= tokens.count || !joins(index + 1)
  }

  /// Whether a word behind a given name that is an everyday word too is a family name by its form:
  /// `خالد القحطاني`.
  func isNisbaOfFamily(_ index: Int) -> Bool {
    index < tokens.count && joins(index) && isNisbaAlone(index)
  }

  /// Whether a word has the form of a family name, and no list says that it is another word.
  private func isNisbaAlone(_ index: Int) -> Bool {
    startsWithArticle(index)
      && tokens[index].range.count > 5 && reading.scalars[tokens[index].range].last == "ي"
      && classes(at: index).subtracting(.nameTail).isEmpty && !reading.isDerived(index)
      && reading.known[index] == nil
  }

  /// Whether two words that are names and everyday words too are a name, as they stand by themselves:
  /// `وقال عادل حسن،`.
  func isNamedTwice(_ words: Range<Int>) -> Bool {
    guard words.count == 2, let first = words.first, let last = words.last,
      classes(at: last).contains(.weakGivenName), classes(at: last).isDisjoint(with: [.function])
    else { return false }
    return isClosed(last) && (first == 0 || !joins(first))
      || first > 0
        && (isVerb(at: first - 1, among: ArabicHeadWords.sayings)
          || isVerb(at: first - 1, among: ArabicHeadWords.reports))
  }

  /// Whether a company's name stands behind a given name, which is somebody's family name there:
  /// `ريتشارد مكلارين`.
  func isCompanyCalledLikeFamily(_ index: Int, behind start: Int) -> Bool {
    guard index == start + 1, let known = reading.known[index] else { return false }
    return known.type == .organization && known.words.count == 1 && known.skip == 0
      && classes(at: start).contains(.givenName)
      && reading.foreignness(start) > Self.foreignGivenName
      && classes(at: index).isEmpty && !startsWithArticle(index)
  }

  /// Somebody else of a given name by which a known person goes: `رونالدو رودريغيز`.
  func otherOfGivenName(_ known: SegmentReading.Known) -> NameSpan? {
    let next = known.words.upperBound
    guard known.type == .person, known.words.count == 1, known.skip == 0, joins(next),
      classes(at: next - 1).contains(.givenName), reading.known[next] == nil,
      mayBeForeign(next), reading.foreignness(next) > Self.foreignByItself, !opensAnother(next)
    else { return nil }
    return NameSpan(
      words: known.words.lowerBound..<(next + 1), type: .person,
      evidence: ["has the letters of a foreign name"], strength: 1)
  }

  // MARK: - No names

  /// Whether a definite word behind a name is what is done, or who else it is said of, and no family name:
  /// `سليم الوادي الاعتذار`, `المنضمين`.
  func isVerbalNoun(_ index: Int) -> Bool {
    guard startsWithArticle(index), classes(at: index).isEmpty, !memoryKnows(index) else {
      return false
    }
    let stem = reading.scalars[tokens[index].range].dropFirst(2)
    guard let first = stem.first, let last = stem.last, let other = stem.dropLast().last else {
      return false
    }
    if stem.count > 4, last == "ن", other == "ي" || other == "و" { return true }
    if stem.count > 4, first == "ا" || first == "إ", other == "ا" { return true }
    return stem.count == 5 && first == "ت" && other == "ي"
  }

  /// Whether words behind a title say more of whom it is about, who is not named: `مواطن يمني بسيط`,
  /// `وزير الدفاع مأدبة غداء`.
  func isDescription(_ words: Range<Int>) -> Bool {
    guard let first = words.first, !memoryKnows(first),
      words.allSatisfy({ classes(at: $0).isDisjoint(with: [.givenName, .weakGivenName]) }),
      hint(at: first) == nil, !isForeign(first)
    else { return false }
    let before = first - 1
    if classes(at: before).contains(.demonym), !startsWithArticle(before) { return true }
    let word = reading.scalars[tokens[first].range]
    // `لمنحه`, `وتقديره`: a noun between a proclitic and a pronoun.
    if let letter = word.first, "ولبكف".unicodeScalars.contains(letter), word.count > 4 {
      if word.last == "ه" || word.suffix(2).elementsEqual(["ك", "م"]) { return true }
    }
    guard words.count == 1, reading.foreignness(first) < Self.everydayObject else { return false }
    // `طابعا`: an object in the accusative; `حرص`: a verb.
    return word.count > 3 && word.last == "ا" || word.count == 3
  }

  private static let everydayObject = -1.0
}
