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

private enum RelationColumn: Int, RowColumn {
  case source, target, share, overlap

  static let table = "relation"
  static let selected = selection()
  static let replaced = insertion(.replace)
}

/// The languages of two articles, in a statement that has them as `first` and `second`.
private enum LanguagesColumn: Int, RowColumn {
  case first, second

  static let table = "article"
  static let selected = selection()

  var expression: String { "\(self).language" }
}

extension StoreReader {
  /// The articles that have passages in common with an article without being paired with it, the
  /// largest share first.
  public func relations(of article: ArticleID) throws -> [StoredRelation] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(RelationColumn.selected) FROM relation
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
          SELECT \(RelationColumn.selected), \(LanguagesColumn.selected)
          FROM relation JOIN article AS first ON first.id = relation.source
            JOIN article AS second ON second.id = relation.target
          WHERE relation.source = ?1 OR relation.target = ?1
          """), arguments: [article.rawValue]
    ).map { row in
      func language(_ column: LanguagesColumn) throws -> LanguageTag {
        LanguageTag(rawValue: try row.value(column, after: RelationColumn.allCases.count))
      }
      return ComparedArticles(
        relation: try Self.relation(row), sourceLanguage: try language(.first),
        targetLanguage: try language(.second))
    }
  }

  /// Share of text from which articles are shown to have passages in common.
  private static let leastShare = 0.15

  private static func relation(_ row: Row) throws -> StoredRelation {
    StoredRelation(
      source: ArticleID(rawValue: try row.value(RelationColumn.source)),
      target: ArticleID(rawValue: try row.value(RelationColumn.target)),
      share: try row.value(RelationColumn.share), overlap: try row.value(RelationColumn.overlap))
  }
}

extension StoreWriter {
  /// Keeps what two articles have in common, in place of what was known.
  public func save(_ relation: StoredRelation) throws {
    try execute(
      RelationColumn.replaced,
      [
        "source": relation.source.rawValue, "target": relation.target.rawValue,
        "share": relation.share, "overlap": relation.overlap,
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
