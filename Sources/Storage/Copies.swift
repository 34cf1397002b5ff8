import GRDB
import GRDBSQLite
import Language
public import Model

extension StoreReader {
  /// Whether any article has a copy.
  ///
  /// - Complexity: O(1).
  var hasCopies: Bool {
    get throws {
      try Bool.fetchOne(
        database.cachedStatement(
          sql: "SELECT EXISTS (SELECT 1 FROM article WHERE copyGroup IS NOT NULL)")) ?? false
    }
  }

  /// The other articles of an article's group, the one that is shown first, then the newest.
  public func copies(of id: ArticleID) throws -> [ArticleID] {
    try ids(
      """
      SELECT article.id FROM article JOIN article AS this ON this.copyGroup = article.copyGroup
      WHERE this.id = ? AND article.row <> this.row ORDER BY article.isCopy, article.row DESC
      """, [id.rawValue])
  }

  /// The article that is shown for a copy; the article itself where it is none.
  public func shownArticle(for id: ArticleID) throws -> ArticleID {
    try ids(
      """
      SELECT article.id FROM article JOIN article AS this ON this.copyGroup = article.copyGroup
      WHERE this.id = ? AND NOT article.isCopy
      """, [id.rawValue]
    ).first ?? id
  }

  /// Matches of which each group of copies has one, the best.
  ///
  /// - Complexity: O(*n*) in matches, or in articles that have copies where these are fewer.
  func foldingCopies(_ matches: [MatchCollector.Match]) throws -> [MatchCollector.Match] {
    let groups = try CopyGroups(of: matches.lazy.map(\.row), matches.count, in: self)
    var best: [Int64: Int] = [:]
    var folded: [MatchCollector.Match] = []
    folded.reserveCapacity(matches.count)
    for match in matches {
      guard let group = groups.group(ofRow: match.row) else {
        folded.append(match)
        continue
      }
      guard let place = best[group.number] else {
        best[group.number] = folded.count
        folded.append(match)
        continue
      }
      let other = folded[place]
      if match.score > other.score || match.score == other.score && !group.isCopy {
        folded[place] = match
      }
    }
    return folded
  }

  /// Rows of which each group of copies has one, the first.
  func foldingCopies(_ rows: [Int64]) throws -> [Int64] {
    let groups = try CopyGroups(of: rows, rows.count, in: self)
    var seen: Set<Int64> = []
    return rows.filter { row in
      groups.group(ofRow: row).map { seen.insert($0.number).inserted } ?? true
    }
  }
}

/// The groups of copies that some articles belong to. Read by hand: there may be thousands for a search.
private struct CopyGroups {
  struct Group {
    let number: Int64
    let isCopy: Bool
  }

  /// Rows up to which each is looked up; otherwise all that have copies are read.
  private static let fewest = 500

  private var groups: [Int64: Group] = [:]

  init(of rows: some Sequence<Int64>, _ count: Int, in reader: StoreReader) throws {
    guard count > 1 else { return }
    if count <= Self.fewest {
      let handle = try Self.statement(
        "SELECT row, copyGroup, isCopy FROM article WHERE row = ? AND copyGroup IS NOT NULL", reader
      )
      for row in rows {
        sqlite3_bind_int64(handle, 1, row)
        read(handle)
        sqlite3_reset(handle)
      }
    } else {
      let handle = try Self.statement(
        "SELECT row, copyGroup, isCopy FROM article WHERE copyGroup IS NOT NULL", reader)
      read(handle)
      sqlite3_reset(handle)
    }
  }

  private static func statement(_ sql: String, _ reader: StoreReader) throws -> SQLiteStatement {
    let handle = try reader.database.cachedStatement(sql: sql).sqliteStatement
    sqlite3_reset(handle)
    return handle
  }

  private mutating func read(_ handle: SQLiteStatement) {
    while sqlite3_step(handle) == SQLITE_ROW {
      groups[sqlite3_column_int64(handle, 0)] = Group(
        number: sqlite3_column_int64(handle, 1), isCopy: sqlite3_column_int(handle, 2) != 0)
    }
  }

  func group(ofRow row: Int64) -> Group? { groups.isEmpty ? nil : groups[row] }
}
