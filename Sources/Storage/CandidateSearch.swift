import GRDB

/// Finds the articles that may be among the best, at a cost that does not grow with the library.
///
/// Every article that has one of the rarer words is looked at; of those that have common words
/// alone only the newest are, first the ones that have them all. Where the rarer words have brought
/// enough articles that common words cannot outweigh, these are not looked for at all, but for articles that
/// have several of them together.
struct CandidateSearch {
  /// Occurrences of a common word beyond which no article is thought to be.
  private static let likelyFrequency = 2.0
  /// Words up to which, beside rarer ones, articles with all of them are not looked for by themselves: there
  /// may be very many, and what they are worth is little.
  private static let fewWords = 2
  /// A word of more than one article in so many says little, as question words do.
  private static let tellingShare = 8.0

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
    }
    let joint = rare.isEmpty ? common : try telling(common)
    if joint.count > (rare.isEmpty ? 1 : Self.fewWords) {
      let all = MatchExpression.all(
        (query.required.map { [$0] } ?? []) + joint.map(\.expression))
      let others = (rare + common).filter { word in
        !joint.contains { $0.group == word.group }
      }
      _ = try collect(all, noticing: .any(others.map(\.expression)), newest: window / 2)
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

  /// The common words that tell something of an article. Beside a rare word that a question only asks with, the
  /// article that is looked for may have none but these, and be none of the newest with any.
  private func telling(
    _ common: [CompiledQuery.Optional]
  ) throws -> [CompiledQuery.Optional] {
    let limit = Double(try reader.articleCount) / Self.tellingShare
    return common.filter { collector.groups[$0.group].articleCount <= limit }
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
