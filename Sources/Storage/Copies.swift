import GRDB
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

  private enum Column: Int, RowColumn {
    case row, copyGroup, isCopy

    static let table = "article"
    static let ofOne =
      "SELECT \(selection()) FROM article WHERE row = ? AND copyGroup IS NOT NULL"
    static let ofAll = "SELECT \(selection()) FROM article WHERE copyGroup IS NOT NULL"
  }

  init(of rows: some Sequence<Int64>, _ count: Int, in reader: StoreReader) throws {
    guard count > 1 else { return }
    var groups: [Int64: Group] = [:]
    func read(_ values: LookupStatement<Column>.Values) {
      groups[values.number(.row)] = Group(
        number: values.number(.copyGroup), isCopy: values.number(.isCopy) != 0)
    }
    if count <= Self.fewest {
      let statement = try LookupStatement<Column>(Column.ofOne, in: reader.database)
      for row in rows { try statement.forEachRow(row, read) }
    } else {
      try LookupStatement<Column>(Column.ofAll, in: reader.database).forEachRow(nil, read)
    }
    self.groups = groups
  }

  func group(ofRow row: Int64) -> Group? { groups.isEmpty ? nil : groups[row] }
}
