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
    if left.contains(where: isDenial) != right.contains(where: isDenial) { return true }
    return meansOther(left, right)
  }

  private static func numbers(_ types: [WordType]) -> Set<Double> {
    Set(
      types.compactMap { type in
        if case .number(let value, _) = type.kind { value } else { nil }
      })
  }

  private static func isDenial(_ type: WordType) -> Bool { denials.contains(type.form) }

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

  private static let denials: Set<String> = [
    "not", "no", "never", "don't", "didn't", "isn't", "wasn't", "doesn't", "cannot", "none", "dont",
    "didnt", "isnt", "wasnt", "doesnt", "لا", "لم", "لن", "ليس", "ليست", "غير",
  ]
}
