import GRDB

/// Puts matches in order: weighs all of them roughly, and the best of them with their lengths.
struct Ranking {
  /// Matches beyond those needed whose length is looked at.
  private static let reserve = 100

  private(set) var matches: [MatchCollector.Match]

  init(
    _ all: [MatchCollector.Match], query: CompiledQuery, reader: StoreReader, needed: Int
  ) throws {
    var best = all
    best.sort { ($1.score, $1.row) < ($0.score, $0.row) }
    best = Array(best.prefix(needed + Self.reserve))
    for index in best.indices {
      let words = try Int.fetchOne(
        reader.database.cachedStatement(sql: "SELECT words FROM article WHERE row = ?"),
        arguments: [best[index].row])
      best[index].score *= Weighting.lengthFactor(words: words ?? 0)
    }
    best.sort { ($1.score, $1.row) < ($0.score, $0.row) }
    matches = best
  }
}
