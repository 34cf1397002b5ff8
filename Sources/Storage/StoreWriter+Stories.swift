import Foundation
import GRDB
public import Model

private enum FeatureColumn: Int, RowColumn {
  case feature, articles, counted, recent, seal

  static let table = "storyFeature"
  static let saved = """
    \(insertion()) ON CONFLICT (feature) DO UPDATE SET
      articles = excluded.articles, recent = excluded.recent, seal = excluded.seal
    """
}

private enum DaysColumn: Int, RowColumn {
  case first, last

  static let table = "storyArticle"
  static let selected = selection()

  var expression: String { self == .first ? "min(day)" : "max(day)" }
}

private enum LinkColumn: Int, RowColumn {
  case row, other, likeness

  static let table = "storyLink"
  static let replaced = insertion(.replace)
}

extension StoreWriter {
  /// Has an article grouped, whose names and translations have been looked for.
  func addStoryArticle(row: Int64) throws {
    try withdrawStoryArticle(row: row)
    try execute(
      "INSERT INTO storyArticle (row, stage) VALUES (?, \(StoryStage.unread.rawValue))", [row])
  }

  /// Takes an article that leaves the library out of its story.
  func withdrawStoryArticle(row: Int64) throws {
    try execute(
      """
      INSERT INTO withdrawnStoryArticle (profile, seal)
      SELECT profile, seal FROM storyArticle WHERE row = ? AND profile IS NOT NULL
      """, [row])
    // Those that stood with it are put together anew.
    try execute(
      """
      UPDATE storyArticle SET stage = \(StoryStage.unplaced.rawValue)
      WHERE stage = \(StoryStage.placed.rawValue)
        AND story = (SELECT story FROM storyArticle WHERE row = ?)
      """, [row])
    try removeStoryLinks(ofRow: row)
    try execute("DELETE FROM story WHERE first = ?", [row])
    try execute("DELETE FROM storyArticle WHERE row = ?", [row])
  }

  /// Has every article grouped anew.
  func removeStories() throws {
    for table in ["storyArticle", "story", "storyFeature", "storyLink", "withdrawnStoryArticle"] {
      try execute("DELETE FROM \(table)")
    }
    try set(0, forKey: StoreReader.storyArticlesKey)
    try set(0, forKey: StoreReader.countedStoryArticlesKey)
  }

  /// Notes that the articles that have left are counted no longer.
  public func removeWithdrawnStoryProfiles() throws {
    try execute("DELETE FROM withdrawnStoryArticle")
  }

  /// Keeps what an article says.
  public func setStoryProfile(
    _ bytes: [UInt8], day: Int?, stage: StoryStage, ofRow row: Int64
  ) throws {
    try execute(
      "UPDATE storyArticle SET profile = ?, seal = ?, day = ?, stage = ? WHERE row = ?",
      [Data(bytes), Seal.of(bytes), day, stage.rawValue, row])
  }

  /// Notes how far an article is.
  public func setStoryStage(_ stage: StoryStage, ofRow row: Int64) throws {
    try execute("UPDATE storyArticle SET stage = ? WHERE row = ?", [stage.rawValue, row])
  }

  /// Keeps what is known of a feature.
  public func save(_ count: StoryFeatureCount, ofStoryFeature feature: UInt32) throws {
    if count.articles <= 0 {
      return try execute("DELETE FROM storyFeature WHERE feature = ?", [Int64(feature)])
    }
    let recent = RowList.bytes(of: count.recent)
    let statement = try BoundStatement<FeatureColumn>(FeatureColumn.saved, in: database)
    statement.bind(Int64(feature), to: .feature)
    statement.bind(count.articles, to: .articles)
    statement.bind(count.counted, to: .counted)
    statement.bind(blob: recent, to: .recent)
    statement.bind(Seal.of(recent), to: .seal)
    try statement.run()
  }

  /// Notes how many articles the features were told of.
  public func setStoryArticleCount(_ count: Int) throws {
    try set(count, forKey: StoreReader.storyArticlesKey)
  }

  /// Weighs profiles by how many articles have a feature now, and has the articles of some days and those
  /// without a date looked at anew.
  public func recountStoryFeatures(days: ClosedRange<Int>?) throws {
    try execute("UPDATE storyFeature SET counted = articles WHERE counted <> articles")
    try set(try storyArticleCount, forKey: StoreReader.countedStoryArticlesKey)
    try execute(
      """
      UPDATE storyArticle SET stage = \(StoryStage.uncounted.rawValue)
      WHERE profile IS NOT NULL AND (day IS NULL OR day BETWEEN ? AND ?)
      """, [days?.lowerBound ?? Int.max, days?.upperBound ?? Int.min])
  }

  /// The days of the articles that are not counted yet.
  public func daysOfUncountedStoryArticles() throws -> ClosedRange<Int>? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT \(DaysColumn.selected) FROM storyArticle
          WHERE \(Self.isWaiting(at: .uncounted))
          """),
      let first: Int = try row.value(DaysColumn.first),
      let last: Int = try row.value(DaysColumn.last)
    else { return nil }
    return first...last
  }

  /// Keeps what articles are like one, in place of what was kept.
  public func setStoryLinks(
    _ links: some Sequence<(row: Int64, likeness: Double)>, ofRow row: Int64
  ) throws {
    try removeStoryLinks(ofRow: row)
    for (other, likeness) in links {
      for (one, two) in [(row, other), (other, row)] {
        try execute(LinkColumn.replaced, ["row": one, "other": two, "likeness": likeness])
      }
    }
  }

  private func removeStoryLinks(ofRow row: Int64) throws {
    for (other, _) in try storyLinks(of: row) {
      try execute("DELETE FROM storyLink WHERE row = ? AND other = ?", [other, row])
    }
    try execute("DELETE FROM storyLink WHERE row = ?", [row])
  }

  /// Takes articles out of their stories, to be put together anew now; one that waits for an earlier step
  /// goes on waiting for it.
  public func clearStories(ofRows rows: some Sequence<Int64>) throws {
    for row in rows {
      try execute(
        "DELETE FROM story WHERE first = (SELECT story FROM storyArticle WHERE row = ?)", [row])
      try execute(
        """
        UPDATE storyArticle SET story = NULL, stage = CASE stage
          WHEN \(StoryStage.unplaced.rawValue) THEN \(StoryStage.placed.rawValue) ELSE stage END
        WHERE row = ?
        """, [row])
    }
  }

  /// Keeps a story of several articles, by its first one's row.
  public func addStory(_ id: StoryID, first: Int64, rows: some Sequence<Int64>) throws {
    try execute("INSERT OR REPLACE INTO story (first, id) VALUES (?, ?)", [first, id.rawValue])
    for row in rows {
      try execute("UPDATE storyArticle SET story = ? WHERE row = ?", [first, row])
    }
  }

  /// Has the stories of articles put together anew, and, from an earlier stage on, what comes before that.
  public func setStories(of articles: some Sequence<ArticleID>, backTo stage: StoryStage) throws {
    for article in articles {
      try execute(
        """
        UPDATE storyArticle SET stage = ?1
        WHERE row = (SELECT row FROM article WHERE id = ?2) AND stage > ?1
        """, [stage.rawValue, article.rawValue])
    }
  }

  /// Keeps what a person calls the story that an article stands in; an empty name is the story's own, whatever
  /// others of its articles gave it before.
  public func setStoryName(_ name: String, by article: ArticleID) throws {
    try removeStoryName(by: article)
    try execute("INSERT INTO storyName (article, name) VALUES (?, ?)", [article.rawValue, name])
  }

  /// Forgets what a person called the story that an article stands in.
  public func removeStoryName(by article: ArticleID) throws {
    try execute("DELETE FROM storyName WHERE article = ?", [article.rawValue])
  }
}
