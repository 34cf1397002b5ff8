import Language

/// The order of names that tell whose child somebody is: `Salman bin Abdulaziz` is the father of
/// `Abdulaziz bin Salman`.
enum NameDescent {
  /// Whether a name has a word for son or daughter in it.
  static func isTold(in name: String) -> Bool {
    name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).dropFirst()
      .contains(where: DescentWords.contains)
  }

  /// Whether a word of a name stands behind a word for son or daughter there.
  static func isFather(_ word: NameWord, in name: String) -> Bool {
    let parts = Folding.folded(name).split(separator: " ")
    return zip(parts, parts.dropFirst()).contains { part, next in
      DescentWords.contains(part) && word.spelling.prefix(3) == next.prefix(3)
    }
  }

  /// Whether one name has ould for "son of" and the other bin: the one is a Mauritanian, the other is not.
  static func differ(_ left: String, _ right: String) -> Bool {
    guard isTold(in: left), isTold(in: right) else { return false }
    let (own, other) = (hasOuld(left), hasOuld(right))
    return own != other
  }

  private static func hasOuld(_ name: String) -> Bool {
    name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" })
      .contains { ["ould", "wuld", "wld", "ولد"].contains($0) }
  }

  /// Whether a word of a name may be "son of" and the father's name in one, as in the Maghreb: `Benbella`.
  static func joinsSon(_ name: String) -> Bool {
    name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).contains { word in
      word.count > 5 && (word.hasPrefix("ben") || word.hasPrefix("bel"))
        || word.count > 4 && (word.hasPrefix("بن") || word.hasPrefix("بل"))
    }
  }

  /// A name with "son of" before an article written as without: Belhadj as Benhadj, `بلحاج` as `بنحاج`.
  static func withoutArticleOfSon(in name: String) -> String {
    name.split(whereSeparator: { $0 == " " || $0 == "-" }).map { part in
      guard joinsSon(String(part)) else { return String(part) }
      let isArabic = part.hasPrefix("ب")
      return (isArabic ? "بن" : "Ben") + part.dropFirst(isArabic ? 2 : 3)
    }.joined(separator: " ")
  }

  /// A name with "son of" and the word behind it in one; `nil` where it has none: `بن بلة` as `بنبلة`.
  static func joiningSon(in name: String) -> String? {
    let parts = name.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    guard let place = parts.dropLast().firstIndex(where: { joinable.contains($0.lowercased()) })
    else { return nil }
    let joined = parts[place] + parts[place + 1].lowercased()
    return (parts[..<place] + [joined] + parts[(place + 2)...]).joined(separator: " ")
  }

  /// Whether two names are one but for "son of" joined with the word behind it: `بن علي`, `بنعلي`.
  static func differOnlyInJoining(_ left: String, _ right: String) -> Bool {
    let names = [left, right].map { Folding.folded(joiningSon(in: $0) ?? $0) }
    return names[0] == names[1] && Folding.folded(left) != Folding.folded(right)
  }

  /// Whether a name is another with a given name before it: Uday Saddam Hussein is the son of Saddam
  /// Hussein. Muhammad before a name is often left out.
  static func isChild(_ name: PreparedName, of father: PreparedName) -> Bool {
    let before = name.words.count - father.words.count
    guard before > 0, father.words.count > 1,
      !isMuhammad(name.words[0]) || opensWithChild(name.text)
    else { return false }
    return zip(name.words.dropFirst(before), father.words).allSatisfy(==)
  }

  /// Whether a name tells behind its first word whose child that is.
  static func opensWithChild(_ name: String) -> Bool {
    let parts = Folding.folded(name).split(separator: " ")
    return parts.count > 1 && DescentWords.contains(parts[1])
  }

  /// Whether nothing that spells no name stands before the first word of a name: `على` may be one there.
  static func opensWithName(_ name: PreparedName) -> Bool {
    Folding.folded(name.text).prefix(2) == name.words[0].spelling.prefix(2)
  }

  /// Whether a word is the name that many people have before the one that they go by.
  static func isMuhammad(_ word: NameWord) -> Bool {
    switch word.script {
    case .arabic: word.spelling == "محمد"
    case .latin:
      ["mhmd", "mhmt"].contains(word.spelling.filter { !"aeiou".contains($0) })
    }
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

  /// Whether the one name is the other with a given name before it, its words answering by sound or spelling.
  func isOfChild(_ left: PreparedName, _ right: PreparedName) -> Bool {
    let isLeftLong = left.words.count > right.words.count
    let (long, short) = isLeftLong ? (left, right) : (right, left)
    guard long.words.count == short.words.count + 1, short.words.count > 1,
      links.count == short.words.count, let first = long.words.first, first.letters.count > 1,
      first.meaningKeys.isEmpty, long.words[1].opensName || short.words[0].opensName,
      !NameDescent.isMuhammad(first) || NameDescent.opensWithChild(long.text),
      NameDescent.opensWithName(short)
    else { return false }
    return links.allSatisfy { link in
      let (own, other) = isLeftLong ? (link.left, link.right) : (link.right, link.left)
      return own.count == 1 && other.count == 1 && own.lowerBound == other.lowerBound + 1
        && link.bond != .meaning && link.bond != .acronym
    }
  }

  /// Whether one name has somebody between a person and the father that the other tells: Hamdan bin Rashid,
  /// Hamdan bin Mohammed bin Rashid.
  func skipsFather(_ left: PreparedName, _ right: PreparedName) -> Bool {
    let isLeftLong = left.words.count > right.words.count
    let (long, short) = isLeftLong ? (left, right) : (right, left)
    guard long.words.count == short.words.count + 1, links.count == short.words.count,
      NameDescent.isTold(in: long.text), NameDescent.isTold(in: short.text)
    else { return false }
    let places = links.map { isLeftLong ? ($0.left, $0.right) : ($0.right, $0.left) }
    return places.contains { own, other in
      other.lowerBound > 0 && own.lowerBound == other.lowerBound + 1
        && !places.contains { $0.0.contains(other.lowerBound) }
        && NameDescent.isFather(short.words[other.lowerBound], in: short.text)
    }
  }

  /// Whether any two words that answer each other stand in another order than others.
  var isTurned: Bool {
    links.contains { link in
      links.contains { other in
        link.left.lowerBound < other.left.lowerBound
          && link.right.lowerBound > other.right.lowerBound
          && link.bond != .meaning && other.bond != .meaning
      }
    }
  }

  /// Whether the words of one name stand in another order in the other, where the order tells who
  /// somebody is: with a word for "son of", and among three words and more.
  func isReversed(hasDescent: Bool) -> Bool {
    (hasDescent || links.count > 2) && isTurned
  }
}
