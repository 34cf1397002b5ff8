import Model

/// Bodies whose name stands in quotation marks.
extension ArabicNameReader {
  /// What stands in quotation marks right behind the word for a body, all of it: `صحيفة «صدى الوادي»`,
  /// `مؤسسة "Norvane Tessel"`.
  ///
  /// Inside the marks the name may be made of any words; what is said stands there only behind a verb.
  func bodyInQuotationMarks(at index: Int) -> NameSpan? {
    guard index > 0, let opening = openingMark(before: index),
      let head = word(at: index - 1, of: .organisation) ?? everydayWord(at: index - 1),
      isCalledByName(head),
      !reading.begins(index - 1, skipping: head.skip, with: "ا", "ل"),
      let end = endOfQuotation(from: index, opening: opening)
    else { return nil }
    if let known = reading.known[index], !known.isWeak, known.words == index..<end,
      known.type == .organization
    {
      return nil
    }
    return NameSpan(
      words: index..<end, type: .organization, evidence: ["follows a word for an organization"],
      strength: 4)
  }

  private func isCalledByName(_ head: Word) -> Bool {
    (head.classes.contains(.organisation) || ArabicHeadWords.namedByThemselves.contains(head.key))
      && !ArabicHeadWords.nicknamed.contains(head.key)
  }

  private func everydayWord(at index: Int) -> Word? {
    guard tokens[index].isArabic else { return nil }
    let whole = Word(skip: 0, key: tokens[index].key, classes: classes(at: index))
    let behind = reading.splits(index).filter { !$0.isVerbal && !$0.losesAlef }.map {
      Word(skip: $0.skip, key: $0.key, classes: $0.classes)
    }
    return ([whole] + behind).first { isCalledByName($0) }
  }

  /// The one mark between a word and the one before it, if it opens a quotation.
  private func openingMark(before index: Int) -> Unicode.Scalar? {
    let marks = marks(between: index - 1, and: index)
    guard marks.count == 1, let mark = marks.first, Self.opening.contains(mark) else { return nil }
    return mark
  }

  /// Where the quotation ends that a word opens, if it is no longer than a name.
  private func endOfQuotation(from start: Int, opening: Unicode.Scalar) -> Int? {
    for end in start + 1...start + 4 where end <= tokens.count {
      let last = end - 1
      guard !tokens[last].isArabic || classes(at: last).isDisjoint(with: [.saying, .function])
      else { return nil }
      let marks = end < tokens.count ? marks(between: last, and: end) : marks(behind: last)
      if let mark = marks.first {
        return Self.closing[opening, default: []].contains(mark) ? end : nil
      }
    }
    return nil
  }

  private func marks(between first: Int, and second: Int) -> [Unicode.Scalar] {
    reading.scalars[tokens[first].range.upperBound..<tokens[second].range.lowerBound].filter {
      $0 != " " && $0 != "-" && $0 != "."
    }
  }

  private func marks(behind index: Int) -> [Unicode.Scalar] {
    reading.scalars[tokens[index].range.upperBound...].prefix(3).filter { $0 != " " && $0 != "." }
  }

  private static let closing: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\"": ["\""], "\u{201C}": ["\u{201D}", "\u{201C}"], "\u{201D}": ["\u{201C}", "\u{201D}"],
    "\u{AB}": ["\u{BB}"], "\u{BB}": ["\u{AB}"], "'": ["'"], "\u{2018}": ["\u{2019}"],
  ]
  private static let opening = Set(closing.keys)
}
