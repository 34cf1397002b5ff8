import Foundation
import GRDB
public import Model

/// Two articles that have passages in common without one rendering the other as a whole.
public struct StoredRelation: Hashable, Sendable {
  /// The first article.
  public var source: ArticleID
  /// The second article.
  public var target: ArticleID
  /// Share of the shorter text that the other one has too, 0 to 1.
  public var share: Double

  /// A relation with its share, 0 to 1.
  public init(source: ArticleID, target: ArticleID, share: Double) {
    self.source = source
    self.target = target
    self.share = share
  }
}

extension StoreReader {
  /// The articles that have passages in common with an article, the largest share first.
  public func relations(of article: ArticleID) throws -> [StoredRelation] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT source, target, share FROM relation WHERE source = ?1 OR target = ?1
          ORDER BY share DESC, source, target
          """), arguments: [article.rawValue]
    ).map { row in
      StoredRelation(
        source: ArticleID(rawValue: row[0]), target: ArticleID(rawValue: row[1]), share: row[2])
    }
  }

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
}

extension StoreReader {
  /// Articles that were added but not analysed yet, newest first: they have no fingerprint.
  public func unanalysedArticles() throws -> [ArticleID] {
    try ids("SELECT id FROM article WHERE row NOT IN (SELECT row FROM fingerprint)")
  }

  /// Articles whose translations have not been looked for yet, newest first.
  public func unpairedArticles() throws -> [ArticleID] {
    try ids(
      "SELECT id FROM article WHERE row IN (SELECT row FROM fingerprint WHERE NOT isPaired)")
  }

  private func ids(_ sql: String) throws -> [ArticleID] {
    try String.fetchAll(database, sql: sql + " ORDER BY row DESC").map { ArticleID(rawValue: $0) }
  }
}

extension StoreWriter {
  /// Keeps what two articles have in common, in place of what was known.
  public func save(_ relation: StoredRelation) throws {
    try execute(
      "INSERT OR REPLACE INTO relation VALUES (?, ?, ?)",
      [relation.source.rawValue, relation.target.rawValue, relation.share])
  }

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

  /// Forgets every fingerprint, so that every article is analysed anew.
  public func removeFingerprints() throws {
    try execute("DELETE FROM fingerprint")
    try execute("DELETE FROM relation")
  }

  /// Forgets what an article has in common with others.
  func removeRelations(of article: ArticleID) throws {
    try execute(
      "DELETE FROM relation WHERE source = ?1 OR target = ?1", [article.rawValue])
  }
}
