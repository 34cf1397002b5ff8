import Language
public import Model

/// Tells texts in Latin letters that are not English: their words are not known.
public enum ThirdLanguage {
  /// Whether a text is in Latin letters and has too few of the small words that every English text
  /// is full of; of a few words nothing is said.
  ///
  /// - Complexity: O(*n*) in scalars.
  public static func isLikely(in segments: [Segment]) -> Bool {
    let scanner = WordScanner()
    var words = 0
    var functionWords = 0
    for segment in segments {
      for word in scanner.words(in: segment.text) where word.script == .latin {
        words += 1
        // Every language has words of one letter.
        if word.form.utf8.count > 1, FunctionWords.contains(word.key) { functionWords += 1 }
      }
    }
    return words >= fewestWords && Double(functionWords) < leastShare * Double(words)
  }

  private static let fewestWords = 10
  private static let leastShare = 0.15
}
