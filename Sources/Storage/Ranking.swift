import GRDB
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

  /// Puts matches in order.
  ///
  /// - Parameter scored: Matches of the collector, weighed in texts of average length.
  init(
    _ scored: [MatchCollector.Match], of collector: MatchCollector, reader: StoreReader, needed: Int
  ) throws {
    self.reader = reader
    finder = TermFinder(groups: collector.groups)
    matches = Self.best(needed + Self.reserve, of: scored)
    try weighLengths(collector, needed: needed + Self.textReserve)
    if needed <= Self.closeLimit { try weighCloseness(needed: needed) }
  }

  /// Weighs the matches with their lengths; those that even the shortest text would not bring among
  /// the ones needed are left out unseen.
  private mutating func weighLengths(_ collector: MatchCollector, needed: Int) throws {
    let average = max(try reader.averageWordCount, 1)
    let lengths = try LookupStatement<RankedLengthColumn>(
      RankedLengthColumn.ofArticle, in: reader.database)
    var leaders = Leaders(count: needed)
    var weighed: [MatchCollector.Match] = []
    for var match in matches
    where !leaders.exclude(collector.score(of: match, lengthRatio: 0)) {
      let length = try lengths.number(.words, at: match.row) ?? 0
      match.score = collector.score(of: match, lengthRatio: Double(length) / average)
      leaders.admit(match.score)
      weighed.append(match)
    }
    matches = weighed.sorted(by: Self.isBefore)
  }

  /// Weighs the first matches with how close their texts come to the query; of those beyond the ones
  /// needed, only the texts are read that may still move up.
  private mutating func weighCloseness(needed: Int) throws {
    let limit = 1 + Closeness(groups: finder.groups).limit
    var leaders = Leaders(count: needed)
    let close = min(matches.count, needed + Self.textReserve)
    for index in 0..<close where !leaders.exclude(matches[index].score * limit) {
      let row = matches[index].row
      articles[row] = try reader.matchedArticle(ofRow: row, finder: finder)
      matches[index].score *= 1 + (articles[row]?.closeness ?? 0)
      leaders.admit(matches[index].score)
    }
    matches[..<close].sort(by: Self.isBefore)
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

  fileprivate func matchedArticle(
    ofRow row: Int64, finder: TermFinder
  ) throws -> MatchedArticle? {
    try Row.fetchCursor(
      database.cachedStatement(sql: MatchedArticle.selection), arguments: [row]
    ).map { try MatchedArticle($0, finder: finder) }.next()
  }
}

/// How many words articles have.
enum RankedLengthColumn: Int, RowColumn {
  case words

  static let table = "length"
  static let ofArticle = "SELECT \(selection()) FROM length WHERE row = ?"
}

/// The best so many scores.
private struct Leaders {
  private let count: Int
  /// Ascending.
  private var scores: [Double] = []

  init(count: Int) {
    self.count = count
  }

  /// Whether a score is none of the best.
  func exclude(_ score: Double) -> Bool {
    guard scores.count == count, let least = scores.first else { return false }
    return score < least
  }

  mutating func admit(_ score: Double) {
    guard !exclude(score) else { return }
    if scores.count == count { scores.removeFirst() }
    scores.insert(score, at: scores.firstIndex { $0 > score } ?? scores.endIndex)
  }
}
