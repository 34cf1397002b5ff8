import GRDB
import Model

private enum StemColumn: Int, RowColumn {
  case stem, articles

  static let table = "word"
  static let selected = selection()
}

/// What can be read from one state of a library; handed to the closure of ``Store/read(_:)``.
public class StoreReader {
  let database: Database

  init(database: Database) {
    self.database = database
  }

  /// How many articles the library holds.
  public var articleCount: Int {
    get throws { try number(forKey: "articles") ?? 0 }
  }

  /// How many articles lists show: of copies only one counts, and what is archived does not.
  ///
  /// - Complexity: O(*n*) in articles that have copies or are archived.
  public var listedCount: Int {
    get throws {
      let copies = try Int.fetchOne(
        database.cachedStatement(
          sql: "SELECT count(*) FROM article WHERE copyGroup IS NOT NULL AND isCopy"))
      return try articleCount - (copies ?? 0) - archivedCount
    }
  }

  /// The version of the analysis that the library's names, pairs and index come from.
  public var analysisVersion: Int? {
    get throws { try number(forKey: "analysisVersion") }
  }

  func number(forKey key: String) throws -> Int? {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"), arguments: [key])
  }

  /// How many articles have a stem.
  func articleCount(ofStem stem: String) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT articles FROM word WHERE stem = ?"),
      arguments: [stem]) ?? 0
  }

  /// The stems that begin in a way, with how many articles have each, the most frequent first.
  func mostFrequentWords(
    beginning: String, limit: Int
  ) throws -> [(stem: String, articles: Int)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(StemColumn.selected) FROM word WHERE stem >= ? AND stem < ?
          ORDER BY articles DESC LIMIT ?
          """), arguments: [beginning, beginning + "\u{10FFFF}", limit]
    ).map { (try $0.value(StemColumn.stem), try $0.value(StemColumn.articles)) }
  }

  /// The row of an article in every table.
  func row(of id: ArticleID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT row FROM article WHERE id = ?"),
      arguments: [id.rawValue])
  }
}
