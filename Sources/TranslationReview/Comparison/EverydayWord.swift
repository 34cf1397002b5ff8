import NamedEntities

/// Tells everyday English words from words that are names alone.
public enum EverydayWord {
  /// Whether a folded word, or the singular that it may be the plural of, is an everyday word.
  public static func isOne(_ form: String) -> Bool {
    if isKnown(form) { return true }
    guard form.hasSuffix("s") else { return false }
    return isKnown(form.dropLast())
      || (form.hasSuffix("es") && isKnown(form.dropLast(2)))
      || (form.hasSuffix("ies") && isKnown(form.dropLast(3) + "y"))
  }

  /// Whether a folded word is made of two everyday words of four letters or more: "crimestoppers".
  static func isCompound(_ form: String) -> Bool {
    let letters = Array(form)
    guard letters.count >= 8 else { return false }
    return (4...letters.count - 4).contains { place in
      isKnown(String(letters[..<place])) && isOne(String(letters[place...]))
    }
  }

  private static func isKnown(_ word: some StringProtocol) -> Bool {
    NameLexicon.isEnglishWord(Array(word.unicodeScalars)[...], key: NameFolding.key(word))
  }
}
