import Language

/// The order of names that tell whose child somebody is: `Salman bin Abdulaziz` is the father of
/// `Abdulaziz bin Salman`.
enum NameDescent {
  /// Whether a name has a word for son or daughter in it.
  static func isTold(in name: String) -> Bool {
    name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).dropFirst()
      .contains(where: DescentWords.contains)
  }
}

extension NameComparison {
  /// Whether each name has a word that nothing in the other answers, and they share but one.
  var hasWordsOfItsOwn: Bool {
    links.count == 1 && features.map { $0[.missingOnBoth] > 0 } ?? false
  }

  /// Whether the words of one name stand in another order in the other, where the order tells who
  /// somebody is: with a word for "son of", and among three words and more.
  func isReversed(hasDescent: Bool) -> Bool {
    guard hasDescent || links.count > 2 else { return false }
    return links.contains { link in
      links.contains { other in
        link.left.lowerBound < other.left.lowerBound
          && link.right.lowerBound > other.right.lowerBound
          && link.bond != .meaning && other.bond != .meaning
      }
    }
  }
}
