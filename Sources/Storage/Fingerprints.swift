import Foundation
import GRDB
public import Model

extension StoreReader {
  /// What the search for translations keeps of the newest articles.
  ///
  /// - Parameter limit: Of how many articles at most.
  public func fingerprints(limit: Int) throws -> [(article: ArticleID, bytes: [UInt8])] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT article.id, fingerprint.data FROM fingerprint JOIN article USING (row)
        ORDER BY row DESC LIMIT ?
        """, arguments: [limit]
    ).map { row in
      let data: Data = row[1]
      return (ArticleID(rawValue: row[0]), [UInt8](data))
    }
  }

  /// Articles that were added but not analysed yet, newest first: they have no fingerprint.
  public func unanalysedArticles() throws -> [ArticleID] {
    try ids(
      """
      SELECT id FROM article WHERE row NOT IN (SELECT row FROM fingerprint) ORDER BY row DESC
      """)
  }

  /// Whether an article was added that is not analysed yet.
  public var hasUnanalysedArticles: Bool {
    get throws {
      try Bool.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM article WHERE row NOT IN (SELECT row FROM fingerprint))
            """)) ?? false
    }
  }

  /// Articles whose translations have not been looked for yet, newest first.
  public func unpairedArticles() throws -> [ArticleID] {
    try ids(
      """
      SELECT id FROM article WHERE row IN (SELECT row FROM fingerprint WHERE NOT isPaired)
      ORDER BY row DESC
      """)
  }
}

extension StoreWriter {
  /// Keeps what the search for translations needs of an article.
  public func setFingerprint(_ bytes: [UInt8], of article: ArticleID) throws {
    guard let row = try row(of: article) else { return }
    try execute("INSERT OR REPLACE INTO fingerprint VALUES (?, ?, 0)", [row, Data(bytes)])
  }

  /// Notes that the translations of an article have been looked for.
  public func setPaired(_ article: ArticleID) throws {
    guard let row = try row(of: article) else { return }
    try execute("UPDATE fingerprint SET isPaired = 1 WHERE row = ?", [row])
  }

  /// Forgets every fingerprint and what was found by them, so that every article is analysed anew.
  public func removeFingerprints() throws {
    try execute("DELETE FROM fingerprint")
    try execute("DELETE FROM relation")
  }
}
