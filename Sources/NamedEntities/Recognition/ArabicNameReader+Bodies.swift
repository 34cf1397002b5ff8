import Model

/// Bodies whose head has the article, and what they are for.
extension ArabicNameReader {
  /// A body that its adjectives and its purpose name: `المجلس الأعلى للقضاء`, `اللجنة الأولمبية الدولية`,
  /// `الاتحاد السعودي لكرة القدم`. One adjective alone only describes: `المنظمة الدولية`.
  func definiteBody(at index: Int) -> NameSpan? {
    guard let head = definiteHead(at: index) else { return nil }
    let known = reading.known[index].flatMap { $0.isWeak ? nil : $0 }
    var end = index + 1
    while end < tokens.count, end - index < 5, joins(end), isAdjectiveOfBody(end),
      // What is known ends where it is known to, but for a nationality.
      known.map({ end < $0.words.upperBound || classes(at: end).contains(.demonym) }) ?? true
    {
      end += 1
    }
    let adjectives = end - index - 1
    guard adjectives > 0, known.map({ end >= $0.words.upperBound }) ?? true else { return nil }
    let purpose = endOfPurpose(at: end, ofKnown: known != nil)
    guard purpose != nil || adjectives > 1 && ArabicHeadWords.institutions.contains(head.key) else {
      return nil
    }
    return NameSpan(
      words: index..<(purpose ?? end), skip: head.skip, type: .organization,
      evidence: ["an organisation's word in front"])
  }

  /// A definite word for a body, as it stands or behind proclitics.
  private func definiteHead(at index: Int) -> Word? {
    guard reading.possibleClasses[index].contains(.organisation) else { return nil }
    let whole = Word(skip: 0, key: tokens[index].key, classes: classes(at: index))
    let behind = reading.splits(index).filter { !$0.isVerbal }.map {
      Word(skip: $0.skip, key: $0.key, classes: $0.classes, losesAlef: $0.losesAlef)
    }
    return ([whole] + behind).first { ArabicHeadWords.definiteBodies.contains($0.key) }
  }

  /// Whether a word is an adjective that belongs to a body's name, as far as its form tells.
  private func isAdjectiveOfBody(_ index: Int) -> Bool {
    guard startsWithArticle(index), !ArabicHeadWords.adjectives.contains(tokens[index].key) else {
      return false
    }
    if ArabicHeadWords.degrees.contains(tokens[index].key) { return true }
    let classes = classes(at: index)
    if classes.contains(.demonym) { return true }
    let word = reading.scalars[tokens[index].range]
    guard word.count > 5, word.last == "ي" || word.suffix(2).elementsEqual(["ي", "ة"]),
      !ArabicHeadWords.ordinals.contains(tokens[index].key)
    else { return false }
    // `المنتمي`, `المؤدي`: participles end so too.
    return !reading.begins(index, with: "ا", "ل", "م") || word.last == "ة"
      || !classes.isDisjoint(with: [.common, .titleComplement])
  }

  /// Where the words end that say what a body is for: `للقضاء`, `لحقوق الإنسان`, `للسياحة والتراث الوطني`.
  ///
  /// - Parameter isKnown: Whether the body is known without it: then `للفترة` belongs to the sentence.
  func endOfPurpose(at index: Int, ofKnown isKnown: Bool) -> Int? {
    guard index < tokens.count, joins(index), reading.begins(index, with: "ل"),
      reading.known[index] == nil
    else { return nil }
    var end = index + 1
    if reading.begins(index, with: "ل", "ل") {
      guard !isKnown, tokens[index].range.count > 4,
        reading.splits(index).allSatisfy({
          $0.classes.isDisjoint(with: [.organisation, .calendar, .demonym])
        })
      else { return nil }
    } else {
      // `لكرة القدم`: a noun and what it is of.
      guard end < tokens.count, joins(end), startsWithArticle(end),
        reading.splits(index).contains(where: {
          !$0.isVerbal && !$0.classes.isDisjoint(with: [.common, .titleComplement])
            && $0.classes.isDisjoint(with: [.function, .saying, .organisation])
        })
      else { return nil }
      end += 1
    }
    while end < tokens.count, end - index < 4, joins(end),
      isFurtherPurpose(end) || isAdjectiveOfBody(end)
    {
      end += 1
    }
    return end
  }

  /// Whether a word says what else a body is for, and is not another body: `والتراث`, `والوكالة`.
  private func isFurtherPurpose(_ index: Int) -> Bool {
    reading.begins(index, with: "و", "ا", "ل") && reading.known[index] == nil
      && reading.splits(index).allSatisfy {
        $0.classes.isDisjoint(with: [.organisation, .demonym])
      }
  }

  /// A place that is called for somebody: `شارع سالم الوادي`.
  func asPlaceCalledForSomebody(_ span: NameSpan) -> NameSpan {
    let index = span.words.lowerBound
    guard span.type == .person, span.skip == 0, index > 0, joins(index),
      let head = word(at: index - 1, of: .place),
      ArabicHeadWords.calledForPeople.contains(head.key)
    else { return span }
    return NameSpan(
      words: span.words, type: .location, evidence: ["follows a word for a place"])
  }
}
