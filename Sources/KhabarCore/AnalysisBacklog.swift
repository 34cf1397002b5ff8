import Model

/// The articles that wait for analysis, in the order in which they are to be analysed.
struct AnalysisBacklog {
  /// How many there were.
  let total: Int
  private let articles: [ArticleID]
  private var place = 0
  private var waiting: Set<ArticleID>

  /// A backlog of articles that are not analysed, the first to be analysed first.
  init(_ articles: [ArticleID]) {
    self.articles = articles
    waiting = Set(articles)
    total = waiting.count
  }

  /// How many were given out.
  var done: Int { total - waiting.count }

  /// Gives out the next articles.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - preferred: Articles that go first; where one of them still waits, those are given out alone,
  ///     so that they are soon done.
  /// - Returns: Articles that were not given out before; none at the end.
  /// - Complexity: O(*limit*) over all calls.
  mutating func next(limit: Int, preferring preferred: [ArticleID] = []) -> [ArticleID] {
    let urgent = preferred.filter { waiting.contains($0) }.prefix(limit)
    guard urgent.isEmpty else {
      waiting.subtract(urgent)
      return Array(urgent)
    }
    var batch: [ArticleID] = []
    while batch.count < limit, place < articles.count {
      let article = articles[place]
      place += 1
      if waiting.remove(article) != nil { batch.append(article) }
    }
    return batch
  }
}
