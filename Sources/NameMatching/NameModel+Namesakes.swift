import Language

extension NameModel {
  /// Whether words of two full names answer each other by sound only for what many names have in common
  /// (Abdulrahman is not Abdulrahim), or begin as no two spellings of one name do (Ghassan, `حسان`), or a half
  /// of one is not in the other (`Charaf Eddine`, `شريف`).
  func differsInWords(
    _ comparison: NameComparison, _ left: PreparedName, _ right: PreparedName
  ) -> Bool {
    guard left.words.count > 1, right.words.count > 1 else { return false }
    if hasFaithOfItsOwn(left, comparison.links.map(\.left))
      || hasFaithOfItsOwn(right, comparison.links.map(\.right))
    {
      return true
    }
    return comparison.hasSoundingWords(left, right) { own, other in
      isAlikeInOpeningOnly(own, other) || NameInitials.clash(own, other)
        || NameInitials.differInFaith(own, other)
    }
  }

  /// Whether a name has a word "of the faith" for which the other has none.
  private func hasFaithOfItsOwn(
    _ name: PreparedName, _ answered: [Range<Int>]
  ) -> Bool {
    name.words.indices.contains { word in
      NameInitials.isFaith(name.words[word]) && !answered.contains { $0.contains(word) }
    }
  }
}
