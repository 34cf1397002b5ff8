import GRDB

/// Finds the articles that may be among the best, at a cost that does not grow with the library.
///
/// Every article that has one of the rarer words is looked at; of those that have common words
/// alone only the newest are, first the ones that have them all. Where the rarer words have brought
/// enough articles that common words cannot outweigh, these are not looked for at all.
struct CandidateSearch {
  /// Occurrences of a common word beyond which no article is thought to be.
  private static let likelyFrequency = 2.0

  let query: CompiledQuery
  let reader: StoreReader
  let collector: MatchCollector
  /// How many articles are looked at for common words; `nil` for all.
  let window: Int?

  /// Looks at the articles.
  ///
  /// - Parameter needed: How many of the best are wanted.
  /// - Returns: Whether all were seen that match.
  func run(needed: Int) throws -> Bool {
    let noticed = query.required == nil ? nil : query.noticed
    guard let window, !query.optional.isEmpty else {
      return try collect(query.required ?? query.noticed, noticing: noticed, newest: window)
    }
    let (rare, common) = parted(limit: Double(window))
    if let expression = MatchExpression.any(rare.map(\.expression)) {
      let isComplete = try collect(
        query.required.flatMap { .all([$0, expression]) } ?? expression,
        noticing: .any(common.map(\.expression)), newest: window * 4, isAscending: true)
      if query.required == nil, isComplete {
        try weighExactly(rare)
        if common.isEmpty { return true }
      }
    } else if common.count > 1 {
      let all = MatchExpression.all(
        (query.required.map { [$0] } ?? []) + common.map(\.expression))
      _ = try collect(all, noticing: nil, newest: window / 2)
    }
    if query.required == nil, canSkip(common, needed: needed) { return false }
    return try collect(query.required ?? query.noticed, noticing: noticed, newest: window)
  }

  /// The words parted into the rarest, which no more articles than the limit have together, and the
  /// others.
  private func parted(limit: Double) -> (
    rare: [CompiledQuery.Optional], common: [CompiledQuery.Optional]
  ) {
    func count(_ word: CompiledQuery.Optional) -> Double {
      collector.groups[word.group].articleCount
    }
    let words = query.optional.sorted { count($0) < count($1) }
    var sum = 0.0
    let split =
      words.firstIndex { word in
        sum += count(word)
        return sum > limit
      } ?? words.endIndex
    return (Array(words[..<split]), Array(words[split...]))
  }

  /// The vocabulary knows rare words roughly; now all articles that have them have been seen.
  private func weighExactly(_ rare: [CompiledQuery.Optional]) throws {
    guard query.isUnconditional else { return }
    let total = Double(try reader.articleCount)
    for word in rare {
      collector.weigh(
        group: word.group, articleCount: collector.count(ofGroup: word.group), among: total)
    }
  }

  /// Whether no article with common words alone is likely to be among the best.
  private func canSkip(_ common: [CompiledQuery.Optional], needed: Int) -> Bool {
    guard collector.matches.count >= needed else { return false }
    let bound =
      common.reduce(0) { $0 + collector.groups[$1.group].weight }
      * Weighting.saturated(Self.likelyFrequency)
    return collector.scored().lazy.filter { $0.score > bound }.count >= needed
  }

  /// Runs a pass over the newest matches.
  ///
  /// - Parameter isAscending: Whether it begins with the oldest, where all are wanted: FTS5 finds a
  ///   common word in given articles faster on this way.
  /// - Returns: Whether there were no more than the limit.
  private func collect(
    _ expression: MatchExpression?, noticing other: MatchExpression?, newest limit: Int?,
    isAscending: Bool = false
  ) throws -> Bool {
    guard let expression else { return true }
    let whole = expression.noticing(other).excluding(query.unwanted)
    let before = collector.matches.count
    collector.beginPass(whole)
    try SearchFunction.collect(
      into: collector, from: reader.database,
      sql: """
        SELECT count(visited) FROM (
          SELECT \(SearchFunction.name)(textIndex, ?) AS visited \(query.source(matching: whole))
          ORDER BY textIndex.rowid \(isAscending ? "ASC" : "DESC") LIMIT ?)
        """, arguments: query.arguments(matching: whole) + [limit ?? -1])
    return limit.map { collector.matches.count - before < $0 } ?? true
  }
}
