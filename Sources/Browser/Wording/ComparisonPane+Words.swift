import Model

extension ReviewedAlignment.BeadState {
  /// What a person made of a row, in a word; `nil` for one that is open.
  var inWords: String? {
    switch self {
    case .open: nil
    case .confirmed: "right"
    case .linked: "linked"
    case .parted: "parted"
    }
  }
}

extension ComparisonPane {
  /// What a side is to the other, in a word or two; of two that are alike, the left one is the first.
  func role(of side: Side) -> String {
    switch (relation, side) {
    case (.translation, .source), (.original, .target): return "Original"
    case (.translation, .target), (.original, .source): return "Translation"
    case (.version, .source): return "Before"
    case (.version, .target): return "After"
    case (.rendering, _), (.passages, _):
      let isRendering = relation == .rendering && !comparison.remarks.contains(.nothingInCommon)
      return "\(ordinal(of: side).capitalizedFirst) \(isRendering ? "rendering" : "text")"
    }
  }

  /// Which of the two texts a side is, as they stand on the screen.
  func ordinal(of side: Side) -> String { side == leftSide ? "first" : "second" }

  /// A kind of flag as the screen says it. Of two texts of which none is the original, what only one
  /// has is neither left out nor added.
  func inWords(_ kind: Flag.Kind) -> String {
    switch kind {
    case .number: "number differs"
    case .negation: "denied on one side"
    case .name: "name differs"
    case .part: "words missing"
    case .omitted where relation == .version: "taken out"
    case .omitted:
      relation.isTranslation ? "left out" : "only in the \(ordinal(of: .source))"
    case .added where relation == .version: "added"
    case .added:
      relation.isTranslation ? "added" : "only in the \(ordinal(of: .target))"
    }
  }

  /// The flags by kind, as in `2 × left out, 1 × number differs`; empty where there is none.
  func flagsInWords(_ account: TranslationAccount) -> String {
    Flag.Kind.allCases.compactMap { kind in
      account.flagCounts[kind].map { "\($0.grouped) × \(inWords(kind))" }
    }.joined(separator: ", ")
  }

  /// The differences and how many of them are contradictions; `nil` for two texts in two languages.
  var differencesInWords: String? {
    guard !alignment.differences.isEmpty else { return nil }
    let contradictions = alignment.differences.count(where: \.isContradiction)
    let all = alignment.differences.count.counted("difference")
    return contradictions > 0 ? "\(all), \(contradictions.counted("contradiction"))" : all
  }

  /// What the comparison comes to, the most telling first, in the counts that its account explains.
  var countsInWords: [String] {
    guard let account = comparison.account else { return [] }
    let share = Int((account.rendered * 100).rounded())
    var parts = reviewed.reviewedCount > 0 ? [reviewedInWords] : []
    if comparison.unit == .sentence { parts.insert("Sentences", at: 0) }
    switch relation {
    case .translation, .original: parts.append("\(share) % rendered")
    case .version: break
    case .rendering, .passages:
      parts.append("\(share) % of the \(ordinal(of: .source)) in common")
    }
    if account.flagCount > 0 {
      parts.append("⚑ \(account.flagCount.counted("flag")): \(flagsInWords(account))")
    }
    if let differencesInWords { parts.append(differencesInWords) }
    if account.rows.aside > 0 { parts.append("\(account.rows.aside.counted("row")) aside") }
    if !account.inconsistentNames.isEmpty {
      parts.append("\(account.inconsistentNames.count.counted("name")) rendered in several ways")
    }
    return parts
  }
}
