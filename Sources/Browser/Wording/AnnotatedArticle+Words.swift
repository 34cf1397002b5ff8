import Model

extension AnnotatedArticle {
  /// How many copies it has and how often it was edited, in a few words; `nil` for neither.
  var storyInWords: String? {
    let edits =
      switch versions.count {
      case 0: String?.none
      case 1: "edited once"
      default: "edited \(versions.count.grouped) times"
      }
    let parts = [ArticleSummary.copiesInWords(copyCount), edits].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
