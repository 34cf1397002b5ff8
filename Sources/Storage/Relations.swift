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
}

extension StoreWriter {
  /// Keeps what two articles have in common, in place of what was known.
  public func save(_ relation: StoredRelation) throws {
    try execute(
      "INSERT OR REPLACE INTO relation VALUES (?, ?, ?)",
      [relation.source.rawValue, relation.target.rawValue, relation.share])
  }

  /// Forgets what an article has in common with others.
  func removeRelations(of article: ArticleID) throws {
    try execute(
      "DELETE FROM relation WHERE source = ?1 OR target = ?1", [article.rawValue])
  }
}
