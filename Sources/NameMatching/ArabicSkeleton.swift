import Language

/// The letters of an Arabic word that its spellings have in common.
///
/// A foreign name is spelled in as many ways as it is heard; a name that is Arabic itself in one, but for
/// hamza, the last letter, the article and an alif that old spelling leaves out. So two of them that differ
/// in a letter are two names: سعيد and سعد, الحربي and العربي.
enum ArabicSkeleton {
  /// Whether two words of names are spelled too unlike for one name.
  static func areApart(_ left: NameWord, _ right: NameWord) -> Bool {
    guard left.script == .arabic, right.script == .arabic else { return false }
    let (own, other) = (of(left.spelling), of(right.spelling))
    guard own != other else { return false }
    return isArabic(left) || isArabic(right) || left.isGiven && right.isGiven
      || own == other + "ه" || other == own + "ه"
  }

  /// Whether a word has a letter that foreign names are hardly ever spelled with.
  private static func isArabic(_ word: NameWord) -> Bool {
    word.spelling.unicodeScalars.contains(where: nativeLetters.contains)
  }

  private static let nativeLetters: Set<Unicode.Scalar> = ["ع", "ح", "ض", "ظ", "ص", "ط", "ق"]

  /// The letters that every spelling of a word has.
  static func of(_ spelling: String) -> String {
    var text = spelling
    for head in ["عبدال", "ال"] where text.hasPrefix(head) && text.count > head.count + 1 {
      text = (head == "ال" ? "" : "عبد") + text.dropFirst(head.count)
      break
    }
    for (written, same) in exchanged { text.replace(written, with: same) }
    return text
  }

  private static let exchanged = [
    ("ى", "ي"), ("ة", "ه"), ("ئ", "ي"), ("ؤ", "و"), ("ء", ""), ("وو", "و"), ("رحمان", "رحمن"),
    ("اسحاق", "اسحق"), ("هارون", "هرون"), ("معاويه", "معويه"),
  ]
}
