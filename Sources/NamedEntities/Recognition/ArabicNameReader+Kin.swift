import Model

/// People beside other people: namesakes of those that are known, fathers and families, the second of two.
extension ArabicNameReader {
  /// A person whose first name is also a place's, behind a title: `الممثلة لندن فيرهوفن`.
  func personCalledLikePlace(_ known: SegmentReading.Known?, at index: Int) -> NameSpan? {
    guard let known, known.type == .location, known.words.count == 1, known.skip == 0, index > 0,
      joins(index), startsWithArticle(index - 1), classes(at: index - 1).contains(.title),
      joins(index + 1), index + 1 < tokens.count, isForeign(index + 1),
      reading.known[index + 1] == nil
    else { return nil }
    return NameSpan(
      words: index..<endOfPerson(from: index + 1, afterTitle: true), type: .person,
      evidence: [Mention.followsTitle])
  }

  /// Somebody else who has a given name in common with a known person of one word: `المدرب عباس عصيدة`.
  func namesake(of known: SegmentReading.Known) -> NameSpan? {
    let index = known.words.lowerBound
    let next = index + 1
    guard known.skip == 0, next < tokens.count, joins(next), !opensAnother(next) else { return nil }
    // `لبيد بن ربيعة`
    if ArabicHeadWords.fathers.contains(tokens[next].key), joins(next + 1) {
      return NameSpan(
        words: index..<endOfPerson(from: index, afterTitle: false), type: .person,
        evidence: ["before a father's name"])
    }
    if let family = familyWithArticle(behind: index) { return family }
    guard !startsWithArticle(next), reading.known[next] == nil else { return nil }
    // `ميسي فرانكلين`
    if isForeign(next), reading.foreignness(next) > Self.foreignByItself, !isSubject(index) {
      return NameSpan(
        words: index..<endOfPerson(from: index, afterTitle: false), type: .person,
        evidence: ["has the letters of a foreign name"], strength: 1)
    }
    let given: NameLexicon.WordClass = [.givenName, .weakGivenName]
    guard !classes(at: index).isDisjoint(with: given), isNameLike(next, strictly: true) else {
      return nil
    }
    if titleBefore(index) {
      return NameSpan(
        words: index..<endOfPerson(from: index, afterTitle: true), type: .person,
        evidence: [Mention.followsTitle])
    }
    // `هادي خيري`
    guard !classes(at: next).isDisjoint(with: [.givenName, .person]) else { return nil }
    return NameSpan(
      words: index..<endOfPerson(from: index, afterTitle: false), type: .person,
      evidence: ["a given name"])
  }

  /// Somebody else whose family name with the article stands behind a known given name: `هادي العصيمي`.
  private func familyWithArticle(behind index: Int) -> NameSpan? {
    let next = index + 1
    guard startsWithArticle(next), !startsWithArticle(index), reading.known[next] == nil,
      !classes(at: index).isDisjoint(with: [.givenName, .weakGivenName]), classes(at: next).isEmpty,
      // Adjectives and participles say what a known man is: `هادي الشرعية`, `هادي المنتخب`.
      !reading.begins(next, with: "ا", "ل", "م"), reading.scalars[tokens[next].range].last != "ة",
      index == 0 || tokens[index].gap != .space
        || reading.scalars[tokens[index - 1].range].last == "ه"
    else { return nil }
    return NameSpan(words: index..<(next + 1), type: .person, evidence: ["a given name"])
  }

  /// Whether a verb of speech stands before a word, whose subject and object may stand together behind it:
  /// `ووصف ترامب هيكس`.
  private func isSubject(_ index: Int) -> Bool {
    index > 0
      && (isVerb(at: index - 1, among: ArabicHeadWords.sayings)
        || isVerb(at: index - 1, among: ArabicHeadWords.reports))
  }

  /// Where a known person's name ends whose father and family are told behind it:
  /// `فهد بن سلمان` of `فهد بن سلمان بن عبدالعزيز آل سعود`.
  func lineageEnd(of known: SegmentReading.Known) -> Int {
    var end = known.words.upperBound
    while end + 1 < tokens.count, joins(end), joins(end + 1), isOfLineage(end),
      classes(at: end + 1).isDisjoint(with: [.function, .common, .saying, .organisation])
        || !classes(at: end + 1).isDisjoint(with: [.givenName, .weakGivenName])
    {
      end += 2
      // `عبد العزيز`
      if classes(at: end - 1).contains(.person), end < tokens.count, joins(end) { end += 1 }
    }
    return end
  }

  /// Whether a word says that a father's or a family's name follows.
  func isOfLineage(_ index: Int) -> Bool {
    let key = tokens[index].key
    return ArabicHeadWords.fathers.contains(key) || key == ArabicHeadWords.son
      || key == ArabicHeadWords.house
  }

  /// The second of two people: `مروان فلاح وناصر الشاذلي`, where the given name is an everyday word too.
  func coordinatedPerson(at index: Int, after span: NameSpan?) -> NameSpan? {
    guard let span, span.type == .person, span.words.upperBound == index, joins(index),
      reading.begins(index, with: "و"), reading.known[index] == nil,
      let second = reading.splits(index).first(where: { $0.skip == 1 }),
      isAndAli(index)
        || classes(at: index).isEmpty
          && !second.classes.isDisjoint(with: [.weakGivenName, .givenName, .person])
          && second.classes.isDisjoint(with: [.function, .saying])
    else { return nil }
    let end = endOfPerson(from: index, afterTitle: false)
    // `محمد وأحمد وعلي الدرعاني`
    guard end > index + 1 || second.classes.contains(.givenName) else { return nil }
    return NameSpan(
      words: index..<end, skip: 1, type: .person, evidence: ["joined to another person"])
  }

  /// Whether a word is `وعلي`, which folds like "and on".
  func isAndAli(_ index: Int) -> Bool {
    reading.scalars[tokens[index].range].elementsEqual(["و", "ع", "ل", "ي"])
  }
}
