import GRDB
public import Model

/// The list of a query in an order that somebody asked for, as SQLite is asked for it.
///
/// Ranked lists and the list of all, newest first, have ways of their own; this one sorts what matches:
/// 100,000 articles in a quarter of a tenth of a second, so that it needs no index of its own.
struct SortedList {
  private let query: CompiledQuery
  private let sorting: ArticleSorting

  init(_ query: CompiledQuery, sorting: ArticleSorting) {
    self.query = query
    self.sorting = sorting
  }

  /// Whether a query's list is not the one that its words rank, or that is newest first by itself.
  static func isNeeded(for sorting: ArticleSorting, of query: CompiledQuery) -> Bool {
    if sorting.grouping != .none { return true }
    switch sorting.order {
    case .relevance: return false
    case .date: return query.match != nil
    case .source, .language, .story: return true
    }
  }

  /// The table and conditions for what the list has, of copies one.
  var source: String {
    guard let match = query.match else { return query.source(matching: nil) }
    let rows = "SELECT textIndex.rowid \(query.source(matching: match))"
    guard query.foldsCopies else { return "FROM article WHERE article.row IN (\(rows))" }
    return """
      FROM article WHERE article.row IN (WITH found AS MATERIALIZED (\(rows))
        SELECT row FROM main.article WHERE row IN found AND copyGroup IS NULL
        UNION ALL SELECT row FROM (SELECT row, min(isCopy) FROM main.article
          WHERE row IN found AND copyGroup IS NOT NULL GROUP BY copyGroup))
      """
  }

  /// The arguments of ``source``.
  var arguments: StatementArguments { query.arguments(matching: query.match) }

  /// What stands after `ORDER BY`.
  var order: String {
    let parts: [String] =
      switch sorting.grouping {
      case .none: []
      case .day: [Self.dayOrder]
      case .source: [Self.sourceOrder]
      }
    let own: [String] =
      switch sorting.order {
      case .relevance, .date: []
      case .source: sorting.grouping == .source ? [] : [Self.sourceOrder]
      case .language: ["article.language"]
      case .story: [Self.storyOrder]
      }
    return (parts + own + [ListOrder.all]).joined(separator: ", ")
  }

  private static let sourceOrder = "article.source IS NULL, article.source"
  private static let day = "CAST(floor(article.date / 86400.0) AS INTEGER)"
  fileprivate static let precision =
    "nullif(article.datePrecision, \(PublicationDate.Precision.second.rawValue))"
  /// A month or a year of which no day is known has a heading of its own.
  private static let dayOrder =
    "(article.date IS NOT NULL) DESC, \(day) DESC, ifnull(\(precision), 0)"
  /// Articles that stand in no story are stories of their own.
  private static let storyOrder = """
    ifnull((SELECT max(other.row) FROM storyArticle AS this
      JOIN storyArticle AS other ON other.story = this.story
      WHERE this.row = article.row), article.row) DESC
    """

  /// The groups of the list in its order: what they have in common, and how many articles.
  var groups: String? {
    switch sorting.grouping {
    case .none: nil
    case .day:
      """
      SELECT \(DayGroupColumn.selected) \(source)
      GROUP BY (article.date IS NOT NULL), \(Self.day), ifnull(\(Self.precision), 0)
      ORDER BY \(Self.dayOrder)
      """
    case .source:
      """
      SELECT \(SourceGroupColumn.selected) \(source)
      GROUP BY article.source ORDER BY \(Self.sourceOrder)
      """
    }
  }

  /// A group, from a row that ``groups`` gives.
  func group(_ row: Row) throws -> ArticleGroup {
    let key: ArticleGroup.Key
    if sorting.grouping == .source {
      key = .source(try row.value(SourceGroupColumn.source))
    } else {
      let date: Int64? = try row.value(DayGroupColumn.date)
      let precision: Int = try row.value(DayGroupColumn.datePrecision)
      key = .day(
        date.map {
          PublicationDate(
            secondsSince1970: $0, precision: PublicationDate.Precision(rawValue: precision) ?? .day)
        })
    }
    return ArticleGroup(key: key, count: try row.value(DayGroupColumn.count))
  }
}

/// What the articles of a day have in common.
private enum DayGroupColumn: Int, RowColumn {
  case date, datePrecision, count

  static let table = "article"
  static let selected = selection()

  var expression: String {
    switch self {
    case .date: "min(article.date)"
    case .datePrecision: "ifnull(\(SortedList.precision), 0)"
    case .count: "count(*)"
    }
  }
}

/// What the articles of a source have in common; the columns stand where those of a day do.
private enum SourceGroupColumn: Int, RowColumn {
  case source, datePrecision, count

  static let table = "article"
  static let selected = selection()

  var expression: String {
    switch self {
    case .source: "article.source"
    case .datePrecision: "0"
    case .count: "count(*)"
    }
  }
}

extension StoreReader {
  /// The groups of a query's list under the headings that are asked for; none without headings.
  ///
  /// - Throws: ``QueryError``.
  /// - Complexity: O(*n* log *n*) in what matches.
  public func groups(of query: Query, sorting: ArticleSorting) throws -> [ArticleGroup] {
    let list = SortedList(try QueryCompiler.compile(query, for: self), sorting: sorting)
    guard let sql = list.groups else { return [] }
    return try Row.fetchAll(database, sql: sql, arguments: list.arguments).map(list.group)
  }

  /// The ids of a query's list in its order.
  ///
  /// - Parameters:
  ///   - range: Which places of the list; `nil` for all of it.
  ///   - scope: How many matches are ranked, where the list is ranked.
  /// - Throws: ``QueryError``.
  public func articles(
    of query: Query, sorting: ArticleSorting = .standard, in range: Range<Int>? = nil,
    scope: SearchScope = .standard
  ) throws -> [ArticleID] {
    let compiled = try QueryCompiler.compile(query, for: self)
    let offset = max(0, range?.lowerBound ?? 0)
    let limit = max(0, range?.count ?? .max)
    let isSorted = SortedList.isNeeded(for: sorting, of: compiled)
    if compiled.match != nil, !isSorted {
      return try search(query, limit: limit, offset: offset, scope: scope).hits.map(\.article.id)
    }
    let list = SortedList(compiled, sorting: sorting)
    return try ids(
      """
      SELECT article.id \(list.source)
      ORDER BY \(isSorted ? list.order : compiled.listOrder) LIMIT ? OFFSET ?
      """, list.arguments + [limit, offset])
  }

  /// A stretch of a list that is sorted as somebody asked.
  func sorted(
    _ compiled: CompiledQuery, sorting: ArticleSorting, limit: Int, offset: Int
  ) throws -> SearchResults {
    let list = SortedList(compiled, sorting: sorting)
    let finder = TermFinder(groups: compiled.groups)
    let rows = try Int64.fetchAll(
      database,
      sql: "SELECT article.row \(list.source) ORDER BY \(list.order) LIMIT ? OFFSET ?",
      arguments: list.arguments + [limit, offset])
    let hits = try rows.compactMap { row in
      try Row.fetchOne(
        database.cachedStatement(sql: MatchedArticle.selection), arguments: [row]
      ).map { try MatchedArticle($0, finder: finder).hit(score: 0) }
    }
    let total =
      try isListOfAll(compiled)
      ? listedCount
      : try Int.fetchOne(
        database, sql: "SELECT count(*) \(list.source)", arguments: list.arguments) ?? 0
    return SearchResults(
      hits: hits, total: total, ranked: total, isTotalExact: true, additions: compiled.additions)
  }
}
