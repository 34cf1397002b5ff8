import GRDB
import GRDBSQLite
import Model

/// Puts matches in order: weighs all of them roughly, the best of them with their lengths, and the
/// best of those by whether they have the words as typed and in their order.
struct Ranking {
  /// Matches beyond those needed whose length is looked at.
  private static let reserve = 400
  /// Matches beyond those needed whose text is looked at.
  private static let textReserve = 6
  /// Results beyond which nobody looks so closely.
  private static let closeLimit = 100

  private let reader: StoreReader
  private let finder: TermFinder
  private var matches: [MatchCollector.Match]
  private var articles: [Int64: MatchedArticle] = [:]

  init(_ collector: MatchCollector, reader: StoreReader, needed: Int) throws {
    self.reader = reader
    finder = TermFinder(groups: collector.groups)
    matches = Self.best(needed + Self.reserve, of: collector.scored())
    let average = max(try reader.averageWordCount, 1)
    let lengths = try reader.wordCounts(ofRows: matches.map(\.row))
    for (index, length) in lengths.enumerated() {
      matches[index].score = collector.score(
        of: matches[index], lengthRatio: Double(length) / average)
    }
    matches.sort(by: Self.isBefore)
    if needed <= Self.closeLimit {
      let close = min(matches.count, needed + Self.textReserve)
      for index in 0..<close {
        let row = matches[index].row
        articles[row] = try reader.matchedArticle(ofRow: row, finder: finder)
        matches[index].score *= 1 + (articles[row]?.closeness ?? 0)
      }
      matches[..<close].sort(by: Self.isBefore)
    }
  }

  /// The hits in a range of places.
  func hits(offset: Int, limit: Int) throws -> [SearchHit] {
    try matches.dropFirst(offset).prefix(limit).compactMap { match in
      let article =
        try articles[match.row] ?? reader.matchedArticle(ofRow: match.row, finder: finder)
      return article?.hit(score: match.score)
    }
  }

  /// The best so many, in order; the others are never sorted.
  private static func best(
    _ count: Int, of all: [MatchCollector.Match]
  ) -> [MatchCollector.Match] {
    var best: [MatchCollector.Match] = []
    best.reserveCapacity(count * 2)
    var last: MatchCollector.Match?
    for match in all {
      if let last, !isBefore(match, last) { continue }
      best.append(match)
      guard best.count == count * 2 else { continue }
      best.sort(by: isBefore)
      best.removeLast(count)
      last = best.last
    }
    best.sort(by: isBefore)
    return Array(best.prefix(count))
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
  fileprivate var averageWordCount: Double {
    get throws {
      let count = try articleCount
      return count == 0 ? 0 : Double(try number(forKey: "words") ?? 0) / Double(count)
    }
  }

  /// How many words each of the articles has. Bound and read by hand: there are hundreds of them
  /// for each search.
  fileprivate func wordCounts(ofRows rows: [Int64]) throws -> [Int] {
    let statement = try database.cachedStatement(sql: "SELECT words FROM length WHERE row = ?")
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    return rows.map { row in
      sqlite3_reset(handle)
      sqlite3_bind_int64(handle, 1, row)
      return sqlite3_step(handle) == SQLITE_ROW ? Int(sqlite3_column_int64(handle, 0)) : 0
    }
  }

  fileprivate func matchedArticle(
    ofRow row: Int64, finder: TermFinder
  ) throws -> MatchedArticle? {
    let sql = """
      SELECT \(MatchedArticle.columns)
      FROM article JOIN articleText ON articleText.row = article.row WHERE article.row = ?
      """
    return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [row])
      .map { MatchedArticle($0, finder: finder) }
  }
}
