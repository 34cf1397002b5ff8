import Language
import NamedEntities

/// The letters of a name by which spellings are alike.
enum NameKey {
  /// Whether a key has several words.
  static func hasSeveralWords(_ key: String) -> Bool { key.utf8.contains(UInt8(ascii: " ")) }

  /// Whether a title is somebody's given name: a sultan would have the article, `سلطان الدوسري` is called so.
  private static func isGivenName(_ letters: String, _ classes: NameLexicon.WordClass) -> Bool {
    classes.contains(.weakGivenName) && NameLetters.isArabic(letters) && !letters.hasPrefix("ال")
  }

  /// The folded words of a name, without titles in front and without the article.
  static func of(_ name: String) -> String {
    let words = LostLetters.mended(name).split { character in
      !character.isLetter && !character.isNumber && character != "'" && character != "\u{2019}"
        && character != "."
    }
    var folded: [String] = []
    for word in words {
      var letters = NameFolding.folded(word)
      letters.removeAll { $0 == "." }
      let classes = NameLexicon.classes(of: NameFolding.key(letters))
      if folded.isEmpty, classes.contains(.title), words.count > 1,
        classes.isDisjoint(with: [.organisation, .place, .givenName]),
        !isGivenName(letters, classes)
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
}
