import GRDB
public import Model

/// A version that an edit has replaced, and the one since.
private enum EditColumn: Int, RowColumn {
  case article, number, replacedAt, next

  static let table = "articleVersion"
  static let selected = selection()

  var expression: String {
    switch self {
    case .article, .number, .replacedAt: "\(Self.table).\(name)"
    case .next:
      """
      (SELECT min(later.number) FROM articleVersion AS later
      WHERE later.article = articleVersion.article AND later.number > articleVersion.number)
      """
    }
  }
}

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
        SELECT \(EditColumn.selected) FROM articleVersion WHERE replacedAt >= ? \(list ?? "")
        ORDER BY replacedAt DESC, article, number DESC LIMIT ?
        """, arguments: arguments + [limit]
    ).map { row in
      (
        ArticleID(rawValue: try row.value(EditColumn.article)), try row.value(EditColumn.number),
        try row.value(EditColumn.next), try row.value(EditColumn.replacedAt)
      )
    }
  }
}
