import GRDB
public import Model

extension StoreReader {
  /// The edits since a time, the last one first: the version before each, and the one since.
  ///
  /// - Parameters:
  ///   - time: In seconds since 1970.
  ///   - articles: Only edits of these; `nil` for all.
  ///   - limit: How many at most.
  /// - Complexity: O(*edits since*).
  public func edits(
    since time: Int64, of articles: [ArticleID]? = nil, limit: Int
  ) throws -> [(article: ArticleID, number: Int, next: Int?, editedAt: Int64)] {
    let list = articles.map { ids in
      "AND article IN (\(ids.map { _ in "?" }.joined(separator: ", ")))"
    }
    var arguments: StatementArguments = [time]
    if let articles { arguments += StatementArguments(articles.map(\.rawValue)) }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT article, number, replacedAt, (
          SELECT min(later.number) FROM articleVersion AS later
          WHERE later.article = articleVersion.article AND later.number > articleVersion.number)
        FROM articleVersion WHERE replacedAt >= ? \(list ?? "")
        ORDER BY replacedAt DESC, article, number DESC LIMIT ?
        """, arguments: arguments + [limit]
    ).map { (ArticleID(rawValue: $0[0]), $0[1], $0[3], $0[2]) }
  }
}
