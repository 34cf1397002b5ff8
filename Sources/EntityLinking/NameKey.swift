import NamedEntities

/// The letters of a name by which spellings are alike.
enum NameKey {
  /// Whether a key has several words.
  static func hasSeveralWords(_ key: String) -> Bool { key.utf8.contains(UInt8(ascii: " ")) }

  /// The folded words of a name, without titles in front and without the article.
  static func of(_ name: String) -> String {
    let words = repaired(name).split { character in
      !character.isLetter && !character.isNumber && character != "'" && character != "\u{2019}"
        && character != "."
    }
    var folded: [String] = []
    for word in words {
      var letters = NameFolding.folded(word)
      letters.removeAll { $0 == "." }
      let classes = NameLexicon.classes(of: NameFolding.key(letters))
      if folded.isEmpty, classes.contains(.title), words.count > 1,
        classes.isDisjoint(with: [.organisation, .place, .givenName])
      {
        continue
      }
      if letters == "al" || letters == "el", words.count > 1 { continue }
      if letters == "the", folded.isEmpty, words.count > 1 { continue }
      if letters.hasPrefix("ال"), letters.unicodeScalars.count > 4 { letters.removeFirst(2) }
      folded.append(letters)
    }
    return folded.joined(separator: " ")
  }

  /// A name with the damage of a broken conversion mended as far as it shows: `Çavuşo -lu` and
  /// `Çavuşo أوlu` become `Çavuşolu`.
  static func repaired(_ name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    let isMixed =
      scalars.contains { isArabic($0) }
      && scalars.contains { $0.properties.isAlphabetic && !isArabic($0) }
    let isTorn = name.contains(" -")
    guard isMixed || isTorn else { return name }
    var words: [String] = []
    for word in name.split(separator: " ") {
      var letters = String.UnicodeScalarView()
      let hasLatin = word.unicodeScalars.contains { $0.properties.isAlphabetic && !isArabic($0) }
      for scalar in word.unicodeScalars where !(hasLatin && isArabic(scalar)) && scalar != "-" {
        letters.append(scalar)
      }
      let piece = String(letters)
      let isTail =
        word.first == "-" || hasLatin && piece.unicodeScalars.count < word.unicodeScalars.count
      if isTail, piece.first?.isLowercase == true, let before = words.popLast() {
        words.append(before + piece)
      } else {
        words.append(piece)
      }
    }
    return words.joined(separator: " ")
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x06FF).contains(scalar.value)
  }
}
