import Foundation
import GRDB
public import Model

/// Where a list has an article.
private enum ListedColumn: Int, RowColumn {
  case row, isDated

  static let table = "article"
  static let selected = selection()

  var expression: String {
    switch self {
    case .row: "row"
    case .isDated: "date IS NOT NULL"
    }
  }
}

extension StoreReader {
  /// An article with its text and segments; `nil` where the library has none of that id.
  public func article(_ id: ArticleID) throws -> Article? {
    let sql = """
      SELECT \(ArticleRow.articleColumns)
      FROM article JOIN articleText ON articleText.row = article.row WHERE article.id = ?
      """
    return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.rawValue])
      .map { row in
        try ArticleRow.article(
          from: row, at: .number(.articleText, try row.value(SummaryColumn.row)))
      }
  }

  /// What tells whether an article is the one that the library has under its id.
  public struct Holding: Hashable, Sendable {
    /// Where it was read from.
    public var origin: Origin
    /// A hash of its text.
    public var contentHash: UInt64
  }

  private enum HoldingColumn: Int, RowColumn {
    case path, originKind, originName, originItem, contentHash

    static let table = "article"
    static let selected = selection()
  }

  /// What the library has under an id; `nil` where it has nothing.
  ///
  /// The text itself is not read.
  public func holding(of id: ArticleID) throws -> Holding? {
    let sql = "SELECT \(HoldingColumn.selected) FROM article WHERE id = ?"
    return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.rawValue]).map {
      row in
      Holding(
        origin: OriginCoding.origin(
          kind: try row.value(HoldingColumn.originKind),
          name: try row.value(HoldingColumn.originName),
          item: try row.value(HoldingColumn.originItem),
          path: try row.value(HoldingColumn.path)),
        contentHash: UInt64(bitPattern: try row.value(HoldingColumn.contentHash)))
    }
  }

  /// What a list shows of an article.
  public func summary(of id: ArticleID) throws -> ArticleSummary? {
    let sql = "SELECT \(ArticleRow.summaryColumns) FROM article WHERE id = ?"
    return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.rawValue])
      .map(ArticleRow.summary)
  }

  /// The article that a person names by its id, by the beginning of it, or by its file.
  ///
  /// - Returns: The ids that the name fits: one where it is told rightly, at most ten where the
  ///   beginning of an id is shared, the newest first.
  public func articles(named name: String) throws -> [ArticleID] {
    guard !name.isEmpty else { return [] }
    for sql in ["SELECT id FROM article WHERE id = ?", "SELECT id FROM article WHERE path = ?"] {
      let exact = try ids(sql, [name])
      if !exact.isEmpty { return exact }
    }
    return try ids(
      "SELECT id FROM article WHERE id >= ? AND id < ? ORDER BY row DESC LIMIT 10",
      [name, name + "\u{10FFFF}"])
  }

  /// The article of each id in the order given, without those that the library does not hold.
  public func summaries(of ids: some Sequence<ArticleID>) throws -> [ArticleSummary] {
    try ids.compactMap(summary)
  }

  /// A stretch of all articles but copies and what is archived, newest first, those without a date below all others.
  ///
  /// - Complexity: O(*offset* + *limit*), whatever the size of the library.
  public func newest(limit: Int, offset: Int = 0) throws -> [ArticleSummary] {
    let sql = """
      SELECT \(ArticleRow.summaryColumns) FROM article WHERE \(ListOrder.isShown)
      ORDER BY \(ListOrder.all) LIMIT ? OFFSET ?
      """
    return try Row.fetchAll(
      database.cachedStatement(sql: sql), arguments: [limit, offset]
    ).map(ArticleRow.summary)
  }

  /// How many articles stand before this one in the list of all; `nil` for one that is not in it, such as
  /// a copy or what is archived.
  ///
  /// - Complexity: O(*answer*).
  public func position(of id: ArticleID) throws -> Int? {
    let sql = "SELECT \(ListedColumn.selected) FROM article WHERE id = ? AND \(ListOrder.isShown)"
    guard
      let found = try Row.fetchOne(
        database.cachedStatement(sql: sql), arguments: [id.rawValue])
    else { return nil }
    let row: Int64 = try found.value(ListedColumn.row)
    return try Int.fetchOne(
      database.cachedStatement(
        sql: ListOrder.countBefore(isDated: try found.value(ListedColumn.isDated))),
      arguments: [row])
  }

  /// Every id, newest first, those without a date where they were added.
  ///
  /// - Complexity: O(*n*): for work over the whole library, not for lists.
  public func allArticleIDs() throws -> [ArticleID] {
    try ids("SELECT id FROM article ORDER BY row DESC")
  }

  /// The ids that a query gives in its first column.
  func ids(_ sql: String, _ arguments: StatementArguments = []) throws -> [ArticleID] {
    try String.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
      .map { ArticleID(rawValue: $0) }
  }
}
