import GRDB
public import Model

/// How far a search goes.
public enum SearchScope: Hashable, Sendable {
  /// The newest so many matches are ranked; older ones are counted only.
  case newest(Int)
  /// Every match is ranked.
  case all

  /// What a search takes unless asked for more: the newest 5,000 matches, which is close to the
  /// full ranking at a cost that does not grow with the library.
  public static let standard = SearchScope.newest(5_000)
}

extension StoreReader {
  /// The articles that a query asks for, the best first, or newest first where it has no words.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - limit: How many hits are wanted.
  ///   - offset: How many of the best are passed over.
  ///   - scope: How many matches are ranked.
  /// - Throws: `CancellationError` when the task that asks has been cancelled.
  /// - Complexity: O(*scope*) in articles, whatever the size of the library.
  public func search(
    _ query: Query, limit: Int, offset: Int = 0, scope: SearchScope = .standard
  ) throws -> SearchResults {
    do {
      let compiled = try QueryCompiler.compile(query, for: self)
      var results =
        compiled.match == nil
        ? try unranked(compiled, limit: limit, offset: offset)
        : try ranked(compiled, limit: limit, offset: offset, scope: scope)
      if results.total == 0 {
        let suggestion = try SpellingSuggestion(reader: self).suggestion(for: query)
        results.suggestions = suggestion.map { [$0] } ?? []
      }
      return results
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      throw CancellationError()
    }
  }

  /// How many articles a query asks for, counted up to a limit.
  public func count(_ query: Query, limit: Int = 100_000) throws -> Int {
    try count(QueryCompiler.compile(query, for: self), limit: limit)
  }

  /// Where the words of a query stand in an article, in reading order.
  public func hits(of query: Query, in article: Article) throws -> [SegmentRange] {
    let finder = PassageFinder(groups: try QueryCompiler.compile(query, for: self).groups)
    return article.segments.enumerated().flatMap { index, segment in
      finder.occurrences(in: segment.text).map { SegmentRange(segment: index, range: $0.range) }
    }
  }

  /// The entities that the articles of a query name most, for each type, counted over its newest
  /// matches.
  public func entities(
    in query: Query, limitPerType: Int, newest: Int = 2_000
  ) throws -> [EntitySummary] {
    if query.root == nil { return try entities(limitPerType: limitPerType) }
    let compiled = try QueryCompiler.compile(query, for: self)
    let rows = try Int64.fetchAll(
      database,
      sql: "SELECT \(compiled.order) \(compiled.source) ORDER BY \(compiled.order) DESC LIMIT ?",
      arguments: compiled.sourceArguments + [newest])
    return try entities(inRows: rows, limitPerType: limitPerType)
  }

  // MARK: Ranking

  private func ranked(
    _ query: CompiledQuery, limit: Int, offset: Int, scope: SearchScope
  ) throws -> SearchResults {
    let collector = MatchCollector(query: query)
    let window: Int
    switch scope {
    case .newest(let count): window = max(count, offset + limit)
    case .all: window = -1
    }
    try SearchFunction.collect(
      into: collector, from: database,
      sql: """
        SELECT \(SearchFunction.name)(textIndex, ?) \(query.source)
        ORDER BY textIndex.rowid DESC LIMIT ?
        """, arguments: query.sourceArguments + [window])
    let finder = PassageFinder(groups: query.groups)
    let ranking = try Ranking(
      collector, finder: finder, reader: self, needed: offset + limit)
    let page = ranking.matches.dropFirst(offset).prefix(limit)
    var total = collector.matches.count
    var isExact = true
    if total == window {
      let bound = 100_000
      total = max(total, try count(query, limit: bound))
      isExact = total < bound
    }
    return SearchResults(
      hits: try page.compactMap { try hit($0, finder: finder) },
      total: total, ranked: collector.matches.count, isTotalExact: isExact,
      expansions: query.expansions, foundSpellings: foundSpellings(in: collector, query: query))
  }

  private func hit(_ match: MatchCollector.Match, finder: PassageFinder) throws -> SearchHit? {
    let sql = """
      SELECT \(ArticleRow.summaryColumns), articleText.text, articleText.segments
      FROM article JOIN articleText ON articleText.row = article.row WHERE article.row = ?
      """
    guard
      let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [match.row])
    else { return nil }
    let summary = ArticleRow.summary(from: row)
    let body = ArticleRow.segments(from: row, text: 13, segments: 14).filter {
      !($0.kind == .headline && $0.text == summary.title.text)
    }
    let passage = finder.passage(in: body)
    return SearchHit(
      article: summary, score: match.score, snippet: passage.text,
      highlights: passage.highlights,
      titleHighlights: finder.occurrences(in: summary.title.text).map(\.range))
  }

  /// The spellings of the query's names that stand in the matches, the most frequent first.
  private func foundSpellings(in collector: MatchCollector, query: CompiledQuery) -> [String] {
    var counts: [String: Int] = [:]
    for (phrase, place) in query.phrases.enumerated().prefix(63) {
      guard let place, let typed = query.groups[place.group].nameAsTyped else { continue }
      let alternative = query.groups[place.group].alternatives[place.alternative]
      let count = collector.matches.count { $0.phrases & (1 << UInt64(phrase)) != 0 }
      if count > 0 { counts[alternative.label ?? typed, default: 0] += count }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  // MARK: Without words

  private func unranked(
    _ query: CompiledQuery, limit: Int, offset: Int
  ) throws -> SearchResults {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT \(ArticleRow.summaryColumns), articleText.text, articleText.segments
        \(query.source) ORDER BY article.row DESC LIMIT ? OFFSET ?
        """.replacing(
          "FROM article", with: "FROM article JOIN articleText ON articleText.row = article.row"),
      arguments: query.sourceArguments + [limit, offset])
    let finder = PassageFinder(groups: query.groups)
    let hits = rows.map { row in
      let summary = ArticleRow.summary(from: row)
      let passage = finder.passage(in: ArticleRow.segments(from: row, text: 13, segments: 14))
      return SearchHit(
        article: summary, score: 0, snippet: passage.text, highlights: passage.highlights,
        titleHighlights: finder.occurrences(in: summary.title.text).map(\.range))
    }
    let bound = 1_000_000
    let total = query.conditions.isEmpty ? try articleCount : try count(query, limit: bound)
    return SearchResults(hits: hits, total: total, ranked: total, isTotalExact: total < bound)
  }

  private func count(_ query: CompiledQuery, limit: Int) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM (SELECT 1 \(query.source) LIMIT ?)",
      arguments: query.sourceArguments + [limit]) ?? 0
  }
}

extension CompiledQuery {
  /// The tables and conditions, newest rows to be taken first.
  fileprivate var source: String {
    let conditions = conditions.map { " AND (\($0))" }.joined()
    guard match != nil else { return "FROM article WHERE 1\(conditions)" }
    // CROSS JOIN keeps SQLite from turning the loops round.
    let article =
      conditions.isEmpty ? "" : " CROSS JOIN article ON article.row = textIndex.rowid"
    return "FROM textIndex\(article) WHERE textIndex MATCH ?\(conditions)"
  }

  fileprivate var order: String { match == nil ? "article.row" : "textIndex.rowid" }

  fileprivate var sourceArguments: StatementArguments {
    match.map { [$0] + arguments } ?? arguments
  }
}
