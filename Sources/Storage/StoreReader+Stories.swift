import GRDB
public import Model

private enum StoryColumn: Int, RowColumn {
  case first, id

  static let table = "story"
  static let selected = selection()
}

/// How much an article has in common with the others of its story, which the statement's first argument names.
private enum CentralityColumn: Int, RowColumn {
  case centrality

  static let table = "storyLink"
  static let selected = selection()

  var expression: String {
    """
    (SELECT ifnull(sum(likeness), 0) FROM storyLink
        JOIN storyArticle AS linked ON linked.row = storyLink.other
      WHERE storyLink.row = article.row AND linked.story = ?1)
    """
  }
}

extension StoreReader {
  /// The stories of several articles, by their first ones' rows, that with the newest article first.
  public func stories(limit: Int = .max, offset: Int = 0) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT story FROM storyArticle JOIN story ON story.first = storyArticle.story
          GROUP BY storyArticle.story
          ORDER BY max(storyArticle.row) DESC, storyArticle.story LIMIT ? OFFSET ?
          """), arguments: [limit, offset])
  }

  /// How many stories of several articles there are.
  public var storyCount: Int {
    get throws {
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT count(DISTINCT story) FROM storyArticle")) ?? 0
    }
  }

  /// The articles of a story with how much each has in common with the others, in the order in which they
  /// came out, those without a date last.
  public func storyArticles(
    of story: Int64
  ) throws -> [(article: ArticleSummary, centrality: Double)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(ArticleRow.summaryColumns), \(CentralityColumn.selected)
          FROM article WHERE article.row IN (SELECT row FROM storyArticle WHERE story = ?1)
          ORDER BY date IS NULL, date, article.id
          """), arguments: [story]
    ).map { row in
      (
        try ArticleRow.summary(from: row),
        try row.value(CentralityColumn.centrality, after: ArticleRow.summaryColumnCount)
      )
    }
  }

  /// Whom and what the articles of a story name, what most of them name first.
  public func storyEntities(of story: Int64) throws -> [EntitySummary] {
    try entities(inRows: try storyMembers(of: story), limitPerType: .max).sorted {
      ($1.articles, $1.mentions, $0.id) < ($0.articles, $0.mentions, $1.id)
    }
  }

  /// The id of a story, by its first article's row.
  public func storyID(of story: Int64) throws -> StoryID? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM story WHERE first = ?"), arguments: [story]
    ).map(StoryID.init(rawValue:))
  }

  /// The stories whose ids begin so, at most ten.
  public func stories(beginning name: String) throws -> [(story: Int64, id: StoryID)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(StoryColumn.selected) FROM story WHERE id >= ? AND id < ? ORDER BY id LIMIT 10
          """), arguments: [name, name + "\u{10FFFF}"]
    ).map { row in
      (try row.value(StoryColumn.first), StoryID(rawValue: try row.value(StoryColumn.id)))
    }
  }

  /// What a person called a story last.
  public func storyName(of story: Int64) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT name FROM storyName WHERE article IN (
            SELECT id FROM article WHERE row IN (SELECT row FROM storyArticle WHERE story = ?))
          ORDER BY number DESC LIMIT 1
          """), arguments: [story]
    ).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The story that an article stands in; `nil` where it stands alone.
  public func story(of article: ArticleID) throws -> Int64? {
    try row(of: article).flatMap { try story(ofRow: $0) }
  }
}
