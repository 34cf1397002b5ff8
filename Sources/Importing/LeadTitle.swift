/// Makes a title of an article's lead, for articles without a headline.
enum LeadTitle {
  private static let longestClause = 160
  private static let shortestClause = 30
  private static let longestCut = 110

  /// The lead up to the end of its first clause of a readable length; cut at a word, with an
  /// ellipsis, where no clause ends in time.
  static func title(of lead: String) -> String {
    let characters = Array(lead)
    if characters.count <= longestClause, !characters.contains(where: isClauseMark) {
      return lead
    }
    var best: Int?
    for (index, character) in characters.enumerated().prefix(longestClause) {
      guard index >= shortestClause, isClauseMark(character) else { continue }
      // A comma or point inside a number ends no clause.
      let isInNumber =
        index + 1 < characters.count && characters[index + 1].isNumber
        && characters[index - 1].isNumber
      let endsWord = index + 1 >= characters.count || characters[index + 1].isWhitespace
      if !isInNumber, endsWord {
        best = index
        break
      }
    }
    if let best { return String(characters[..<best]).trimmedOfBlanks }
    guard characters.count > longestCut else { return lead }
    let cut = characters[..<longestCut].lastIndex(where: \.isWhitespace) ?? longestCut
    return String(characters[..<cut]).trimmedOfBlanks + "…"
  }

  private static func isClauseMark(_ character: Character) -> Bool {
    [",", ";", ".", ":", "–", "—", "،", "؛", "?", "؟", "!"].contains(character)
  }
}

extension String {
  fileprivate var trimmedOfBlanks: String {
    split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
