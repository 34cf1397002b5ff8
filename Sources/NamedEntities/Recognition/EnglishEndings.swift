/// Tells English words by what they are made of: `Geophysicists` is in no list, and is no name.
public enum EnglishEndings {
  /// Whether a word is a listed word with a regular ending or prefix, or ends as only everyday words
  /// do.
  ///
  /// The list that ships leaves out what this tells of the rest of it.
  ///
  /// - Parameters:
  ///   - word: A word in small letters of ASCII.
  ///   - isListed: Whether a word stands in the list.
  public static func isDerived(_ word: String, from isListed: (String) -> Bool) -> Bool {
    isDerived(Array(word.unicodeScalars)[...]) { isListed(String(String.UnicodeScalarView($0))) }
  }

  /// Whether a word of any letters is derived from one of ``NameLexicon``.
  static func isDerived(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = word.compactMap { scalar in
      Unicode.Scalar(NameFolding.fold(scalar)).flatMap { $0.value == 0 ? nil : $0 }
    }
    return isDerived(letters[...]) { stem in
      let key = stem.reduce(NameFolding.seed) { NameFolding.combine($0, $1.value) }
      return NameLexicon.isListedEnglishWord(key)
    }
  }

  private static func isDerived(
    _ letters: Letters, from isListed: (Letters) -> Bool
  ) -> Bool {
    guard letters.count > 6 else { return false }
    if learned.contains(where: { letters.count > $0.count + 3 && letters.hasSuffix($0) }) {
      return true
    }
    if let prefix = prefixes.first(where: letters.starts) {
      let stem = letters.dropFirst(prefix.count)
      if stem.count > 4, isListed(stem) || isDerived(stem, from: isListed) { return true }
    }
    for ending in regular where letters.count > ending.count + 3 && letters.hasSuffix(ending) {
      let stem = letters.dropLast(ending.count)
      if isListed(stem) || isListed(stem + ["e"]) { return true }
      if stem.last == "i", isListed(stem.dropLast() + ["y"]) { return true }
      // `stopped`, `planning`
      if stem.count > 3, stem.last == stem.dropLast().last, isListed(stem.dropLast()) {
        return true
      }
    }
    return false
  }

  fileprivate typealias Letters = ArraySlice<Unicode.Scalar>

  /// Endings that a listed word may take; `-s` is none, for family names have it too.
  private static let regular = affixes(
    "ing", "ingly", "ed", "ly", "ness", "less", "ful", "able", "ment", "ments", "ings")

  /// What a listed word may take in front.
  private static let prefixes = affixes("in", "un", "re", "dis", "over", "under", "inter", "non")

  /// Endings that mark an everyday word by themselves.
  private static let learned = affixes(
    "ologist", "ologists", "icists", "ationists", "ations", "ization", "isation", "iveness",
    "fulness", "lessness", "graphers")

  private static func affixes(_ affixes: String...) -> [[Unicode.Scalar]] {
    affixes.map { Array($0.unicodeScalars) }
  }
}

extension EnglishEndings.Letters {
  fileprivate func hasSuffix(_ ending: [Unicode.Scalar]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}
