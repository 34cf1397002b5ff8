import GRDB
import Model

/// Puts matches in order: weighs all of them roughly, the best of them with their lengths, and the
/// best of those by whether they have the words in the form that was typed.
struct Ranking {
  /// Matches beyond those needed whose length is looked at.
  private static let reserve = 200
  /// Matches beyond those needed whose text is looked at.
  private static let textReserve = 10
  /// Results beyond which nobody looks so closely.
  private static let closeLimit = 100

  private(set) var matches: [MatchCollector.Match]

  init(
    _ collector: MatchCollector, finder: PassageFinder, reader: StoreReader, needed: Int
  ) throws {
    var best = collector.matches
    best.sort(by: Self.isBefore)
    best = Array(best.prefix(needed + Self.reserve))
    let average = try reader.averageWordCount
    for index in best.indices {
      let words = try Int.fetchOne(
        reader.database.cachedStatement(sql: "SELECT words FROM article WHERE row = ?"),
        arguments: [best[index].row])
      best[index].score = collector.score(
        of: best[index], lengthRatio: Double(words ?? 0) / max(average, 1))
    }
    best.sort(by: Self.isBefore)
    if needed <= Self.closeLimit {
      let close = min(best.count, needed + Self.textReserve)
      for index in 0..<close {
        let share = try finder.exactShare(in: reader.texts(ofRow: best[index].row))
        best[index].score *= 1 + Weighting.exactForm * share
      }
      best[..<close].sort(by: Self.isBefore)
    }
    matches = best
  }

  /// Better before worse, newer before older.
  private static func isBefore(
    _ left: MatchCollector.Match, _ right: MatchCollector.Match
  ) -> Bool {
    (right.score, right.row) < (left.score, left.row)
  }
}

extension StoreReader {
  /// Words of an article on average.
  var averageWordCount: Double {
    get throws {
      let count = try articleCount
      return count == 0 ? 0 : Double(try number(forKey: "words") ?? 0) / Double(count)
    }
  }

  /// The title and the segments' texts of an article.
  func texts(ofRow row: Int64) throws -> [String] {
    guard
      let found = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT article.title, articleText.text, articleText.segments
            FROM article JOIN articleText USING (row) WHERE row = ?
            """), arguments: [row])
    else { return [] }
    return [found[0]] + ArticleRow.segments(from: found, text: 1, segments: 2).map(\.text)
  }
}
