/// One spelling for words that are written in several ways.
public enum Folding {
  /// The words of a text as search knows them, parted by single spaces, without stemming.
  ///
  /// Two names that differ only in case, accents, vowel marks, tatweel, hamza carriers, forms of
  /// alef, heh, yeh and kaf, digits or punctuation fold to the same text.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func folded(_ text: String) -> String {
    TextAnalyzer().tokens(of: text).map(\.folded).joined(separator: " ")
  }

  /// What a letter is folded to, the first scalar where it is folded to several; 0 for a mark that is passed
  /// over, the scalar itself for what parts words.
  package static func letter(_ scalar: Unicode.Scalar) -> UInt32 {
    FoldingTable.shared.firstLetter(of: scalar.value)
  }
}
