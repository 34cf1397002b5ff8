import SentenceAlignment

/// Tells spans that contradict each other from spans that word one thing differently.
enum Contradiction {
  /// Whether two replaced spans cannot both be right: another number, a denial on one side alone,
  /// or words that are known to mean different things.
  static func isOne(_ source: Range<Int>, _ target: Range<Int>, _ view: BeadView) -> Bool {
    let left = source.map { view.sourceType(view.source[$0]) }
    let right = target.map { view.targetType(view.target[$0]) }
    let leftNumbers = numbers(left)
    let rightNumbers = numbers(right)
    if !leftNumbers.isEmpty, !rightNumbers.isEmpty {
      return leftNumbers.isDisjoint(with: rightNumbers)
    }
    if denies(left) != denies(right) { return true }
    return differsInDegree(left, right) || meansOther(left, right)
  }

  private static func numbers(_ types: [WordType]) -> Set<Double> {
    Set(
      types.compactMap { type in
        if case .number(let value, _) = type.kind { value } else { nil }
      })
  }

  /// Whether words that only one side has turn what the other says round: a few with a negator.
  static func turnsRound(_ words: [WordType]) -> Bool { words.count <= 3 && denies(words) }

  private static func denies(_ types: [WordType]) -> Bool {
    types.contains(where: PolarityWords.shared.isNegator)
  }

  /// Whether each side says how many or how surely, and not alike: "all" and "some", "may" and "must".
  private static func differsInDegree(_ left: [WordType], _ right: [WordType]) -> Bool {
    let degrees = (left + right).map(PolarityWords.shared.degree)
    guard left.count == 1, right.count == 1, let first = degrees[0], let second = degrees[1],
      first != second
    else { return false }
    return isModal(first) == isModal(second)
  }

  private static func isModal(_ degree: PolarityWords.Role) -> Bool {
    degree == .may || degree == .must
  }

  /// Whether one content word of each side stands against the other and the lexicon knows both
  /// with no meaning in common.
  private static func meansOther(_ left: [WordType], _ right: [WordType]) -> Bool {
    let leftWords = left.filter { !$0.isFunctionWord }
    let rightWords = right.filter { !$0.isFunctionWord }
    guard leftWords.count == 1, rightWords.count == 1 else { return false }
    let leftMeanings = Set(leftWords[0].meanings.map(\.concept))
    let rightMeanings = Set(rightWords[0].meanings.map(\.concept))
    guard !leftMeanings.isEmpty, !rightMeanings.isEmpty else { return false }
    return leftMeanings.isDisjoint(with: rightMeanings)
      && isVerbForm(leftWords[0]) == isVerbForm(rightWords[0])
  }

  private static func isVerbForm(_ type: WordType) -> Bool {
    type.form.hasSuffix("ed") || type.form.hasSuffix("ing")
  }
}
