/// What has been found out of words by their letters alone: texts say the same words again and again.
///
/// It lives as long as the articles that are read together.
final class WordMemory {
  private var everyday = KeyTable<Bool>()
  private var unlikeNames = KeyTable<Bool>()
  private var derived = KeyTable<Bool>()

  /// Whether a Latin word is an everyday English word, as it stands or with its ending taken off.
  func isEveryday(_ key: UInt64, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
    if NameLexicon.isEnglishWord(key) { return true }
    if let known = everyday[key] { return known }
    let result = EnglishEndings.isDerived(word)
    everyday[key] = result
    return result
  }

  /// Whether an Arabic word has the form of a verb or an everyday noun.
  func looksLikeVerbOrNoun(_ key: UInt64, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
    if let known = unlikeNames[key] { return known }
    let result = ArabicHeadWords.looksLikeVerbOrNoun(word)
    unlikeNames[key] = result
    return result
  }

  /// Whether an Arabic word is an everyday word with clitics or endings.
  func isDerived(_ key: UInt64, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
    if let known = derived[key] { return known }
    let result = ArabicEndings.isDerived(word)
    derived[key] = result
    return result
  }
}
