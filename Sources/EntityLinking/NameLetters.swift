/// The letters of folded names, as far as they tell two names of one script apart.
enum NameLetters {
  /// Whether a word begins in Arabic letters.
  static func isArabic(_ word: some StringProtocol) -> Bool {
    word.unicodeScalars.first.map { (0x0620...0x06FF).contains($0.value) } ?? false
  }

  /// The consonants of a word: what is left where vowels are written in several ways, and letters that
  /// foreign sounds are written with by choice count as one (`غوميز`, `جوميز`).
  static func consonants(of word: some StringProtocol) -> String {
    let isArabic = isArabic(word)
    let scalars = Array(word.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      guard
        let letter = isArabic ? arabic(scalar) : latin(scalar, before: next, isFirst: place == 0)
      else { continue }
      // `Mohammed`, `Mohamed`
      if isArabic || result.last != letter { result.append(letter) }
    }
    return String(result)
  }

  private static func arabic(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "ا", "أ", "إ", "آ", "و", "ي", "ى", "ة", "ء", "ئ", "ؤ": nil
    case "غ", "ج", "گ": "ج"
    case "ط": "ت"
    case "ث", "س": "س"
    default: scalar
    }
  }

  private static func latin(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar?, isFirst: Bool
  ) -> Unicode.Scalar? {
    switch scalar {
    case "a", "e", "i", "o", "u", "y", "w", "'", "\u{2019}": nil
    // `John`, `Jon`; `Stephen`, `Steven`
    case "h": isFirst ? "h" : nil
    case "p": next == "h" ? "v" : "p"
    case "f": "v"
    case "q", "c": "k"
    case "j": "g"
    default: scalar
    }
  }
}
