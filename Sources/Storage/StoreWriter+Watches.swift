import GRDB
public import Model

/// That a watch has found an article, for a name of its list where it has one.
public struct WatchHit: Hashable, Sendable {
  /// The article's row.
  public var row: Int64
  /// The name's place in the list, from 1; 0 for a query.
  public var place: Int
  /// The entity that bears the name.
  public var entity: EntityID?

  /// A hit of a query, or of a name.
  public init(row: Int64, place: Int = 0, entity: EntityID? = nil) {
    self.row = row
    self.place = place
    self.entity = entity
  }
}

extension StoreWriter {
  /// Makes a watch, or the same one again that was taken away before, with all that it had found.
  ///
  /// - Returns: Its number, and whether it was there before.
  public func add(_ watch: Watch, at time: Int64) throws -> (number: Int64, isKnown: Bool) {
    // Those whose names are still to be found were not noted while there was no watch.
    try execute("INSERT OR IGNORE INTO unwatchedArticle SELECT row FROM waitingArticle")
    for row in try Row.fetchAll(
      database,
      sql: """
        SELECT number, name, query FROM watch WHERE removedAt IS NOT NULL AND name = ?
        ORDER BY number DESC
        """, arguments: [watch.name])
    {
      let stored = try storedWatch(row)
      guard stored.watch == watch else { continue }
      try execute("UPDATE watch SET removedAt = NULL WHERE number = ?", [stored.number])
      return (stored.number, true)
    }
    var query: String?
    if case .query(let text) = watch.subject { query = text }
    try execute(
      "INSERT INTO watch (name, query, madeAt) VALUES (?, ?, ?)", [watch.name, query, time])
    let number = database.lastInsertedRowID
    if case .names(let names) = watch.subject {
      for (index, name) in names.enumerated() {
        try execute(
          "INSERT INTO watchName (watch, place, id, name) VALUES (?, ?, ?, ?)",
          [number, index + 1, name.id, name.name])
      }
    }
    return (number, false)
  }

  /// Takes a watch away; what it has found is kept, in case it comes again.
  public func removeWatch(_ number: Int64, at time: Int64) throws {
    try execute("UPDATE watch SET removedAt = ? WHERE number = ?", [time, number])
    if try watchNumbers().isEmpty { try execute("DELETE FROM unwatchedArticle") }
  }

  /// Notes what a watch has found; what it had found before stays as it is.
  ///
  /// A copy of an article that it had found is no news.
  ///
  /// - Parameter areNew: Whether they are to be told.
  /// - Returns: How many are new to it.
  @discardableResult
  public func note(
    _ hits: some Sequence<WatchHit>, ofWatch number: Int64, areNew: Bool, at time: Int64
  ) throws -> Int {
    var newCount = 0
    for hit in hits {
      try execute(
        """
        INSERT OR IGNORE INTO watchHit
          (watch, article, place, entity, foundAt, isSeen, isTold, isRung)
        SELECT ?1, id, ?2, ?3, ?4, isOld, isOld, isOld FROM (
          SELECT id, NOT ?5 OR EXISTS (
            SELECT 1 FROM article AS other JOIN watchHit ON watchHit.article = other.id
            WHERE other.copyGroup = article.copyGroup AND other.id <> article.id
              AND watch = ?1 AND place = ?2) AS isOld
          FROM article WHERE row = ?6)
        """, [number, hit.place, hit.entity?.rawValue, time, areNew, hit.row])
      newCount += database.changesCount
    }
    return newCount
  }

  /// Notes that the watches have looked at some articles.
  public func removeUnwatched(rows: [Int64]) throws {
    for row in rows { try execute("DELETE FROM unwatchedArticle WHERE row = ?", [row]) }
  }

  /// Notes that news were printed.
  ///
  /// - Returns: Whether they were not before.
  public func setTold(_ news: WatchNews) throws -> Bool {
    try execute(
      """
      UPDATE watchHit SET isTold = 1 WHERE NOT isTold AND article = ?1
        AND watch = (SELECT watch FROM watchHit WHERE number = ?2)
      """, [news.article.id.rawValue, news.number])
    return database.changesCount > 0
  }

  /// Notes that somebody was rung for news.
  public func setRung(_ news: some Sequence<WatchNews>) throws {
    for news in news {
      try execute(
        """
        UPDATE watchHit SET isRung = 1 WHERE NOT isRung AND article = ?1
          AND watch = (SELECT watch FROM watchHit WHERE number = ?2)
        """, [news.article.id.rawValue, news.number])
    }
  }

  /// Notes that somebody looked at what a watch has found, or that it is new again.
  public func setSeen(_ isSeen: Bool, _ articles: [ArticleID], ofWatch number: Int64) throws {
    for article in articles {
      try execute(
        "UPDATE watchHit SET isSeen = ? WHERE watch = ? AND article = ?",
        [isSeen, number, article.rawValue])
    }
  }
}
