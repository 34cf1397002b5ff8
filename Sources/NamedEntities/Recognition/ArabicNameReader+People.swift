import Model

/// People, by what stands before their names and by given names.
extension ArabicNameReader {
  /// An unknown name after a verb of saying: `وقالت جيما أرياس`.
  func personAfterSaying(at index: Int) -> NameSpan? {
    guard index > 0, joins(index), !startsWithArticle(index) else { return nil }
    let isSaid = isVerb(at: index - 1, among: ArabicHeadWords.sayings)
    guard isSaid || isVerb(at: index - 1, among: ArabicHeadWords.reports),
      isNameLike(index, strictly: true)
    else { return nil }
    let end = endOfPerson(from: index, afterTitle: false)
    if !isSaid {
      // `وأكد هاميل أن`, but `وأكد مسؤولون أن`.
      guard end < tokens.count else { return nil }
      let isFollowed =
        tokens[end].gap == .comma || ArabicHeadWords.afterSubject.contains(tokens[end].key)
      guard isFollowed, tokens[index].range.count > 3 else { return nil }
    }
    return NameSpan(
      words: index..<end, type: .person, evidence: ["follows a word for a person"])
  }

  func isVerb(at index: Int, among verbs: KeySet) -> Bool {
    verbs.contains(tokens[index].key)
      || reading.splits(index).contains { !$0.isVerbal && verbs.contains($0.key) }
  }

  /// A name after a title and what stands between them: `وزير الخارجية التركي مولود جاويش أوغلو`.
  func personAfterTitle(at index: Int) -> NameSpan? {
    guard index > 0, titleBefore(index), isNameLike(index, strictly: false) else { return nil }
    if isHonour(index) { return nil }
    // `الإعلامي العربي مروان الدرعاني`: a nisba.
    if classes(at: index).contains(.demonym), startsWithArticle(index), joins(index + 1),
      !classes(at: index + 1).isDisjoint(with: [.givenName, .weakGivenName])
    {
      return nil
    }
    // `مستشار الأمين العام`
    if startsWithArticle(index), classes(at: index).contains(.title) { return nil }
    if startsWithArticle(index), !memoryKnows(index),
      classes(at: index).isDisjoint(with: [.givenName, .weakGivenName])
    {
      return nil
    }
    let end = endOfPerson(from: index, afterTitle: true)
    guard !isInConstruct(index..<end), !isDescription(index..<end) else { return nil }
    // `رئيس البرلمان العربي`
    if end == index + 1, startsWithArticle(index), classes(at: index).contains(.demonym) {
      return nil
    }
    if end - index > 1, ArabicHeadWords.clubTails.contains(tokens[end - 1].key) {
      return NameSpan(
        words: index..<end, type: .organization, evidence: ["ends as clubs' names do"])
    }
    return NameSpan(words: index..<end, type: .person, evidence: [Mention.followsTitle])
  }

  /// Whether unknown words right behind a title without article may as well say whose or what kind:
  /// `زعيم قادر`, `مدير معابد الكرنك`.
  private func isInConstruct(_ words: Range<Int>) -> Bool {
    let index = words.lowerBound
    guard !isDefinite(index - 1), word(at: index - 1, of: .title) != nil,
      classes(at: index).isEmpty, !memoryKnows(index), hint(at: index) == nil,
      !ArabicHeadWords.forms.contains(tokens[index - 1].key)
    else { return false }
    return words.count == 1 || startsWithArticle(words.upperBound - 1) && !isForeign(index)
      || reading.foreignness(index) < Self.everydayByItself
  }

  /// The odds of words that no foreign name has.
  private static let everydayByItself = -6.0
  private static let everydayBehindForeign = -4.0
  private static let everydayBehindForeignName = 2.0

  /// Whether a word has the article or a pronoun: `الحارس`, `زميله`.
  private func isDefinite(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    return startsWithArticle(index) || word.last == "ه"
      || word.suffix(2).elementsEqual(["ه", "ا"]) || word.suffix(2).elementsEqual(["ه", "م"])
  }

  /// An unknown name after a definite nisba, which no noun without article can follow:
  /// `الهولندي رود فان نيستلروي`.
  func personAfterNisba(at index: Int) -> NameSpan? {
    guard index > 0, joins(index), isSingularNisba(index - 1), !startsWithArticle(index),
      reading.known[index] == nil,
      tokens[index].range.count > 3, isNameLike(index, strictly: true),
      !isVerb(at: index, among: ArabicHeadWords.sayings),
      !isVerb(at: index, among: ArabicHeadWords.reports)
    else { return nil }
    let end = endOfPerson(from: index, afterTitle: false)
    // `معاناة الطفولة` is a noun and what it is of.
    guard end > index + 1 ? !startsWithArticle(end - 1) : !mayBePredicate(index) else { return nil }
    return NameSpan(
      words: index..<end, type: .person, evidence: ["follows a nationality"])
  }

  private func isSingularNisba(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    return classes(at: index).contains(.demonym) && startsWithArticle(index)
      && (word.last == "ي" || word.suffix(2).elementsEqual(["ي", "ة"]))
  }

  /// Whether a single word may be a verb or an adjective by its form.
  private func mayBePredicate(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    guard let first = word.first, let last = word.last, word.count > 4 else { return true }
    return "اأإتينسمبلكوف".unicodeScalars.contains(first) || "اةهيت".unicodeScalars.contains(last)
  }

  /// Whether a title stands before a word, with nothing between them but what belongs to it.
  func titleBefore(_ index: Int) -> Bool {
    var position = index - 1
    var steps = 0
    guard joins(index) else { return false }
    while position >= 0, steps < 8 {
      if let title = word(at: position, of: .title), !title.classes.contains(.function) {
        // `العالم` is the world, `عالم` a scholar.
        return tokens[position].key != ArabicHeadWords.world
          || classes(at: index).contains(.givenName)
            && !startsWithArticle(index)
      }
      let classes = classes(at: position)
      let isBetween =
        !classes.isDisjoint(with: [.titleComplement, .demonym, .title])
        || reading.known[position].map { $0.type != .person } ?? isInsideKnown(position)
      guard isBetween, joins(position) else { return false }
      position -= 1
      steps += 1
    }
    return false
  }

  private func isInsideKnown(_ index: Int) -> Bool {
    for start in max(0, index - 4)..<index {
      if let known = reading.known[start], known.words.contains(index), !known.isWeak {
        return true
      }
    }
    return false
  }

  /// A name that begins with a given name: `محمد سيالة`.
  func personByGivenName(at index: Int) -> NameSpan? {
    guard let first = givenName(at: index), !isOfFamily(index) else { return nil }
    if isAdjectiveToo(first, at: index) || isHonour(index) { return nil }
    // `السيد علي السويدي`: a title.
    if tokens[index].key == ArabicHeadWords.mister, index + 1 < tokens.count, joins(index + 1),
      !classes(at: index + 1).isDisjoint(with: [.givenName, .weakGivenName])
    {
      return nil
    }
    // `ولجان الحج` is "and committees of", `بروز السمنة` "the rise of": three letters are left of many words.
    if first.skip > 0, tokens[index].range.count - first.skip < 4, index + 1 < tokens.count,
      startsWithArticle(index + 1), !memoryKnows(index + 1)
    {
      return nil
    }
    let end = endOfPerson(from: index, afterTitle: false)
    if end == index + 1 {
      guard !first.classes.contains(.weakGivenName), first.classes.contains(.givenName),
        first.skip == 0, first.classes.isDisjoint(with: [.common, .title, .titleComplement])
      else { return nil }
      return NameSpan(
        words: index..<end, skip: first.skip, type: .person, evidence: ["a given name alone"],
        isGivenNameAlone: true)
    }
    if first.classes.contains(.weakGivenName), !first.classes.contains(.givenName) {
      // An everyday word opens a name only before another name word.
      guard
        !classes(at: index + 1).isDisjoint(with: [.givenName, .person]) || memoryKnows(index)
          || isClosedByKnownFamily(index..<end) || isNisbaOfFamily(index + 1)
          || isNamedTwice(index..<end)
      else { return nil }
    }
    return NameSpan(
      words: index..<end, skip: first.skip, type: .person, evidence: ["a given name"])
  }

  /// Whether a name of three words ends in a family name that the tables know: `علي شايف الحريري`.
  private func isClosedByKnownFamily(_ words: Range<Int>) -> Bool {
    guard words.count == 3, let known = reading.known[words.upperBound - 1] else { return false }
    return known.type == .person && known.words.count == 1 && known.skip == 0
  }

  /// Whether a family is named and no person: `آل سعود`.
  private func isOfFamily(_ index: Int) -> Bool {
    func isHouse(_ index: Int) -> Bool { tokens[index].key == ArabicHeadWords.house }
    return isHouse(index) || index > 0 && joins(index) && isHouse(index - 1)
  }

  /// An unknown name before its father's: `جارية بن قدامة`.
  func personBeforeFather(at index: Int) -> NameSpan? {
    guard joins(index + 1), ArabicHeadWords.fathers.contains(tokens[index + 1].key),
      joins(index + 2), tokens[index].isArabic, tokens[index].range.count > 2,
      !startsWithArticle(index), reading.known[index] == nil,
      classes(at: index).isDisjoint(with: [
        .function, .common, .demonym, .calendar, .title, .titleComplement, .saying, .organisation,
        .place, .locative,
      ])
    else { return nil }
    let splits = reading.splits(index).filter { !$0.isVerbal }
    let own = splits.first { !$0.classes.isDisjoint(with: [.givenName, .weakGivenName]) }
    // `وأضاف بن عثمان`
    let isOther = splits.contains {
      !$0.classes.isDisjoint(with: [.function, .common, .title, .saying, .organisation, .place])
    }
    guard own != nil || !isOther && (splits.isEmpty || !reading.isDerived(index)) else {
      return nil
    }
    let end = endOfPerson(from: index, afterTitle: false)
    return NameSpan(
      words: index..<end, skip: own?.skip ?? 0, type: .person, evidence: ["before a father's name"])
  }

  /// The given name at a word, as it stands or behind proclitics.
  func givenName(at index: Int) -> Word? {
    let kinds: NameLexicon.WordClass = [.givenName, .weakGivenName, .person]
    let whole = classes(at: index)
    if !whole.isDisjoint(with: [.function, .saying, .calendar]) { return nil }
    if !whole.isDisjoint(with: kinds) {
      return Word(skip: 0, key: tokens[index].key, classes: whole)
    }
    if whole.contains(.common) { return nil }
    for split in reading.splits(index) where !split.isVerbal {
      let classes = split.classes
      if classes.contains(.givenName) {
        return Word(skip: split.skip, key: split.key, classes: classes)
      }
    }
    return nil
  }

  /// Where a person's name that starts at a word ends.
  func endOfPerson(from start: Int, afterTitle: Bool) -> Int {
    var end = start + 1
    while end < tokens.count, joins(end),
      end - start < 5
        || end - start < 10
          && (isOfLineage(end) || isOfLineage(end - 1)
            || self.classes(at: end - 1).contains(.person))
    {
      // `آل سعود`
      if end - start > 1, tokens[end].key == ArabicHeadWords.house, joins(end + 1) {
        return end + 2
      }
      // A known family name closes the name of another of the family: `علي شايف الحريري`.
      if startsWithArticle(end), let known = reading.known[end], known.type == .person,
        known.words.count == 1, known.skip == 0
      {
        return end + 1
      }
      if reading.known[end].map({ !$0.isWeak && $0.type != .person }) ?? false,
        !classes(at: end - 1).contains(.person), !isCompanyCalledLikeFamily(end, behind: start)
      {
        break
      }
      if opensAnother(end) { break }
      // `علي` is also how Egypt writes "on".
      if tokens[end].key == ArabicHeadWords.on, end - start > 1, isForeign(end - 1) { break }
      if ArabicHeadWords.foreignParticles.contains(tokens[end].key), joins(end + 1),
        isNameLike(end + 1, strictly: true), !startsWithArticle(end + 1)
      {
        end += 2
        continue
      }
      let classes = classes(at: end)
      let followsParticle = self.classes(at: end - 1).contains(.person)
      if followsParticle {
        // `ابن عمه` is a cousin, not a name.
        if classes.contains(.common), ArabicHeadWords.sons.contains(tokens[end - 1].key) { break }
        end += 1
        continue
      }
      if classes.contains(.person), end + 1 < tokens.count, joins(end + 1) {
        end += 1
        continue
      }
      if let next = hint(at: end), next.skip == 0, next.hint.type == .person {
        end += 1
        continue
      }
      if ArabicHeadWords.ordinals.contains(tokens[end].key) { return end + 1 }
      if !classes.isDisjoint(with: [.givenName, .nameTail])
        || classes.isSuperset(of: [.weakGivenName, .calendar])
          && self.classes(at: end - 1).contains(.givenName)
      {
        end += 1
        continue
      }
      guard isNameLike(end, strictly: end - start >= 2) || isFamilyName(end) else { break }
      if saysHow(end) || reading.beginsBehindProclitic(end) { break }
      // `آيفون حصرا`: no foreign name has an everyday word behind it.
      if !startsWithArticle(end), classes.isEmpty, !memoryKnows(end), isForeign(start),
        reading.foreignness(end) < Self.everydayBehindForeign
      {
        break
      }
      if startsWithArticle(end) {
        // A family name with the article closes the name; it never opens one.
        guard !classes.contains(.demonym) || end == start + 1, !isVerbalNoun(end) else { break }
        // Nor does a foreign name of two words end in an Arabic noun: `جون ديوي التفكير الناقد`.
        if end - start > 1, classes.isEmpty, isForeign(end - 1) || isForeign(start),
          !memoryKnows(end), reading.foreignness(end) < Self.everydayBehindForeignName
        {
          break
        }
        end += 1
        break
      }
      end += 1
    }
    return end
  }

  /// Whether a word begins as no name does: with wa before a consonant.
  private func opensWithAnd(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    return word.count > 3 && classes(at: index).isEmpty
      && word.dropFirst().first.map { !Self.glides.contains($0) } ?? false
  }

  /// Whether a word is `و` and a further name: `كيم وترامب`; or `و` and what else happens.
  func opensAnother(_ index: Int) -> Bool {
    guard reading.begins(index, with: "و") else { return false }
    if isAndAli(index) { return true }
    if let known = reading.known[index], known.skip > 0 { return true }
    guard classes(at: index).isDisjoint(with: [.givenName, .weakGivenName]) else { return false }
    if foreignStart(at: index) == 1 || isForeign(index - 1) && opensWithAnd(index) { return true }
    return reading.splits(index).contains { split in
      memory.part(split.key) != nil
        || !split.classes.isDisjoint(with: [.givenName, .weakGivenName, .person, .title])
    }
  }
}
