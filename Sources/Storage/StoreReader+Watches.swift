import GRDB
public import Model

/// A spelling that stands in an article.
public struct WatchedForm: Hashable, Sendable {
  /// The article's row.
  public var row: Int64
  /// The spelling.
  public var text: String
  /// The entity that bears it.
  public var entity: EntityID
}

/// A watch with its number in the library.
public struct StoredWatch: Hashable, Sendable {
  /// The number.
  public var number: Int64
  /// The watch.
  public var watch: Watch

  /// A watch of a number.
  public init(number: Int64, watch: Watch) {
    self.number = number
    self.watch = watch
  }
}

private enum WatchColumn: Int, RowColumn {
  case number, name, query

  static let table = "watch"
  static let selected = selection()
}

private enum WatchNameColumn: Int, RowColumn {
  case id, name

  static let table = "watchName"
  static let selected = selection()
}

/// A spelling, and the entity that bears it.
private enum BearerColumn: Int, RowColumn {
  case text, entity

  static let table = "form"
  static let selected = selection()

  var expression: String { self == .entity ? "entity.id" : "form.text" }
}

/// An article that a watch has found, however often.
private enum NewsColumn: Int, RowColumn {
  case number, watch, name, article, foundAt

  static let table = "watchHit"
  static let selected = selection()

  var expression: String {
    switch self {
    case .number: "min(watchHit.number)"
    case .watch: "watch.number"
    case .name: "watch.name"
    case .article: "watchHit.article"
    case .foundAt: "max(foundAt)"
    }
  }
}

/// A name that a watch has found, and the entity for which it was.
private enum FoundNameColumn: Int, RowColumn {
  case id, name, entity

  static let table = "watchName"
  static let selected = selection()

  var expression: String { self == .entity ? "watchHit.entity" : "watchName.\(self)" }
}

extension StoreReader {
  // MARK: The watches

  /// The watches with their counts, in the order of their names.
  ///
  /// - Complexity: O(*n*) in what the watches have found.
  public func watches() throws -> [WatchStatus] {
    try storedWatches().map { stored in
      let numbers = try Int64.fetchAll(
        database,
        sql: """
          SELECT count(DISTINCT watchHit.article) FROM watchHit
            JOIN article ON article.id = watchHit.article WHERE watch = ?1
          UNION ALL SELECT count(DISTINCT watchHit.article) FROM watchHit
            JOIN article ON article.id = watchHit.article
            WHERE watch = ?1 AND NOT isSeen AND NOT article.isRead
          UNION ALL SELECT madeAt FROM watch WHERE number = ?1
          """, arguments: [stored.number])
      return WatchStatus(
        watch: stored.watch, madeAt: numbers[2], newCount: Int(numbers[1]),
        articleCount: Int(numbers[0]))
    }
  }

  /// The watches that there are, in the order of their names.
  public func storedWatches() throws -> [StoredWatch] {
    try Row.fetchAll(
      database,
      sql: "SELECT \(WatchColumn.selected) FROM watch WHERE removedAt IS NULL ORDER BY name"
    ).map(storedWatch)
  }

  /// The watch of a name, upper case or lower.
  public func watch(named name: String) throws -> StoredWatch? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT \(WatchColumn.selected) FROM watch
        WHERE removedAt IS NULL AND name = ? COLLATE NOCASE
        """, arguments: [name]
    ).map(storedWatch)
  }

  func storedWatch(_ row: Row) throws -> StoredWatch {
    let number: Int64 = try row.value(WatchColumn.number)
    let subject: Watch.Subject
    if let query: String = try row.value(WatchColumn.query) {
      subject = .query(query)
    } else {
      subject = .names(
        try Row.fetchAll(
          database.cachedStatement(
            sql: "SELECT \(WatchNameColumn.selected) FROM watchName WHERE watch = ? ORDER BY place"),
          arguments: [number]
        ).map { row in
          WatchedName(
            id: try row.value(WatchNameColumn.id), name: try row.value(WatchNameColumn.name))
        })
    }
    return StoredWatch(
      number: number, watch: Watch(name: try row.value(WatchColumn.name), subject: subject))
  }

  // MARK: What they look at

  /// Rows of articles that watches still have to look at: their names are found, or found otherwise.
  public func unwatchedRows(limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT row FROM unwatchedArticle
          WHERE NOT EXISTS (SELECT 1 FROM waitingArticle
            WHERE waitingArticle.row = unwatchedArticle.row)
          ORDER BY row LIMIT ?
          """), arguments: [limit])
  }

  /// Which articles a query finds, copies among them; of some rows, or of all.
  ///
  /// - Complexity: O(*rows*), whatever the size of the library; in matches where all are asked for.
  public func rows(matching query: Query, among rows: [Int64]? = nil) throws -> [Int64] {
    var query = query
    query.wantsCopies = true
    query.wantsArchive = true
    query.needsAllWords = true
    let compiled = try QueryCompiler.compile(query, for: self)
    let match = compiled.match
    // Words of which the index has nothing, as signs alone.
    if match == nil, query.root.map({ !$0.terms.isEmpty }) == true { return [] }
    let row = match == nil ? "article.row" : "textIndex.rowid"
    var sql = "SELECT \(row) \(compiled.source(matching: match))"
    var arguments = compiled.arguments(matching: match)
    if let rows {
      sql += " AND \(row) IN (SELECT value FROM json_each(?))"
      arguments += ["[\(rows.map(String.init).joined(separator: ","))]"]
    }
    return try Int64.fetchAll(database, sql: sql, arguments: arguments)
  }

  /// The spellings that stand in some articles.
  public func watchedForms(inRows rows: [Int64]) throws -> [WatchedForm] {
    var known: [Int64: (String, EntityID)?] = [:]
    var found: Set<WatchedForm> = []
    for row in rows {
      for number in Set(try storedMentions(ofRow: row).map(\.form)) {
        let form: (String, EntityID)?
        if let kept = known[number] {
          form = kept
        } else {
          form = try Row.fetchOne(
            database.cachedStatement(
              sql: """
                SELECT \(BearerColumn.selected)
                FROM form JOIN entity ON entity.number = form.entity WHERE form.number = ?
                """), arguments: [number]
          ).map { row in
            (
              try row.value(BearerColumn.text),
              EntityID(rawValue: try row.value(BearerColumn.entity))
            )
          }
          known[number] = .some(form)
        }
        if let (text, entity) = form {
          found.insert(WatchedForm(row: row, text: text, entity: entity))
        }
      }
    }
    return Array(found)
  }

  /// Every spelling that stands in an article, with its entity; no rows.
  public func allWatchedForms() throws -> [WatchedForm] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT \(BearerColumn.selected)
        FROM form JOIN entity ON entity.number = form.entity WHERE form.count > 0
        """
    ).map { row in
      WatchedForm(
        row: 0, text: try row.value(BearerColumn.text),
        entity: EntityID(rawValue: try row.value(BearerColumn.entity)))
    }
  }

  /// The spellings of an entity that stand in an article.
  public func forms(of entity: EntityID) throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT DISTINCT text FROM form JOIN entity ON entity.number = form.entity
          WHERE entity.id = ? AND count > 0
          """), arguments: [entity.rawValue])
  }

  /// The rows of the articles that name an entity.
  public func rows(naming entity: EntityID) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT article FROM entityArticle
          WHERE entity = (SELECT number FROM entity WHERE id = ?)
          """), arguments: [entity.rawValue])
  }

  // MARK: What they have found

  /// What was found and not told yet, the first found first, an article once for each watch.
  public func untoldNews(limit: Int) throws -> [WatchNews] {
    try news(where: "NOT isTold", limit: limit)
  }

  /// What was found and not rung for yet.
  public func unrungNews() throws -> [WatchNews] { try news(where: "NOT isRung", limit: -1) }

  private func news(where condition: String, limit: Int) throws -> [WatchNews] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT \(NewsColumn.selected)
        FROM watchHit JOIN watch ON watch.number = watchHit.watch
        WHERE \(condition) AND removedAt IS NULL
          AND EXISTS (SELECT 1 FROM article WHERE id = watchHit.article)
        GROUP BY watch.number, watchHit.article ORDER BY 1 LIMIT ?
        """, arguments: [limit])
    return try rows.compactMap { row in
      let article: String = try row.value(NewsColumn.article)
      guard let summary = try summary(of: ArticleID(rawValue: article)) else { return nil }
      let watch: Int64 = try row.value(NewsColumn.watch)
      let names = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT \(FoundNameColumn.selected)
            FROM watchHit JOIN watchName USING (watch, place)
            WHERE watch = ? AND article = ? AND \(condition) ORDER BY place
            """), arguments: [watch, article])
      return WatchNews(
        number: try row.value(NewsColumn.number), watch: try row.value(NewsColumn.name),
        article: summary,
        names: try names.map { name in
          let entity: String? = try name.value(FoundNameColumn.entity)
          return WatchNews.FoundName(
            name: WatchedName(
              id: try name.value(FoundNameColumn.id), name: try name.value(FoundNameColumn.name)),
            entity: EntityID(rawValue: entity ?? ""))
        }, foundAt: try row.value(NewsColumn.foundAt))
    }
  }

  /// The entities for whose names a watch has found an article.
  public func entities(foundBy watch: Int64, in article: ArticleID) throws -> Set<EntityID> {
    try Set(
      String.fetchAll(
        database,
        sql: """
          SELECT entity FROM watchHit WHERE watch = ? AND article = ? AND entity IS NOT NULL
          """, arguments: [watch, article.rawValue]
      ).map(EntityID.init(rawValue:)))
  }

  /// Articles that a watch has found and nobody has looked at.
  public func unseenArticles(ofWatch number: Int64) throws -> [ArticleID] {
    try String.fetchAll(
      database,
      sql: "SELECT DISTINCT article FROM watchHit WHERE watch = ? AND NOT isSeen ORDER BY number",
      arguments: [number]
    ).map(ArticleID.init(rawValue:))
  }
}
