extension QueryParser {
  /// Whether everything is in capitals, so that capitals are no sign, and there are more words than a
  /// person types who joins them by operators.
  static func isHeadlineInCapitals(_ lexemes: [QueryLexer.Lexeme]) -> Bool {
    var count = 0
    for lexeme in lexemes {
      switch lexeme.token {
      case .word(let word):
        guard !word.unicodeScalars.contains(where: \.properties.isLowercase) else { return false }
        guard word.unicodeScalars.contains(where: \.properties.isUppercase) else { continue }
        if !["AND", "OR", "NOT", "NEAR"].contains(word) { count += 1 }
      case .quoted, .comma: continue
      default: return false
      }
    }
    return count >= shortestHeadline
  }
}
