import Model

/// Finds names in a segment of Arabic script, where no capital shows them.
///
/// It goes by known names, by titles and head words before a name, by given names, by what the
/// article says in full elsewhere, and by names of the other language that sound like a word here.
struct ArabicNameReader {
  let reading: SegmentReading
  let memory: ArticleMemory
  /// Names of elsewhere, where there are any.
  let hints: HintCache?

  var tokens: [NameToken] { reading.tokens }

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
      if let span = span(at: index) {
        result.append(span)
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
    if token.isLatin { return latin(at: index) }
    guard token.isArabic else { return nil }
    let known = reading.known[index]
    if let known, known.type == .person, known.words.count == 1,
      let place = placeAfterHead(at: index)
    {
      return place
    }
    if let known, !known.isWeak, !isAdjective(known) {
      return NameSpan(
        words: known.words, skip: known.skip, type: known.type,
        evidence: ["a name that Khabar knows"])
    }
    if let body = body(at: index) { return body }
    if let place = placeAfterHead(at: index) { return place }
    if let person = personAfterTitle(at: index) { return person }
    if let person = personByGivenName(at: index) { return person }
    if let person = personAfterSaying(at: index) { return person }
    return remembered(at: index) ?? hinted(at: index)
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
    let text = reading.text(tokens[index - 1].range)
    if reading.text(tokens[index].range).hasPrefix("ال") {
      return text.hasPrefix("ال") || text.hasPrefix("لل") || text.hasPrefix("بال")
        || before.contains(.demonym)
        || before.contains(.organisation)
    }
    return before.isDisjoint(with: [.locative, .function, .saying])
      || text.hasSuffix("ات") || text.hasSuffix("ة")
  }

  // MARK: - People

  /// An unknown name after a verb of saying: `وقالت جيما أرياس`.
  private func personAfterSaying(at index: Int) -> NameSpan? {
    guard index > 0, joins(index), let verb = word(at: index - 1, of: .saying),
      ArabicHeadWords.sayings.contains(verb.key), isNameLike(index, strictly: true),
      !startsWithArticle(index)
    else { return nil }
    let end = endOfPerson(from: index, afterTitle: false)
    return NameSpan(
      words: index..<end, type: .person, evidence: ["what stands before it is said of people"])
  }

  /// A name after a title and what stands between them: `وزير الخارجية التركي مولود جاويش أوغلو`.
  private func personAfterTitle(at index: Int) -> NameSpan? {
    guard index > 0, isNameLike(index, strictly: false) else { return nil }
    guard titleBefore(index) else { return nil }
    if startsWithArticle(index), !memoryKnows(index),
      classes(at: index).isDisjoint(with: [.givenName, .weakGivenName])
    {
      return nil
    }
    let end = endOfPerson(from: index, afterTitle: true)
    guard end > index else { return nil }
    return NameSpan(words: index..<end, type: .person, evidence: ["title before the name"])
  }

  /// Whether a title stands before a word, with nothing between them but what belongs to it.
  private func titleBefore(_ index: Int) -> Bool {
    var position = index - 1
    var steps = 0
    guard joins(index) else { return false }
    while position >= 0, steps < 8 {
      if word(at: position, of: .title) != nil, !reading.classes[position].contains(.function) {
        return true
      }
      let classes = classes(at: position)
      let isBetween =
        !classes.isDisjoint(with: [.titleComplement, .demonym, .title])
        || reading.known[position] != nil || isInsideKnown(position)
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
  private func personByGivenName(at index: Int) -> NameSpan? {
    guard let first = givenName(at: index) else { return nil }
    let end = endOfPerson(from: index, afterTitle: false)
    if end == index + 1 {
      guard !first.classes.contains(.weakGivenName), first.classes.contains(.givenName),
        first.skip == 0, first.classes.isDisjoint(with: [.common, .title, .titleComplement])
      else { return nil }
      return NameSpan(
        words: index..<end, skip: first.skip, type: .person, evidence: ["a given name"])
    }
    if first.classes.contains(.weakGivenName), !first.classes.contains(.givenName) {
      // An everyday word opens a name only before another name word.
      guard !classes(at: index + 1).isDisjoint(with: [.givenName, .person]) || memoryKnows(index)
      else { return nil }
    }
    return NameSpan(
      words: index..<end, skip: first.skip, type: .person, evidence: ["a given name"])
  }

  private func givenName(at index: Int) -> Word? {
    let kinds: NameLexicon.WordClass = [.givenName, .weakGivenName, .person]
    let whole = classes(at: index)
    if !whole.isDisjoint(with: [.function, .saying, .calendar]) { return nil }
    if !whole.isDisjoint(with: kinds) {
      return Word(skip: 0, key: tokens[index].key, classes: whole)
    }
    if whole.contains(.common) { return nil }
    for split in reading.splits[index] {
      let classes = NameLexicon.classes(of: split.key)
      if classes.contains(.givenName) {
        return Word(skip: split.skip, key: split.key, classes: classes)
      }
    }
    return nil
  }

  /// Where a person's name that starts at a word ends.
  private func endOfPerson(from start: Int, afterTitle: Bool) -> Int {
    var end = start + 1
    while end < tokens.count, end - start < 5, joins(end) {
      if reading.known[end].map({ !$0.isWeak && $0.type != .person }) ?? false,
        !classes(at: end - 1).contains(.person)
      {
        break
      }
      if opensAnother(end) { break }
      let classes = classes(at: end)
      let followsParticle = self.classes(at: end - 1).contains(.person)
      if followsParticle {
        end += 1
        continue
      }
      if classes.contains(.person), end + 1 < tokens.count, joins(end + 1) {
        end += 1
        continue
      }
      if !classes.isDisjoint(with: [.givenName, .nameTail])
        || ArabicHeadWords.ordinals.contains(tokens[end].key)
        || classes.isSuperset(of: [.weakGivenName, .calendar])
          && self.classes(at: end - 1).contains(.givenName)
      {
        end += 1
        continue
      }
      guard isNameLike(end, strictly: end - start >= 2) else { break }
      if startsWithArticle(end) {
        // A family name with the article closes the name; it never opens one.
        guard !classes.contains(.demonym) || end == start + 1 else { break }
        end += 1
        break
      }
      end += 1
    }
    return end
  }

  /// Whether a word is `و` and a further name: `كيم وترامب`.
  private func opensAnother(_ index: Int) -> Bool {
    if let known = reading.known[index], known.skip > 0 { return true }
    guard classes(at: index).isDisjoint(with: [.givenName, .weakGivenName]) else { return false }
    return reading.splits[index].contains { split in
      memory.parts[split.key] != nil
        || !NameLexicon.classes(of: split.key).isDisjoint(with: [.givenName, .person, .title])
    }
  }

  // MARK: - Memory and hints

  private func memoryKnows(_ index: Int) -> Bool { memory.parts[tokens[index].key] != nil }

  private func remembered(at index: Int) -> NameSpan? {
    let classes = classes(at: index)
    guard classes.isDisjoint(with: [.function, .common, .demonym, .title, .titleComplement]) else {
      return nil
    }
    if let type = memory.parts[tokens[index].key] {
      return NameSpan(
        words: index..<(index + 1), type: type, evidence: ["named in full elsewhere in the article"]
      )
    }
    for split in reading.splits[index] {
      if let type = memory.parts[split.key],
        NameLexicon.classes(of: split.key).isDisjoint(with: [.function, .common, .demonym])
      {
        return NameSpan(
          words: index..<(index + 1), skip: split.skip, type: type,
          evidence: ["named in full elsewhere in the article"])
      }
    }
    return nil
  }

  /// A word that sounds like a name that the other language knows.
  private func hinted(at index: Int) -> NameSpan? {
    guard let first = hint(at: index) else { return nil }
    var end = index + 1
    while end < tokens.count, end - index < 4, joins(end), let next = hint(at: end),
      next.skip == 0, next.hint.type == .person, first.hint.type == .person
    {
      end += 1
    }
    return NameSpan(
      words: index..<end, skip: first.skip, type: first.hint.type,
      evidence: ["sounds like \u{201C}\(first.hint.name)\u{201D}"])
  }

  private func hint(at index: Int) -> (hint: NameHint, skip: Int)? {
    guard let hints, tokens[index].isArabic, tokens[index].range.count > 2,
      classes(at: index).isDisjoint(with: Self.noHints),
      !reading.splits[index].contains(where: {
        !NameLexicon.classes(of: $0.key).isDisjoint(with: [.function, .common, .demonym])
      })
    else { return nil }
    let range = tokens[index].range
    if let hint = hints.hint(for: tokens[index].key, word: { reading.text(range) }) {
      return (hint, 0)
    }
    for split in reading.splits[index] where !split.losesAlef {
      let rest = (range.lowerBound + split.skip)..<range.upperBound
      if let hint = hints.hint(for: split.key, word: { reading.text(rest) }) {
        return (hint, split.skip)
      }
    }
    return nil
  }

  /// Words that are not asked about, whatever they sound like.
  private static let noHints: NameLexicon.WordClass = [
    .function, .common, .demonym, .calendar, .title, .titleComplement, .saying, .locative,
  ]

  // MARK: - Words

  func joins(_ index: Int) -> Bool {
    index < tokens.count
      && (tokens[index].gap == .space || tokens[index].gap == .hyphen || tokens[index].gap == .soft)
  }

  func classes(at index: Int) -> NameLexicon.WordClass {
    index < reading.classes.count ? reading.classes[index] : []
  }

  func startsWithArticle(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count > 3 && reading.scalars[range.lowerBound] == "ا"
      && reading.scalars[range.lowerBound + 1] == "ل"
  }

  /// The word at a place if it is of a class, as it stands or behind proclitics.
  func word(at index: Int, of kind: NameLexicon.WordClass) -> Word? {
    let whole = classes(at: index)
    if whole.contains(kind) { return Word(skip: 0, key: tokens[index].key, classes: whole) }
    for split in reading.splits[index] {
      let classes = NameLexicon.classes(of: split.key)
      if classes.contains(kind) {
        return Word(
          skip: split.skip, key: split.key, classes: classes, losesAlef: split.losesAlef)
      }
    }
    return nil
  }

  /// Whether a word could be part of a name that is not known.
  func isNameLike(_ index: Int, strictly: Bool) -> Bool {
    guard index < tokens.count, tokens[index].isArabic, !tokens[index].shape.contains(.digits),
      tokens[index].range.count > 1
    else { return false }
    let classes = classes(at: index)
    if classes.contains(.givenName) || memoryKnows(index) { return true }
    if !classes.isDisjoint(with: [
      .function, .common, .demonym, .calendar, .title, .titleComplement, .saying, .organisation,
      .place,
    ]) {
      return !strictly && classes.contains(.weakGivenName)
    }
    if classes.contains(.weakGivenName) || classes.contains(.person) { return true }
    // A proclitic before a common word: `للانضمام`, `والتصويت`.
    for split in reading.splits[index] {
      let inner = NameLexicon.classes(of: split.key)
      if !inner.isDisjoint(with: [.function, .common, .demonym, .title, .organisation, .calendar]) {
        return false
      }
      if split.losesAlef { return false }
      // `لتناول`, `بتصعيد`: a preposition and a verbal noun.
      let first = reading.scalars[tokens[index].range.lowerBound]
      let rest = reading.scalars[(tokens[index].range.lowerBound + split.skip)...]
        .prefix(tokens[index].range.count - split.skip)
      if first == "ل" || first == "ب", rest.first == "ت" || rest.first == "ا", rest.count > 4,
        !inner.contains(.givenName)
      {
        return false
      }
    }
    return !ArabicHeadWords.looksLikeVerbOrNoun(reading.scalars[tokens[index].range])
      || !strictly && tokens[index].range.count <= 3
  }
}
