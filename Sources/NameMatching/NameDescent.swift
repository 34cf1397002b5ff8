import Language

/// The order of names that tell whose child somebody is: `Salman bin Abdulaziz` is the father of
/// `Abdulaziz bin Salman`.
enum NameDescent {
  /// Whether a name has a word for son or daughter in it.
  static func isTold(in name: String) -> Bool {
    name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).dropFirst()
      .contains(where: DescentWords.contains)
  }

  /// Whether a word of a name may be "son of" and the father's name in one, as in the Maghreb: `Benbella`.
  static func joinsSon(_ name: String) -> Bool {
    name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).contains { word in
      word.count > 5 && (word.hasPrefix("ben") || word.hasPrefix("bel"))
        || word.count > 4 && word.hasPrefix("بن")
    }
  }

  /// A name with "son of" and the word behind it in one; `nil` where it has none: `بن بلة` as `بنبلة`.
  static func joiningSon(in name: String) -> String? {
    let parts = name.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    guard let place = parts.dropLast().firstIndex(where: { joinable.contains($0.lowercased()) })
    else { return nil }
    let joined = parts[place] + parts[place + 1].lowercased()
    return (parts[..<place] + [joined] + parts[(place + 2)...]).joined(separator: " ")
  }

  private static let joinable: Set<String> = ["ben", "bel", "بن", "بل"]
}

extension NameComparison {
  /// Whether each name has a word that nothing in the other answers, and they share but one, or the words
  /// stand in the same place of names that are as long: Abu Omar and Abu Bakr.
  func hasWordsOfItsOwn(_ left: PreparedName, _ right: PreparedName) -> Bool {
    guard features.map({ $0[.missingOnBoth] > 0 }) ?? false else { return false }
    if links.count == 1 { return true }
    guard left.words.count == right.words.count else { return false }
    let own = left.words.indices.filter { word in !links.contains { $0.left.contains(word) } }
    let other = right.words.indices.filter { word in !links.contains { $0.right.contains(word) } }
    return own == other
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
