import Foundation
import GRDB
public import Model

/// Where an article's earlier versions stand; see ``ArticleVersion``.
private enum VersionColumn: Int, RowColumn {
  case article, number, storedAt, replacedAt, title

  static let table = "articleVersion"
  static let selected = selection()
}

extension StoreReader {
  /// The earlier versions of an article, the first one first; none for one that was never edited.
  public func versions(of id: ArticleID) throws -> [ArticleVersion] {
    let sql = """
      SELECT \(VersionColumn.selected) FROM articleVersion WHERE article = ? ORDER BY number
      """
    return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [id.rawValue]).map {
      row in
      ArticleVersion(
        article: ArticleID(rawValue: try row.value(VersionColumn.article)),
        number: try row.value(VersionColumn.number), title: try row.value(VersionColumn.title),
        storedAt: try row.value(VersionColumn.storedAt),
        replacedAt: try row.value(VersionColumn.replacedAt))
    }
  }

  /// The numbers of an article's earlier versions, ascending.
  public func versionNumbers(of id: ArticleID) throws -> [Int] {
    try Int.fetchAll(
      database.cachedStatement(
        sql: "SELECT number FROM articleVersion WHERE article = ? ORDER BY number"),
      arguments: [id.rawValue])
  }

  /// When the text that an article has now was stored, in seconds since 1970.
  public func storedAt(_ id: ArticleID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT ifnull(editedAt, addedAt) FROM article WHERE id = ?"),
      arguments: [id.rawValue])
  }

  /// An article as it was, under the name of the version; `nil` where the library has none of it.
  public func article(_ id: ArticleID, version number: Int) throws -> Article? {
    try Row.fetchOne(
      database.cachedStatement(sql: Self.versionSelection + " WHERE article = ? AND number = ?"),
      arguments: [id.rawValue, number]
    ).map { row in
      var article = try ArticleRow.article(
        from: row, at: .name(.articleVersion, id.version(number).rawValue))
      article.id = id.version(number)
      return article
    }
  }

  /// Asks for versions in the columns of an article.
  static let versionSelection = """
    SELECT \((SummaryColumn.allCases.map(\.ofVersion) + ContentColumn.allCases.map(\.ofVersion))
      .joined(separator: ", "))
    FROM articleVersion
    """
}

extension SummaryColumn {
  /// What a version has in this column.
  fileprivate var ofVersion: String {
    switch self {
    case .row: "rowid"
    case .hasTranslation, .isRead, .isStarred, .isArchived, .copies, .notes: "0"
    case .tags: "NULL"
    case .id: "article"
    case .title, .titleOrigin, .titleLanguage, .language, .source, .date, .datePrecision, .path:
      "\(self)"
    }
  }
}

extension ContentColumn {
  /// What a version has in this column.
  fileprivate var ofVersion: String {
    switch self {
    case .vocabularyWeight: "0"
    default: "\(self)"
    }
  }
}

extension StoreWriter {
  /// Versions of an article that are kept beside the newest.
  ///
  /// Of more, the one goes that stood for the shortest time, but never the first or the last: who fetches
  /// a page of live reports every minute keeps what stood there long enough to be read.
  static let mostVersions = 50

  /// Keeps what an article says before another text takes its place.
  func keepVersion(of id: ArticleID, row: Int64, at time: Int64) throws {
    try execute(
      """
      INSERT INTO articleVersion (article, number, storedAt, replacedAt, path, url, source, author,
        title, titleOrigin, titleLanguage, language, date, datePrecision, encoding,
        isEncodingDeclared, originKind, originName, originItem, contentHash, text, segments, seal)
      SELECT id, 1 + (SELECT ifnull(max(number), 0) FROM articleVersion WHERE article = id),
        ifnull(editedAt, addedAt), ?, path, url, source, author, title, titleOrigin, titleLanguage,
        language, date, datePrecision, encoding, isEncodingDeclared, originKind, originName,
        originItem, contentHash, text, segments, seal
      FROM article JOIN articleText USING (row) WHERE article.row = ?
      """, [time, row])
    let count = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT count(*) FROM articleVersion WHERE article = ?"),
      arguments: [id.rawValue])
    guard (count ?? 0) > Self.mostVersions else { return }
    try execute(
      """
      DELETE FROM articleVersion WHERE article = ?1 AND number = (
        SELECT number FROM articleVersion WHERE article = ?1
          AND number > (SELECT min(number) FROM articleVersion WHERE article = ?1)
          AND number < (SELECT max(number) FROM articleVersion WHERE article = ?1)
        ORDER BY replacedAt - storedAt, number LIMIT 1)
      """, [id.rawValue])
  }
}
