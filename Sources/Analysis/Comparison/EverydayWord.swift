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

  private static func isKnown(_ word: some StringProtocol) -> Bool {
    NameLexicon.isEnglishWord(Array(word.unicodeScalars)[...], key: NameFolding.key(word))
  }
}
