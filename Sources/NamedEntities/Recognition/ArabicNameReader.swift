import Model

/// Finds names in a segment of Arabic script, where no capital shows them.
///
/// It goes by known names, by titles and head words before a name, by given names, by what the
/// article says in full elsewhere, and by names of the other language that sound like a word here.
struct ArabicNameReader {
  let reading: SegmentReading
  let memory: ArticleMemory
  /// Names of elsewhere, where there are any.
  let hints: LibraryNames?
  let tokens: [NameToken]

  init(reading: SegmentReading, memory: ArticleMemory, hints: LibraryNames?) {
    self.reading = reading
    self.memory = memory
    self.hints = hints
    tokens = reading.tokens
  }

  /// A word as it may stand in a name: with its proclitics set aside.
  struct Word {
    var skip: Int
    var key: UInt64
    var classes: NameLexicon.WordClass
    /// Whether its article is hidden in `لل`.
    var losesAlef = false
  }

  /// The names, in order and not overlapping.
  func spans() -> [NameSpan] {
    var result: [NameSpan] = []
    var index = 0
    while index < tokens.count {
      if let span = coordinatedPerson(at: index, after: result.last) ?? span(at: index) {
        result.append(asPlaceCalledForSomebody(span))
        index = span.words.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  // MARK: - One place

  private func span(at index: Int) -> NameSpan? {
    let token = tokens[index]
    if let body = bodyInQuotationMarks(at: index) { return body }
    if token.isLatin { return latin(at: index) }
    guard token.isArabic, !isShareOfLion(index) else { return nil }
    let known = reading.known[index]
    if let known, known.type == .person, known.words.count == 1,
      let place = placeAfterHead(at: index)
    {
      return place
    }
    if let body = definiteBody(at: index), body.words.count > known?.words.count ?? 0 {
      return body
    }
    if let known, let club = clubOfTown(known) { return club }
    if let known, known.type == .person, known.words.count == 1, let other = namesake(of: known) {
      return other
    }
    if let known, isInsideAnother(known) || isNoun(known) { return nil }
    if let person = personBeforeKnownFamily(at: index) ?? personBeforeFamily(at: index) {
      return person
    }
    if let known, let other = otherOfGivenName(known) { return other }
    if let person = personCalledLikePlace(known, at: index) { return person }
    if let known, !known.isWeak, !isAdjective(known), !isNounBeforeNoun(known),
      !isEverydayHere(known)
    {
      let end = known.type == .person && known.words.count > 1 ? lineageEnd(of: known) : nil
      return NameSpan(
        words: known.words.lowerBound..<(end ?? known.words.upperBound), skip: known.skip,
        type: known.type,
        evidence: ["a name that Khabar knows"])
    }
    if let body = eponym(at: index) ?? body(at: index) ?? bodyOfUnknownName(at: index) {
      return body
    }
    if let place = headedPlace(at: index) { return place }
    if let place = placeAfterHead(at: index) { return place }
    if let person = personAfterTitle(at: index) ?? familyAfterRank(at: index) { return person }
    if let person = personByGivenName(at: index) {
      return isCalledBehindCompany(person) ? person.asCompany : person
    }
    if let person = personBeforeFather(at: index) { return person }
    if let person = personAfterSaying(at: index) ?? familyAfterSaying(at: index)
      ?? speakerOfHeadline(at: index)
    {
      return person
    }
    if let name = bodyByItsOwnName(at: index) { return name }
    if let person = personAfterNisba(at: index) { return person }
    if let place = foreignPlace(at: index) { return place }
    if let ministry = ministryForShort(at: index) { return ministry }
    let foreign = foreignName(at: index)
    // What stands in full here says more than a part of it that is remembered.
    if let foreign, foreign.words.count > 1 { return foreign }
    return remembered(at: index) ?? hinted(at: index) ?? foreign
  }

  /// A Latin name inside Arabic text: only where it is known or remembered.
  private func latin(at index: Int) -> NameSpan? {
    guard let known = reading.known[index], !known.isWeak else { return nil }
    return NameSpan(words: known.words, type: known.type, evidence: ["a name that Khabar knows"])
  }

  /// Whether a known place is an adjective here: `السعودية` after a definite noun.
  private func isAdjective(_ known: SegmentReading.Known) -> Bool {
    let index = known.words.lowerBound
    guard known.type == .location, known.words.count == 1, known.skip == 0,
      reading.classes[index].contains(.demonym), index > 0,
      tokens[index].gap == .space
    else { return false }
    let before = reading.classes[index - 1]
    if reading.begins(index, with: "ا", "ل") {
      return reading.begins(index - 1, with: "ا", "ل")
        || reading.begins(index - 1, with: "ل", "ل")
        || reading.begins(index - 1, with: "ب", "ا", "ل")
        || before.contains(.demonym) || before.contains(.organisation)
    }
    let word = reading.scalars[tokens[index - 1].range]
    return before.isDisjoint(with: [.locative, .function, .saying])
      || word.last == "ة" || word.last == "ت" && word.dropLast().last == "ا"
  }

  /// Whether a word that is a place too is a noun here, as another noun says what it is of: `قطر الدائرة`,
  /// `حماة الوطن`; a place may have an adjective behind it (`قطر الشقيقة`).
  private func isNounBeforeNoun(_ known: SegmentReading.Known) -> Bool {
    let next = known.words.upperBound
    guard known.type == .location, known.words.count == 1, next < tokens.count,
      ArabicHeadWords.placesAndNouns.contains(
        reading.splits(next - 1).first { $0.skip == known.skip }?.key ?? tokens[next - 1].key),
      tokens[next].gap == .space, startsWithArticle(next), !classes(at: next).contains(.demonym),
      !ArabicHeadWords.adjectives.contains(tokens[next].key)
    else { return false }
    let word = reading.scalars[tokens[next].range].dropFirst(2)
    // `الشقيقة`, `العربية`
    let isAdjective =
      word.last == "ة" && word.count > 3
      && word[word.index(word.endIndex, offsetBy: word.count == 5 ? -3 : -2)] == "ي"
    return !isAdjective
  }

  /// Whether a known name of one word is the everyday word that it also is: `لا تدمر`, `الطائرات الخمس`,
  /// `القاعدة الجوية`, `حصة الأسد`.
  private func isEverydayHere(_ known: SegmentReading.Known) -> Bool {
    let index = known.words.lowerBound
    guard known.words.count == 1, known.skip == 0 else { return false }
    let key = tokens[index].key
    let next = index + 1
    // `شبه الجزيرة`, `في الجزيرة`
    if index > 0, joins(index), ArabicHeadWords.bodiesAndPlaces.contains(key),
      ArabicHeadWords.beforeIslands.contains(tokens[index - 1].key)
    {
      return true
    }
    if ArabicHeadWords.bodiesAndNouns.contains(key) {
      return next < tokens.count && joins(next) && startsWithArticle(next)
        && reading.scalars[tokens[next].range].last == "ة"
    }
    guard index > 0, joins(index) else { return false }
    if isShareOfLion(index - 1) { return true }
    guard ArabicHeadWords.placesAndWords.contains(key) else { return false }
    let before = classes(at: index - 1)
    return startsWithArticle(index - 1) && !before.contains(.place)
      || before.contains(.function) && !before.contains(.locative)
  }

  /// Whether a word is the share that the lion has, `الأسد`, though Hessa is a name too.
  private func isShareOfLion(_ index: Int) -> Bool {
    let next = index + 1
    guard ArabicHeadWords.shares.contains(tokens[index].key), joins(next),
      let known = reading.known[next]
    else { return false }
    return known.type == .person && known.words.count == 1 && startsWithArticle(next)
  }

  // MARK: - Memory and hints

  func memoryKnows(_ index: Int) -> Bool { memory.part(tokens[index].key) != nil }

  private func remembered(at index: Int) -> NameSpan? {
    let classes = classes(at: index)
    guard classes.isDisjoint(with: [.function, .common, .demonym, .title, .titleComplement]) else {
      return nil
    }
    if let type = memory.part(tokens[index].key) {
      return NameSpan(
        words: index..<(index + 1), type: type, evidence: ["named in full elsewhere in the article"]
      )
    }
    for split in reading.splits(index) where !split.isVerbal {
      if let type = memory.part(split.key),
        split.classes.isDisjoint(with: [.function, .common, .demonym])
      {
        return NameSpan(
          words: index..<(index + 1), skip: split.skip, type: type,
          evidence: ["named in full elsewhere in the article"])
      }
    }
    return nil
  }

  /// A word that sounds like a name that the other language knows.
  ///
  /// Of the names of a library some sound like any word, and the more there are, the more do: a word goes for
  /// one only where its letters are foreign, or where the next word sounds like the rest of the same name.
  private func hinted(at index: Int) -> NameSpan? {
    guard let first = hint(at: index), !isEverydayByItself(index),
      !ArabicHeadWords.clubTails.contains(tokens[index].key)
    else { return nil }
    var end = index + 1
    var isOneName = false
    while end < tokens.count, end - index < 4, joins(end), let next = hint(at: end),
      next.skip == 0, next.hint.type == .person, first.hint.type == .person
    {
      isOneName = isOneName || next.hint.name == first.hint.name
      end += 1
    }
    let letters = tokens[index].range.count - first.skip
    guard
      isOneName
        || reading.foreignness(index, skipping: first.skip) > Self.leastForeign(letters: letters)
    else { return nil }
    return NameSpan(
      words: index..<end, skip: first.skip, type: first.hint.type,
      evidence: ["sounds like \u{201C}\(first.hint.name)\u{201D}"])
  }

  /// The odds of a foreign name from which a word goes for what it sounds like: the fewer letters, the more
  /// names have that sound.
  private static func leastForeign(letters: Int) -> Double {
    switch letters {
    case ...4: 2
    case 5: 1
    case 6: 0
    default: -2
    }
  }

  /// Whether a word is an everyday one, whatever name of the other language it sounds like: `بنك` is not
  /// Banks.
  private func isEverydayByItself(_ index: Int) -> Bool {
    !classes(at: index).isDisjoint(with: [
      .function, .common, .saying, .calendar, .organisation, .titleComplement,
    ]) && classes(at: index).isDisjoint(with: [.givenName, .weakGivenName])
  }

  func hint(at index: Int) -> (hint: NameHint, skip: Int)? {
    tokens[index].isArabic ? hints?.hint(index, of: reading) : nil
  }

  // MARK: - Words

  func joins(_ index: Int) -> Bool {
    index < tokens.count
      && (tokens[index].gap == .space || tokens[index].gap == .hyphen || tokens[index].gap == .soft)
  }

  func classes(at index: Int) -> NameLexicon.WordClass {
    index < reading.classes.count ? reading.classes[index] : []
  }

  func startsWithArticle(_ index: Int) -> Bool {
    reading.startsWithArticle(index)
  }

  /// The word at a place if it is of a class, as it stands or behind proclitics.
  func word(at index: Int, of kind: NameLexicon.WordClass) -> Word? {
    guard reading.possibleClasses[index].contains(kind) else { return nil }
    let whole = classes(at: index)
    if whole.contains(kind) { return Word(skip: 0, key: tokens[index].key, classes: whole) }
    for split in reading.splits(index) where !split.isVerbal {
      let classes = split.classes
      if classes.contains(kind) {
        return Word(
          skip: split.skip, key: split.key, classes: classes, losesAlef: split.losesAlef)
      }
    }
    return nil
  }

  /// Whether a word is one letter drawn long: `لـ`.
  private func isOneLetter(_ index: Int) -> Bool {
    tokens[index].range.count == 2
      && reading.scalars[tokens[index].range.upperBound - 1] == "\u{640}"
  }

  /// Whether a word could be part of a name that is not known.
  func isNameLike(_ index: Int, strictly: Bool) -> Bool {
    guard index < tokens.count, tokens[index].isArabic, !tokens[index].shape.contains(.digits),
      tokens[index].range.count > 1, !isOneLetter(index)
    else { return false }
    let classes = classes(at: index)
    if classes.contains(.givenName) || memoryKnows(index) && !classes.contains(.function) {
      return true
    }
    if ArabicHeadWords.blessings.contains(tokens[index].key) { return false }
    if !classes.isDisjoint(with: [
      .function, .common, .demonym, .calendar, .title, .titleComplement, .saying, .organisation,
      .place,
    ]) {
      return !strictly && classes.contains(.weakGivenName)
    }
    if classes.contains(.weakGivenName) || classes.contains(.person) { return true }
    if isForeign(index) { return true }
    // A proclitic before a common word: `للانضمام`, `والتصويت`.
    for split in reading.splits(index) {
      let inner = split.classes
      if !inner.isDisjoint(with: [
        .function, .common, .demonym, .title, .organisation, .calendar, .saying,
      ]) {
        return false
      }
      if split.losesAlef { return false }
      // `لتناول`, `بتصعيد`: a preposition and a verbal noun.
      let first = reading.scalars[tokens[index].range.lowerBound]
      let rest = reading.scalars[(tokens[index].range.lowerBound + split.skip)...]
        .prefix(tokens[index].range.count - split.skip)
      if first == "ل" || first == "ب", rest.count > 4, !inner.contains(.givenName),
        rest.first == "ت" || rest.first == "ا" || rest.last == "ة"
      {
        return false
      }
    }
    // `والسهول`
    if tokens[index].range.count > 6, reading.begins(index, with: "و", "ا", "ل") { return false }
    if reading.isDerived(index) { return false }
    return !reading.looksLikeVerbOrNoun(index)
      || !strictly && tokens[index].range.count <= 3
  }
}
