import Canvas
import Model

extension BaseDirection {
  /// The direction of a paragraph: that of its language, unless its first strong letter runs the
  /// other way; then, of a text in letters of both, that of the article.
  ///
  /// So an Arabic paragraph stays Arabic where foreign names outnumber its own letters or open it, and
  /// an English one that opens with an Arabic word stays English (UAX #9, P2 and P3, and HL1).
  ///
  /// - Parameters:
  ///   - text: The paragraph.
  ///   - language: Its language, as far as it is known.
  ///   - article: The language of the article that it stands in.
  /// - Complexity: O(*n*) up to the first strong letter; O(*n*) in all where that runs the other way.
  static func of(_ text: String, in language: LanguageTag, article: LanguageTag) -> Self {
    let letters = StrongLetters(text)
    let first = letters.first
    guard let own = language.direction else {
      return first ?? article.direction ?? .leftToRight
    }
    guard let first, first != own else { return own }
    guard letters.contain(own) else { return first }
    return article.direction ?? first
  }
}

extension LanguageTag {
  /// The direction of the language's script; `nil` where the language is not known.
  var direction: BaseDirection? {
    if self == .undetermined { return nil }
    return isRightToLeft ? .rightToLeft : .leftToRight
  }
}

extension ArticleTitle {
  /// The direction that the title is laid out in.
  ///
  /// - Parameter article: The language of its article.
  func direction(inArticle article: LanguageTag) -> BaseDirection {
    .of(text, in: language, article: article)
  }
}

extension ArticleSummary {
  /// The direction that the title is laid out in.
  var titleDirection: BaseDirection { title.direction(inArticle: language) }
}
