import Model

extension Counterpart {
  /// What it is to an article in another or the same language, in a few words.
  func inWords(beside language: LanguageTag) -> String {
    switch relation {
    case .translation: "translation"
    case .original: "original"
    case .rendering:
      article.language.primary == language.primary ? "another rendering" : "shares passages"
    }
  }

  /// What it is to an article and how sure that is.
  func description(beside language: LanguageTag) -> String {
    "\(inWords(beside: language)), \(Int((score * 100).rounded())) %"
  }
}

extension ComparisonPane {
  /// What a side is to the other, in a word or two.
  func role(of side: Side) -> String {
    switch (relation, side) {
    case (.rendering, .source): isSameLanguage ? "First rendering" : "First text"
    case (.rendering, .target): isSameLanguage ? "Second rendering" : "Second text"
    case (_, .source): "Original"
    case (_, .target): "Translation"
    }
  }

  private var isSameLanguage: Bool {
    annotated(.source).article.language.primary == annotated(.target).article.language.primary
  }
}
