import Foundation
import GRDB
public import Model

/// How far an article is with being grouped.
public enum StoryStage: Int, Sendable {
  /// What it says is to be read.
  case unread
  /// How many articles say that too is to be looked up.
  case uncounted
  /// Articles like it are to be looked for.
  case unlinked
  /// Its story is to be told.
  case unplaced
  /// It stands in its story, or alone.
  case placed
}

/// An article on its way into a story.
public struct StoryArticle: Sendable {
  /// Its row, which ascends with dates.
  public var row: Int64
  /// Its id.
  public var article: ArticleID
  /// What it says; `nil` before that was read.
  public var profile: KeptBytes?
}

/// An entity that an article names, and how often.
public struct EntityMentionCount: Hashable, Sendable {
  /// The entity.
  public var entity: EntityID
  /// Its type.
  public var type: EntityType
  /// How often it is named.
  public var count: Int
}

private enum StoryArticleColumn: Int, RowColumn {
  case row, article, profile, seal

  static let table = "storyArticle"
  static let selected = selection()

  var expression: String { self == .article ? "article.id" : "storyArticle.\(name)" }
}

private enum NamedColumn: Int, RowColumn {
  case id, type

  static let table = "entity"
  static let selected = selection()
}

private enum FeatureColumn: Int, RowColumn {
  case articles, counted, recent, seal

  static let table = "storyFeature"
  static let selected = selection()
}

private enum StoryLinkColumn: Int, RowColumn {
  case other, likeness

  static let table = "storyLink"
  static let selected = selection()
}

extension StoreReader {
  /// Articles at a stage before ``StoryStage/placed``, in the order of their rows.
  ///
  /// - Complexity: O(*n*) in those, whatever the size of the library.
  public func storyArticles(at stage: StoryStage, limit: Int) throws -> [StoryArticle] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(StoryArticleColumn.selected) FROM storyArticle JOIN article USING (row)
          WHERE \(Self.isWaiting(at: stage)) ORDER BY row LIMIT ?
          """), arguments: [limit]
    ).map(Self.storyArticle)
  }

  /// How many articles are at a stage before ``StoryStage/placed``.
  public func storyArticleCount(at stage: StoryStage) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) FROM storyArticle WHERE \(Self.isWaiting(at: stage))")) ?? 0
  }

  /// The condition that an article is at a stage before ``StoryStage/placed``, as SQLite finds it by the
  /// index of those that wait: the index is of a part of the table, and used only where its own condition
  /// stands in the query.
  static func isWaiting(at stage: StoryStage) -> String {
    "stage = \(stage.rawValue) AND stage < \(StoryStage.placed.rawValue)"
  }

  /// Whether any article waits to be grouped.
  public var hasUngroupedArticles: Bool {
    get throws {
      try Bool.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM storyArticle WHERE stage < \(StoryStage.placed.rawValue))
              OR EXISTS (SELECT 1 FROM withdrawnStoryArticle)
            """)) ?? false
    }
  }

  /// Articles by their rows; without those that have left the library, or were not read yet.
  public func storyArticles(ofRows rows: some Sequence<Int64>) throws -> [StoryArticle] {
    try rows.compactMap { row in
      try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT \(StoryArticleColumn.selected) FROM storyArticle JOIN article USING (row)
            WHERE row = ? AND profile IS NOT NULL
            """), arguments: [row]
      ).map(Self.storyArticle)
    }
  }

  /// The row of an article that waits for its story or has one.
  public func storyRow(of article: ArticleID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT row FROM storyArticle WHERE row = (SELECT row FROM article WHERE id = ?)
          """), arguments: [article.rawValue])
  }

  private static func storyArticle(_ row: Row) throws -> StoryArticle {
    let number: Int64 = try row.value(StoryArticleColumn.row)
    let profile: Data? = try row.value(StoryArticleColumn.profile)
    let seal: Int64? = try row.value(StoryArticleColumn.seal)
    return StoryArticle(
      row: number, article: ArticleID(rawValue: try row.value(StoryArticleColumn.article)),
      profile: try profile.map {
        try KeptBytes([UInt8]($0), seal: seal, at: .number(.storyArticle, number))
      })
  }

  /// What the articles that have left said.
  public func withdrawnStoryProfiles() throws -> [KeptBytes] {
    try kept(all: .withdrawnStoryArticle)
  }

  /// How often an article names each entity.
  public func entityCounts(of article: ArticleID) throws -> [EntityMentionCount] {
    guard let row = try row(of: article) else { return [] }
    var counts: [Int64: Int] = [:]
    for mention in try storedMentions(ofRow: row) { counts[mention.form, default: 0] += 1 }
    var entities: [EntityID: EntityMentionCount] = [:]
    for (form, count) in counts {
      guard
        let found = try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT \(NamedColumn.selected) FROM form JOIN entity ON entity.number = form.entity
              WHERE form.number = ?
              """), arguments: [form]),
        let type = EntityType(rawValue: try found.value(NamedColumn.type))
      else { continue }
      let id = EntityID(rawValue: try found.value(NamedColumn.id))
      entities[id, default: EntityMentionCount(entity: id, type: type, count: 0)].count += count
    }
    return entities.values.sorted {
      ($1.count, $0.entity.rawValue) < ($0.count, $1.entity.rawValue)
    }
  }

  // MARK: Features

  /// What is known of features of which articles have something.
  public func storyFeature(_ feature: UInt32) throws -> StoryFeatureCount? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT \(FeatureColumn.selected) FROM storyFeature WHERE feature = ?"),
      arguments: [Int64(feature)]
    ).map { row in
      let packed: Data = try row.value(FeatureColumn.recent)
      let recent = try KeptBytes(
        [UInt8](packed), seal: try row.value(FeatureColumn.seal),
        at: .number(.storyFeature, Int64(feature)))
      return StoryFeatureCount(
        articles: try row.value(FeatureColumn.articles),
        counted: try row.value(FeatureColumn.counted), recent: try recent.unpacked(RowList.rows))
    }
  }

  /// How many articles the features were told of.
  public var storyArticleCount: Int {
    get throws { try number(forKey: Self.storyArticlesKey) ?? 0 }
  }

  /// How many there were when features were counted last.
  public var countedStoryArticles: Int {
    get throws { try number(forKey: Self.countedStoryArticlesKey) ?? 0 }
  }

  static let storyArticlesKey = "storyArticles"
  static let countedStoryArticlesKey = "countedStoryArticles"

  // MARK: Links

  /// The articles that are like one, as far as that is worth keeping.
  public func storyLinks(of row: Int64) throws -> [(row: Int64, likeness: Double)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT \(StoryLinkColumn.selected) FROM storyLink WHERE row = ? ORDER BY other"),
      arguments: [row]
    ).map { (try $0.value(StoryLinkColumn.other), try $0.value(StoryLinkColumn.likeness)) }
  }

  /// The links of an article that lead to articles so near in time that they may stand in one story; those
  /// without a date may.
  public func storyLinks(of row: Int64, within days: Int) throws -> [(row: Int64, likeness: Double)]
  {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(StoryLinkColumn.selected) FROM storyLink
            JOIN storyArticle AS own ON own.row = storyLink.row
            JOIN storyArticle AS linked ON linked.row = storyLink.other
          WHERE storyLink.row = ?1 AND ifnull(abs(own.day - linked.day), 0) <= ?2 ORDER BY other
          """), arguments: [row, days]
    ).map { (try $0.value(StoryLinkColumn.other), try $0.value(StoryLinkColumn.likeness)) }
  }

  /// Articles that are alike one, came so much later that they cannot stand in its story, and stand in none
  /// with others.
  public func loneStoryRows(laterThan row: Int64, by days: Int) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT other FROM storyLink
            JOIN storyArticle AS own ON own.row = storyLink.row
            JOIN storyArticle AS linked ON linked.row = storyLink.other
          WHERE storyLink.row = ?1 AND likeness >= 1 AND linked.day - own.day > ?2
            AND linked.stage = \(StoryStage.placed.rawValue)
            AND (linked.story IS NULL OR (
              SELECT count(*) FROM storyArticle AS member WHERE member.story = linked.story) = 1)
          ORDER BY other
          """), arguments: [row, days])
  }

  /// The story of several articles that ended before some articles came and has most in common with them,
  /// by its first article's row.
  ///
  /// - Parameters:
  ///   - days: A story is closed so many days after its last report.
  ///   - limit: And forgotten so many days after it.
  public func formerStory(of rows: some Sequence<Int64>, by days: Int, within limit: Int) throws
    -> Int64?
  {
    let list = "[\(rows.map(String.init).joined(separator: ","))]"
    return try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          WITH own(row, day) AS (
            SELECT row, day FROM storyArticle WHERE row IN (SELECT value FROM json_each(?1)))
          SELECT linked.story FROM own
            JOIN storyLink ON storyLink.row = own.row
            JOIN storyArticle AS linked ON linked.row = storyLink.other
          WHERE likeness >= 1 AND linked.story IS NOT NULL
            AND (SELECT max(day) FROM storyArticle AS member WHERE member.story = linked.story)
              BETWEEN (SELECT min(day) FROM own) - ?3 AND (SELECT min(day) FROM own) - ?2 - 1
            AND (SELECT count(*) FROM storyArticle AS member WHERE member.story = linked.story) > 1
          GROUP BY linked.story ORDER BY sum(likeness) DESC, linked.story DESC LIMIT 1
          """), arguments: [list, days, limit])
  }

  /// The story that an article stands in, by the row of its first article.
  public func story(ofRow row: Int64) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT story FROM storyArticle WHERE row = ?"),
      arguments: [row])
  }

  /// The articles of a story by its first one's row, in the order of their rows.
  public func storyMembers(of story: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT row FROM storyArticle WHERE story = ? ORDER BY row"),
      arguments: [story])
  }
}

/// How many articles have a feature, and which of them came last.
public struct StoryFeatureCount: Hashable, Sendable {
  /// How many have it now.
  public var articles: Int
  /// How many had it when that was counted last, which is what profiles are weighed by.
  public var counted: Int
  /// The rows of those that have it; none where they are many.
  public var recent: [Int64]

  /// A feature that so many articles have.
  public init(articles: Int = 0, counted: Int = 0, recent: [Int64] = []) {
    self.articles = articles
    self.counted = counted
    self.recent = recent
  }
}
