import Language
import Model

/// Finds what a reader may have meant by a query without hits.
struct QuerySuggestion {
  let reader: StoreReader

  /// A query that has hits: with its words put right, or else without its quotation marks; `nil`
  /// where neither has any.
  func suggestion(for query: Query) throws -> String? {
    try [try SpellingCorrection(reader: reader).corrected, unquoted].lazy
      .compactMap { try $0(query) }
      .first(where: hasHits)
  }

  /// The query with the words of its phrases apart.
  private func unquoted(_ query: Query) -> String? {
    var scalars = Array(query.text.unicodeScalars)
    let phrases = (query.root?.terms ?? []).filter { $0.kind == .phrase }
    for phrase in phrases.reversed() {
      scalars.replaceSubrange(phrase.range, with: phrase.text.unicodeScalars)
    }
    return phrases.isEmpty ? nil : String(scalars: scalars[...])
  }

  private func hasHits(_ text: String) throws -> Bool {
    guard let query = try? QueryParser.parse(text, isUnfinished: true) else { return false }
    return try reader.count(query, limit: 1) > 0
  }
}
