import GRDB
import Language
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
  ///   - sorting: In which order; the best first unless told otherwise.
  /// - Throws: `CancellationError` when the task that asks has been cancelled.
  /// - Complexity: O(*scope*) in articles, whatever the size of the library.
  public func search(
    _ query: Query, limit: Int, offset: Int = 0, scope: SearchScope = .standard,
    sorting: ArticleSorting = .standard
  ) throws -> SearchResults {
    // No more than there are can be wanted, and sums of these must not overflow.
    let count = max(0, try articleCount)
    let limit = max(0, min(limit, count))
    let offset = max(0, min(offset, count))
    do {
      let compiled = try QueryCompiler.compile(query, for: self)
      var results =
        if SortedList.isNeeded(for: sorting, of: compiled) {
          try sorted(compiled, sorting: sorting, limit: limit, offset: offset)
        } else if compiled.match == nil {
          try unranked(compiled, limit: limit, offset: offset)
        } else {
          try ranked(compiled, limit: limit, offset: offset, scope: scope)
        }
      if results.total == 0 {
        let suggestion = try QuerySuggestion(reader: self).suggestion(for: query)
        results.suggestions = suggestion.map { [$0] } ?? []
      }
      return results
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      throw CancellationError()
    } catch let error as DatabaseError where error.message?.hasPrefix("fts5:") == true {
      throw QueryError(
        "The query is more than the index can work on; make it simpler.",
        at: 0..<query.text.unicodeScalars.count)
    }
  }

  /// How many articles a query asks for, counted up to a limit.
  public func count(_ query: Query, limit: Int = 100_000) throws -> Int {
    try count(QueryCompiler.compile(query, for: self), limit: limit)
  }

  /// Where the words of a query stand in an article, in reading order.
  public func hits(of query: Query, in article: Article) throws -> [SegmentRange] {
    let finder = TermFinder(groups: try QueryCompiler.compile(query, for: self).groups)
    return article.segments.enumerated().flatMap { index, segment in
      finder.occurrences(in: segment.text, of: article.language)
        .map { SegmentRange(segment: index, range: $0.range) }
    }
  }

  /// The entities that the articles of a query name most, for each type, counted over its newest
  /// matches.
  public func entities(
    in query: Query, limitPerType: Int, newest: Int = 2_000
  ) throws -> [EntitySummary] {
    if query.root == nil, query.kept == nil {
      let archived = try archivedRows(limit: newest)
      if query.asksForArchive || archived.isEmpty {
        return try entities(limitPerType: limitPerType)
      }
      if archived.count < newest {
        return try entities(limitPerType: limitPerType, withoutRows: archived)
      }
    }
    let compiled = try QueryCompiler.compile(query, for: self)
    let match = compiled.match
    let row = match == nil ? "article.row" : "textIndex.rowid"
    let order = match == nil ? compiled.listOrder : "\(row) DESC"
    let rows = try Int64.fetchAll(
      database,
      sql: "SELECT \(row) \(compiled.source(matching: match)) ORDER BY \(order) LIMIT ?",
      arguments: compiled.arguments(matching: match) + [newest])
    let isFolding = compiled.foldsCopies && match != nil
    return try entities(
      inRows: isFolding ? try foldingCopies(rows) : rows, limitPerType: limitPerType)
  }

  // MARK: Ranking

  private func ranked(
    _ query: CompiledQuery, limit: Int, offset: Int, scope: SearchScope
  ) throws -> SearchResults {
    let collector = MatchCollector(groups: query.groups)
    let window: Int?
    switch scope {
    case .newest(let count): window = max(min(count, Self.widestWindow), offset + limit)
    case .all: window = nil
    }
    let search = CandidateSearch(
      query: query, reader: self, collector: collector, window: window)
    let isComplete = try search.run(needed: offset + limit)
    let scored = collector.scored()
    let matches = query.foldsCopies ? try foldingCopies(scored) : scored
    let ranking = try Ranking(matches, of: collector, reader: self, needed: offset + limit)
    let (total, isTotalExact) = isComplete ? (matches.count, true) : try estimatedCount(query)
    return SearchResults(
      hits: try ranking.hits(offset: offset, limit: limit),
      total: max(total, matches.count), ranked: matches.count,
      isTotalExact: isTotalExact,
      additions: query.additions, foundSpellings: foundSpellings(in: collector))
  }

  /// More articles than any library has; some times as many are still a number.
  private static let widestWindow = 1 << 40

  /// Articles up to which matches are counted one by one.
  private static let countLimit = 10_000

  /// How many articles match; where there are many, about how many.
  private func estimatedCount(
    _ query: CompiledQuery
  ) throws -> (total: Int, isExact: Bool) {
    if query.required == nil, query.unwanted == nil, query.isUnconditional {
      let total = Double(try articleCount)
      // As many as there would be if the words did not mind each other.
      let without = query.groups.lazy.filter { !$0.isBonus }.reduce(1.0) {
        $0 * (1 - $1.articleCount / max(total, 1))
      }
      let estimate = Int(total * (1 - without))
      if estimate > Self.countLimit { return (estimate / 100 * 100, false) }
    }
    let counted = try count(query, limit: Self.countLimit)
    return (counted, counted < Self.countLimit)
  }

  /// The spellings of the query's names that stand in the matches, the most frequent first.
  private func foundSpellings(in collector: MatchCollector) -> [String] {
    var counts: [String: Int] = [:]
    // Of spellings that differ in case alone, the one that the library has.
    var labels: [String: String] = [:]
    for (index, group) in collector.groups.enumerated() {
      guard let typed = group.nameAsTyped else { continue }
      for (number, alternative) in group.alternatives.enumerated() {
        guard let bit = collector.bit(of: .init(group: index, alternative: number)) else {
          continue
        }
        let count = collector.matches.count { $0.alternatives & bit != 0 }
        guard count > 0 else { continue }
        let folded = Folding.folded(alternative.label ?? typed)
        counts[folded, default: 0] += count
        labels[folded] = alternative.label ?? labels[folded] ?? typed
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .compactMap { labels[$0.key] }
  }

  // MARK: Without words

  private func unranked(
    _ query: CompiledQuery, limit: Int, offset: Int
  ) throws -> SearchResults {
    let finder = TermFinder(groups: query.groups)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(MatchedArticle.columns)
        \(query.source(matching: nil)) ORDER BY \(query.listOrder) LIMIT ? OFFSET ?
        """.replacing(
          "FROM article", with: "FROM article JOIN articleText ON articleText.row = article.row"),
      arguments: query.arguments(matching: nil) + [limit, offset])
    let hits = try Array(rows.map { try MatchedArticle($0, finder: finder).hit(score: 0) })
    let bound = 1_000_000
    let total = try isListOfAll(query) ? listedCount : count(query, limit: bound)
    return SearchResults(
      hits: hits, total: total, ranked: total, isTotalExact: total < bound,
      additions: query.additions)
  }

  /// Whether a query finds what the list of all has.
  func isListOfAll(_ query: CompiledQuery) throws -> Bool {
    guard query.match == nil, query.conditions.isEmpty else { return false }
    return try query.foldsCopies == hasCopies && query.hidesArchived == (archivedCount > 0)
  }

  private func count(_ query: CompiledQuery, limit: Int) throws -> Int {
    let count =
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM (SELECT 1 \(query.source(matching: query.match)) LIMIT ?)",
        arguments: query.arguments(matching: query.match) + [limit]) ?? 0
    guard query.foldsCopies, let match = query.match, count > 1, count < limit else { return count }
    let folded = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) - count(DISTINCT article.copyGroup) FROM main.article
        WHERE article.copyGroup IS NOT NULL
          AND article.row IN (SELECT textIndex.rowid \(query.source(matching: match)))
        """, arguments: query.arguments(matching: match))
    return count - (folded ?? 0)
  }
}
