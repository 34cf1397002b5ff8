import Language

extension NameModel {
  /// Whether words of two full names answer each other by sound only for what many names have in common:
  /// Abdulrahman is not Abdulrahim.
  func differsInWords(
    _ comparison: NameComparison, _ left: PreparedName, _ right: PreparedName
  ) -> Bool {
    guard left.words.count > 1, right.words.count > 1 else { return false }
    return comparison.links.contains { link in
      guard case .sound = link.bond, link.left.count == 1, link.right.count == 1 else {
        return false
      }
      return isAlikeInOpeningOnly(
        left.words[link.left.lowerBound], right.words[link.right.lowerBound])
    }
  }
}
