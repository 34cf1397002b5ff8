import Language

/// Tells Arabic words by what they are made of: a word that no list has is no name if taking its
/// clitics and endings off leaves an everyday word.
enum ArabicEndings {
  /// Whether a word is an everyday word with proclitics, article, plural or pronoun.
  static func isDerived(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var stem = word
    while let first = stem.first, stem.count > 3, ArabicProclitics.contains(first) {
      stem = stem.dropFirst()
      if isListed(stem) { return true }
    }
    stem = word
    if stem.count > 5, ArabicProclitics.contains(stem[stem.startIndex]),
      stem[stem.startIndex + 1] == "ا", stem[stem.startIndex + 2] == "ل"
    {
      stem = stem.dropFirst()
    }
    if stem.count > 4, stem[stem.startIndex] == "ا", stem[stem.startIndex + 1] == "ل" {
      stem = stem.dropFirst(2)
      if isListed(stem) { return true }
    } else if stem.count > 4, ArabicProclitics.contains(stem[stem.startIndex]) {
      if hasListedStem(stem.dropFirst()) { return true }
    }
    return hasListedStem(stem)
  }

  /// Whether a word has its own meaning, so that its first letter is no proclitic: as it stands, or without
  /// the alef of the accusative.
  static func isListedWhole(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var letters = word
    while let last = letters.last, last.properties.generalCategory == .nonspacingMark {
      letters.removeLast()
    }
    if !NameLexicon.classes(of: NameFolding.key(letters)).isEmpty { return true }
    return letters.count > 3 && letters.last == "ا"
      && !NameLexicon.classes(of: NameFolding.key(letters.dropLast())).isEmpty
  }

  private static func hasListedStem(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = word.last else { return false }
    return endings.contains { ending in
      guard ending.last == last, word.count > ending.count + 2,
        word.suffix(ending.count).elementsEqual(ending)
      else { return false }
      let stem = word.dropLast(ending.count)
      // `وزارته`: a ة before a pronoun is written ت.
      return isListed(stem) || stem.last == "ت" && isListed(stem.dropLast() + ["ة"])
    }
  }

  private static func isListed(_ letters: some Sequence<Unicode.Scalar>) -> Bool {
    let classes = NameLexicon.classes(of: NameFolding.key(letters))
    return !classes.isDisjoint(with: [.common, .function, .titleComplement])
      && classes.isDisjoint(with: [.givenName, .weakGivenName])
  }

  private static let endings: [[Unicode.Scalar]] = [
    "ه", "ها", "هم", "هما", "نا", "كم", "ون", "ين", "ات", "تين", "وا", "ا", "ان", "تان", "ة", "ية",
  ].map { Array($0.unicodeScalars) }
}
