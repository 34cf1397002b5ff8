import GRDB
public import Model

private enum FeedColumn: Int, RowColumn {
  case number, origin, address, title, link, language, etag, lastModified, bodyHash, fetchedAt
  case error, failures, nextAt

  static let table = "feed"
  static let selected = selection()
}

/// How many articles a feed has; of copies only one counts.
private enum FeedCountColumn: Int, RowColumn {
  case feed, articles, unread

  static let table = "feedArticle"
  static let selected = selection()

  var expression: String {
    switch self {
    case .feed: "feedArticle.feed"
    case .articles: "count(DISTINCT ifnull(-article.copyGroup, article.row))"
    case .unread:
      """
      count(DISTINCT CASE WHEN NOT article.isRead THEN ifnull(-article.copyGroup, article.row) END)
      """
    }
  }
}

extension StoreReader {
  /// Every feed that the library follows, in the order in which they came.
  ///
  /// - Complexity: O(*articles of feeds*) for the counts.
  public func subscriptions() throws -> [Subscription] {
    let counts = try counts()
    return try Row.fetchAll(
      database, sql: "SELECT \(FeedColumn.selected) FROM feed ORDER BY number"
    ).map { row in
      var subscription = try subscription(from: row)
      (subscription.articleCount, subscription.unreadCount) = counts[subscription.id] ?? (0, 0)
      return subscription
    }
  }

  /// The feed that has an address now, or had it first; without counts.
  public func subscription(at address: String) throws -> Subscription? {
    let sql = """
      SELECT \(FeedColumn.selected) FROM feed WHERE address = ? OR origin = ?
      ORDER BY address = ? DESC LIMIT 1
      """
    return try Row.fetchOne(database, sql: sql, arguments: [address, address, address])
      .map(subscription)
  }

  private func subscription(from row: Row) throws -> Subscription {
    let language: String? = try row.value(FeedColumn.language)
    let bodyHash: Int64? = try row.value(FeedColumn.bodyHash)
    var state = Subscription.State()
    state.etag = try row.value(FeedColumn.etag)
    state.lastModified = try row.value(FeedColumn.lastModified)
    state.bodyHash = bodyHash.map { UInt64(bitPattern: $0) }
    state.fetchedAt = try row.value(FeedColumn.fetchedAt)
    state.error = try row.value(FeedColumn.error)
    state.failures = try row.value(FeedColumn.failures)
    state.nextAt = try row.value(FeedColumn.nextAt)
    return Subscription(
      id: try row.value(FeedColumn.number), origin: try row.value(FeedColumn.origin),
      address: try row.value(FeedColumn.address), title: try row.value(FeedColumn.title),
      link: try row.value(FeedColumn.link), language: language.map(LanguageTag.init(rawValue:)),
      state: state)
  }

  private func counts() throws -> [Int64: (articles: Int, unread: Int)] {
    let sql = """
      SELECT \(FeedCountColumn.selected)
      FROM feedArticle JOIN article ON article.id = feedArticle.article GROUP BY feedArticle.feed
      """
    var counts: [Int64: (Int, Int)] = [:]
    for row in try Row.fetchAll(database, sql: sql) {
      counts[try row.value(FeedCountColumn.feed)] = (
        try row.value(FeedCountColumn.articles), try row.value(FeedCountColumn.unread)
      )
    }
    return counts
  }
}

extension StoreWriter {
  /// Adds a feed; its number is given to it.
  ///
  /// - Returns: The feed as it is in the library, where it may have been before.
  public func add(_ feed: Subscription) throws -> Subscription {
    if let known = try subscription(at: feed.address) { return known }
    try execute(
      "INSERT INTO feed (origin, address, title, link, language) VALUES (?, ?, ?, ?, ?)",
      [feed.origin, feed.address, feed.title, feed.link, feed.language?.rawValue])
    var added = feed
    added.id = database.lastInsertedRowID
    return added
  }

  /// Keeps what is known of a feed, in place of what was known before.
  public func save(_ feed: Subscription) throws {
    try execute(
      """
      UPDATE feed SET address = ?, title = ?, link = ?, language = ?, etag = ?, lastModified = ?,
        bodyHash = ?, fetchedAt = ?, error = ?, failures = ?, nextAt = ? WHERE number = ?
      """,
      [
        feed.address, feed.title, feed.link, feed.language?.rawValue, feed.state.etag,
        feed.state.lastModified, feed.state.bodyHash.map { Int64(bitPattern: $0) },
        feed.state.fetchedAt, feed.state.error, feed.state.failures, feed.state.nextAt, feed.id,
      ])
  }

  /// Forgets a feed; its articles stay.
  public func removeSubscription(_ id: Int64) throws {
    try execute("DELETE FROM feed WHERE number = ?", [id])
    try execute("DELETE FROM feedArticle WHERE feed = ?", [id])
  }

  /// Notes that an article is one of a feed's.
  public func note(_ article: ArticleID, ofFeed feed: Int64) throws {
    try execute(
      "INSERT OR IGNORE INTO feedArticle (feed, article) VALUES (?, ?)", [feed, article.rawValue])
  }
}
