import GRDB
public import Model

/// Two articles that were compared.
public struct StoredRelation: Hashable, Sendable {
  /// The first article.
  public var source: ArticleID
  /// The second article.
  public var target: ArticleID
  /// Share of the shorter text that the other one has too, 0 to 1.
  public var share: Double
  /// What the two have in common at a glance, some tenths.
  public var overlap: Double

  /// A relation with its share, 0 to 1, and what the two have in common at a glance.
  public init(source: ArticleID, target: ArticleID, share: Double, overlap: Double = 0) {
    self.source = source
    self.target = target
    self.share = share
    self.overlap = overlap
  }
}

/// A relation and the languages of its articles.
public struct ComparedArticles: Hashable, Sendable {
  /// The relation.
  public var relation: StoredRelation
  /// The first article's language.
  public var sourceLanguage: LanguageTag
  /// The second article's language.
  public var targetLanguage: LanguageTag

  /// A relation with the languages of its articles.
  public init(
    relation: StoredRelation, sourceLanguage: LanguageTag, targetLanguage: LanguageTag
  ) {
    self.relation = relation
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
  }
}

extension StoreReader {
  /// The articles that have passages in common with an article without being paired with it, the
  /// largest share first.
  public func relations(of article: ArticleID) throws -> [StoredRelation] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT source, target, share, overlap FROM relation
          WHERE (source = ?1 OR target = ?1) AND share >= ?2 AND NOT EXISTS (
            SELECT 1 FROM pair
            WHERE pair.source = relation.source AND pair.target = relation.target)
          ORDER BY share DESC, source, target
          """), arguments: [article.rawValue, Self.leastShare]
    ).map(Self.relation)
  }

  /// All articles that an article was compared with, whatever they have in common, without those that
  /// have left the library.
  public func compared(with article: ArticleID) throws -> [ComparedArticles] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT relation.source, target, share, overlap, first.language, second.language
          FROM relation JOIN article AS first ON first.id = relation.source
            JOIN article AS second ON second.id = relation.target
          WHERE relation.source = ?1 OR relation.target = ?1
          """), arguments: [article.rawValue]
    ).map { row in
      ComparedArticles(
        relation: Self.relation(row), sourceLanguage: LanguageTag(rawValue: row[4]),
        targetLanguage: LanguageTag(rawValue: row[5]))
    }
  }

  /// Share of text from which articles are shown to have passages in common.
  private static let leastShare = 0.15

  private static func relation(_ row: Row) -> StoredRelation {
    StoredRelation(
      source: ArticleID(rawValue: row[0]), target: ArticleID(rawValue: row[1]), share: row[2],
      overlap: row[3])
  }
}

extension StoreWriter {
  /// Keeps what two articles have in common, in place of what was known.
  public func save(_ relation: StoredRelation) throws {
    try execute(
      "INSERT OR REPLACE INTO relation VALUES (?, ?, ?, ?)",
      [
        relation.source.rawValue, relation.target.rawValue, relation.share, relation.overlap,
      ])
  }

  /// Forgets that two articles were compared.
  public func removeRelation(source: ArticleID, target: ArticleID) throws {
    try execute(
      "DELETE FROM relation WHERE source = ? AND target = ?", [source.rawValue, target.rawValue])
  }

  /// Forgets what an article has in common with others.
  func removeRelations(of article: ArticleID) throws {
    try execute(
      "DELETE FROM relation WHERE source = ?1 OR target = ?1", [article.rawValue])
  }
}
