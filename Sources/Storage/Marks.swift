import Foundation
import GRDB
public import Model

private enum SavedSearchColumn: Int, RowColumn {
  case name, query

  static let table = "savedSearch"
  static let selected = selection()
}

extension StoreReader {
  /// The tags of an article, in alphabetical order.
  public func tags(of article: ArticleID) throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(sql: "SELECT tag FROM tag WHERE article = ? ORDER BY tag"),
      arguments: [article.rawValue])
  }

  /// Those of some articles that a decision would change, in the order given.
  ///
  /// - Parameter condition: In SQL on `article`, that what is to be done is not done yet; `?2` is the tag.
  func articles(
    _ articles: [ArticleID], where condition: String, tag: String = ""
  ) throws -> [ArticleID] {
    let list = String(decoding: try JSONEncoder().encode(articles.map(\.rawValue)), as: UTF8.self)
    return try ids(
      """
      SELECT article.id FROM json_each(?1) JOIN article ON article.id = value
      WHERE (\(condition)) AND ?2 IS NOT NULL ORDER BY json_each.key
      """, [list, tag])
  }

  /// Those of some articles that are not read, or unread, yet.
  public func articles(_ articles: [ArticleID], readOtherThan isRead: Bool) throws -> [ArticleID] {
    try self.articles(articles, where: isRead ? "NOT isRead" : "isRead")
  }

  /// Those of some articles that have no star yet, or have one.
  public func articles(
    _ articles: [ArticleID], starredOtherThan isStarred: Bool
  ) throws -> [ArticleID] {
    try self.articles(articles, where: isStarred ? "NOT isStarred" : "isStarred")
  }

  /// Those of some articles that are not archived yet, or are.
  public func articles(
    _ articles: [ArticleID], archivedOtherThan isArchived: Bool
  ) throws -> [ArticleID] {
    try self.articles(articles, where: isArchived ? "NOT isArchived" : "isArchived")
  }

  /// How many articles are archived, of copies only one.
  ///
  /// - Complexity: O(*answer*).
  var archivedCount: Int {
    get throws {
      try Int.fetchOne(
        database.cachedStatement(
          sql: "SELECT count(*) FROM article WHERE isArchived AND NOT isCopy")) ?? 0
    }
  }

  /// The rows of archived articles, as far as there are no more than a limit.
  func archivedRows(limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT row FROM article WHERE isArchived LIMIT ?"),
      arguments: [limit])
  }

  /// Those of some articles that do not have a tag yet, or have it.
  public func articles(
    _ articles: [ArticleID], taggedOtherThan isSet: Bool, tag: String
  ) throws -> [ArticleID] {
    try self.articles(
      articles,
      where: """
        \(isSet ? "NOT " : "")EXISTS (SELECT 1 FROM tag WHERE tag.article = article.id AND tag.tag = ?2)
        """, tag: tag)
  }

  /// Every tag in use, in alphabetical order.
  func allTags() throws -> [String] {
    try String.fetchAll(database, sql: "SELECT DISTINCT tag FROM tag ORDER BY tag")
  }

  /// Every source that the articles name, the most frequent first.
  func allSources(limit: Int = 100) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT source FROM article WHERE source IS NOT NULL
        GROUP BY source ORDER BY count(*) DESC, source LIMIT ?
        """, arguments: [limit])
  }

  /// The saved searches, by name.
  public func savedSearches() throws -> [SavedSearch] {
    try Row.fetchAll(
      database, sql: "SELECT \(SavedSearchColumn.selected) FROM savedSearch ORDER BY name"
    ).map { row in
      SavedSearch(
        name: try row.value(SavedSearchColumn.name), query: try row.value(SavedSearchColumn.query))
    }
  }
}

extension StoreWriter {
  /// Marks an article as read or unread, with its copies, for as long as a library knows their ids.
  public func setRead(_ isRead: Bool, of article: ArticleID) throws {
    try setMark("isRead", isRead, of: article)
    for copy in try copies(of: article) { try setMark("isRead", isRead, of: copy) }
  }

  /// Marks articles as read or unread, with their copies, for as long as a library knows their ids.
  ///
  /// - Complexity: O(*n* log *m*) for *n* articles in a library of *m*, in two statements.
  public func setRead(_ isRead: Bool, of articles: [ArticleID]) throws {
    let list = try Self.list(articles)
    try execute(
      """
      INSERT INTO mark (article, isRead, isStarred) SELECT id, ?1, 0 FROM (\(Self.withCopies)) WHERE true
        ON CONFLICT (article) DO UPDATE SET isRead = excluded.isRead
      """, [isRead, list])
    try execute(
      "UPDATE article SET isRead = ?1 WHERE id IN (\(Self.withCopies))", [isRead, list])
  }

  /// The ids of a list, the second argument, and those of their copies.
  private static let withCopies = """
    SELECT value AS id FROM json_each(?2)
    UNION SELECT other.id FROM json_each(?2) JOIN article AS this ON this.id = value
      JOIN article AS other ON other.copyGroup = this.copyGroup
    """

  /// Stars an article or takes its star away, for as long as a library knows its id.
  public func setStarred(_ isStarred: Bool, of article: ArticleID) throws {
    try setMark("isStarred", isStarred, of: article)
  }

  /// Stars articles or takes their stars away, for as long as a library knows their ids.
  ///
  /// - Complexity: O(*n* log *m*) for *n* articles in a library of *m*, in two statements.
  public func setStarred(_ isStarred: Bool, of articles: [ArticleID]) throws {
    let list = try Self.list(articles)
    try execute(
      """
      INSERT INTO mark (article, isRead, isStarred) SELECT value, 0, ?1 FROM json_each(?2) WHERE true
        ON CONFLICT (article) DO UPDATE SET isStarred = excluded.isStarred
      """, [isStarred, list])
    try execute(
      "UPDATE article SET isStarred = ?1 WHERE id IN (SELECT value FROM json_each(?2))",
      [isStarred, list])
  }

  /// Archives articles with their copies, or takes them out again, for as long as a library knows their ids.
  ///
  /// - Complexity: O(*n* log *m*) for *n* articles in a library of *m*, in two statements.
  public func setArchived(_ isArchived: Bool, of articles: [ArticleID]) throws {
    let list = try Self.list(articles)
    try execute(
      """
      INSERT INTO mark (article, isRead, isStarred, isArchived)
        SELECT id, 0, 0, ?1 FROM (\(Self.withCopies)) WHERE true
        ON CONFLICT (article) DO UPDATE SET isArchived = excluded.isArchived
      """, [isArchived, list])
    try execute(
      "UPDATE article SET isArchived = ?1 WHERE id IN (\(Self.withCopies))", [isArchived, list])
  }

  /// Gives articles a tag or takes it away.
  ///
  /// - Complexity: O(*n* log *m*) for *n* articles and *m* tags, in one statement.
  public func setTag(_ tag: String, _ isSet: Bool, of articles: [ArticleID]) throws {
    let list = try Self.list(articles)
    if isSet {
      try execute(
        "INSERT OR IGNORE INTO tag SELECT value, ?1 FROM json_each(?2)", [tag, list])
    } else {
      try execute(
        "DELETE FROM tag WHERE tag = ?1 AND article IN (SELECT value FROM json_each(?2))",
        [tag, list])
    }
  }

  private static func list(_ articles: [ArticleID]) throws -> String {
    String(decoding: try JSONEncoder().encode(articles.map(\.rawValue)), as: UTF8.self)
  }

  /// Gives an article a tag or takes it away.
  public func setTag(_ tag: String, _ isSet: Bool, of article: ArticleID) throws {
    if isSet {
      try execute(
        "INSERT OR IGNORE INTO tag (article, tag) VALUES (?, ?)", [article.rawValue, tag])
    } else {
      try execute("DELETE FROM tag WHERE article = ? AND tag = ?", [article.rawValue, tag])
    }
  }

  /// Keeps a query under its name, in place of the one that had the name before.
  public func save(_ search: SavedSearch) throws {
    try execute(
      "INSERT OR REPLACE INTO savedSearch (name, query) VALUES (?, ?)", [search.name, search.query])
  }

  /// Removes a saved search.
  public func removeSavedSearch(named name: String) throws {
    try execute("DELETE FROM savedSearch WHERE name = ?", [name])
  }

  private func setMark(_ column: String, _ value: Bool, of article: ArticleID) throws {
    try execute(
      "INSERT OR IGNORE INTO mark (article, isRead, isStarred) VALUES (?, 0, 0)", [article.rawValue]
    )
    try execute("UPDATE mark SET \(column) = ? WHERE article = ?", [value, article.rawValue])
    try execute("UPDATE article SET \(column) = ? WHERE id = ?", [value, article.rawValue])
  }
}
