/// Tells whether Arabic text stands in the order in which it is seen, from the left, as some documents
/// have it.
public enum VisualOrder {
  /// Words that are looked at.
  private static let mostWords = 2_000
  /// Words that have to tell, so that a slip of the pen does not.
  private static let leastWitnesses = 4

  /// Whether most of the words that tell stand so.
  ///
  /// Presentation forms tell by how they are joined; other words by letters that no word begins with
  /// (teh marbuta, alef maksura) and by the article.
  ///
  /// - Complexity: O(*n*) in the text's first words.
  public static func isVisual(_ text: String) -> Bool {
    var logical = 0
    var visual = 0
    var words = 0
    for word in text.unicodeScalars.split(whereSeparator: { !isLetter($0) }) where word.count >= 3 {
      words += 1
      if words > mostWords { break }
      switch order(of: word) {
      case .some(true): visual += 1
      case .some(false): logical += 1
      case .none: break
      }
    }
    return visual >= leastWitnesses && visual > 2 * logical
  }

  /// Whether a word stands in the order in which it is seen; `nil` where it does not tell.
  private static func order(of word: Substring.UnicodeScalarView) -> Bool? {
    if word.contains(where: { PresentationOrder.forms.contains($0.value) }) {
      var order = PresentationOrder()
      for scalar in word { order.look(at: scalar.value) }
      if order.isVisual { return true }
      return order.isLogical ? false : nil
    }
    guard let first = word.first, let last = word.last else { return nil }
    if ends.contains(first) != ends.contains(last) { return ends.contains(first) }
    let beginsWithArticle = word.starts(with: article)
    let endsWithArticle = word.suffix(2).elementsEqual(article.reversed())
    return beginsWithArticle == endsWithArticle ? nil : endsWithArticle
  }

  private static let ends: Set<Unicode.Scalar> = ["\u{629}", "\u{649}"]
  private static let article: [Unicode.Scalar] = ["\u{627}", "\u{644}"]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x621...0x64A).contains(scalar.value) || (0xFB50...0xFDFB).contains(scalar.value)
      || PresentationOrder.forms.contains(scalar.value)
  }
}
