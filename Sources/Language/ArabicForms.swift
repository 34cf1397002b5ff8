/// Forms of folded Arabic words.
enum ArabicForms {
  /// A word without article with what may stand before and behind it: enough to meet each stem that
  /// the index may have for it.
  ///
  /// - Returns: None where the word is not Arabic or too short to be inflected.
  static func inflected(_ word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 3, let first = letters.first, let last = letters.last,
      letters.allSatisfy({ (0x621...0x64A).contains($0.value) })
    else { return [] }
    // An article after li- takes the first of two lams away.
    let behindLam = String(scalars: first == "ل" ? letters.dropFirst() : letters[...])
    var forms = [word, "ال" + word, "لل" + behindLam, "و" + word, "ب" + word, "ل" + word]
    if last == "ه" {
      let base = String(scalars: letters.dropLast())
      forms += ["ته", "تها", "ات", "تين"].map { base + $0 }
    } else {
      forms += ["ا", "ين", "ه", "ها", "ي"].map { word + $0 }
    }
    if last == "ا" { forms.append(word + "ء") }
    if letters.count >= 4, ArabicProclitics.contains(first) {
      forms.append(String(scalars: letters.dropFirst()))
    }
    return forms
  }

  /// The rest of a half-typed word behind a letter that may be a clitic; `nil` where there is none, or
  /// too little is left to look for.
  static func withoutClitic(_ word: String) -> String? {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 3, let first = letters.first, searchedProclitics.contains(first)
    else {
      return nil
    }
    return String(scalars: letters.dropFirst())
  }

  /// Letters that search takes off words of few letters.
  private static let searchedProclitics: [Unicode.Scalar] = ["و", "ب", "ل"]
}
