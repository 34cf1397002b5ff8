import Foundation
import GRDB
public import Model

extension StoreReader {
  /// Articles that were added but not analysed yet, newest first.
  ///
  /// - Parameter limit: How many at most.
  public func unanalysedArticles(limit: Int = .max) throws -> [ArticleID] {
    try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT id FROM waitingArticle JOIN article USING (row) ORDER BY row DESC LIMIT ?"),
      arguments: [limit]
    ).map(ArticleID.init(rawValue:))
  }

  /// How many articles were added but not analysed yet.
  public var unanalysedCount: Int {
    get throws { try Int.fetchOne(database, sql: "SELECT count(*) FROM waitingArticle") ?? 0 }
  }

  /// Whether an article was added that is not analysed yet.
  public var hasUnanalysedArticles: Bool {
    get throws {
      try Bool.fetchOne(
        database.cachedStatement(
          sql: "SELECT EXISTS (SELECT 1 FROM waitingArticle)")) ?? false
    }
  }

  /// Whether an article was added and is not analysed yet.
  public func isWaiting(_ article: ArticleID) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM waitingArticle JOIN article USING (row) WHERE article.id = ?)
          """), arguments: [article.rawValue]) ?? false
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
    try execute(
      "INSERT OR REPLACE INTO fingerprint (row, data, seal, isPaired) VALUES (?, ?, ?, 0)",
      [row, Data(bytes), Seal.of(bytes)])
    try execute("DELETE FROM waitingArticle WHERE row = ?", [row])
  }

  /// Forgets every fingerprint and what was found by them, so that every article is analysed anew.
  public func removeFingerprints() throws {
    try execute("DELETE FROM fingerprint")
    try execute("DELETE FROM relation")
    try execute("INSERT OR IGNORE INTO waitingArticle SELECT row FROM article")
    try removePairingIndex()
    try removeStories()
  }
}
