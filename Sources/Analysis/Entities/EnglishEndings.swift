/// Tells English words by what they are made of: `Geophysicists` is in no list, and is no name.
enum EnglishEndings {
  /// Whether a word is a listed word with a regular ending, or ends as only everyday words do.
  static func isDerived(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = word.compactMap { scalar in
      Unicode.Scalar(NameFolding.fold(scalar)).flatMap { $0.value == 0 ? nil : $0 }
    }
    guard letters.count > 6 else { return false }
    if learned.contains(where: { letters.count > $0.count + 3 && letters.hasSuffix($0) }) {
      return true
    }
    if let stem = prefixes.first(where: letters.starts).map({ letters.dropFirst($0.count) }),
      stem.count > 4, isListed(stem) || isDerived(stem)
    {
      return true
    }
    for ending in regular where letters.count > ending.count + 3 && letters.hasSuffix(ending) {
      var stem = Array(letters.dropLast(ending.count))
      if isListed(stem) || isListed(stem + ["e"]) { return true }
      if stem.last == "i" {
        stem[stem.count - 1] = "y"
        if isListed(stem) { return true }
      }
      // `stopped`, `planning`
      if stem.count > 3, stem[stem.count - 1] == stem[stem.count - 2], isListed(stem.dropLast()) {
        return true
      }
    }
    return false
  }

  private static func isListed(_ letters: some Sequence<Unicode.Scalar>) -> Bool {
    var hash = NameFolding.seed
    for letter in letters { hash = NameFolding.combine(hash, letter.value) }
    return NameLexicon.isEnglishWord(hash)
  }

  /// Endings that a listed word may take; `-s` is none, for family names have it too.
  private static let regular = endings(
    "ing", "ingly", "ed", "ly", "ness", "less", "ful", "able", "ment", "ments", "ings")

  /// What a listed word may take in front.
  private static let prefixes = endings("in", "un", "re", "dis", "over", "under", "inter", "non")

  /// Endings that mark an everyday word by themselves.
  private static let learned = endings(
    "ologist", "ologists", "icists", "ationists", "ations", "ization", "isation", "iveness",
    "fulness", "lessness", "graphers")

  private static func endings(_ endings: String...) -> [[Unicode.Scalar]] {
    endings.map { Array($0.unicodeScalars) }
  }
}

extension [Unicode.Scalar] {
  fileprivate func hasSuffix(_ ending: [Unicode.Scalar]) -> Bool {
    suffix(ending.count) == ending[...]
  }
}
