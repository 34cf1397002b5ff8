import GRDB
public import Model

/// What a feed carried of an article whose place its full text has taken.
public struct KeptSummary: Hashable, Sendable {
  /// The hash of the text by which the feed's entry is known again.
  public var contentHash: UInt64
  /// The text.
  public var text: String

  /// A summary of the given parts.
  public init(contentHash: UInt64, text: String) {
    self.contentHash = contentHash
    self.text = text
  }
}

private enum SummaryTextColumn: Int, RowColumn {
  case hash, text

  static let table = "summary"
  static let selected = selection()
}

extension StoreReader {
  /// What a feed carried of an article; `nil` where the library has no more of it than that.
  public func keptSummary(of id: ArticleID) throws -> KeptSummary? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT \(SummaryTextColumn.selected) FROM summary WHERE article = ?"),
      arguments: [id.rawValue]
    ).map { row in
      let hash: Int64 = try row.value(SummaryTextColumn.hash)
      return KeptSummary(
        contentHash: UInt64(bitPattern: hash), text: try row.value(SummaryTextColumn.text))
    }
  }

  /// Articles whose full text is to be fetched, those that came first first.
  public func articlesWantingFullText(limit: Int) throws -> [ArticleID] {
    try String.fetchAll(
      database, sql: "SELECT article FROM wantedText WHERE tries < 5 ORDER BY number LIMIT ?",
      arguments: [limit]
    ).map(ArticleID.init(rawValue:))
  }
}

extension StoreWriter {
  /// Keeps what a feed carried of an article, in place of what was kept before.
  public func keep(_ summary: KeptSummary, of id: ArticleID) throws {
    try execute(
      "INSERT OR REPLACE INTO summary (article, hash, text) VALUES (?, ?, ?)",
      [id.rawValue, Int64(bitPattern: summary.contentHash), summary.text])
  }

  /// Forgets what a feed carried of an article that leaves, and that its full text is wanted.
  func removeSummary(of id: ArticleID) throws {
    try execute("DELETE FROM summary WHERE article = ?", [id.rawValue])
    try execute("DELETE FROM wantedText WHERE article = ?", [id.rawValue])
  }

  /// Notes that an article's full text is to be fetched.
  public func wantFullText(of id: ArticleID) throws {
    try execute("INSERT OR IGNORE INTO wantedText (article) VALUES (?)", [id.rawValue])
  }

  /// Notes that an article's full text was fetched, or could not be had once more.
  public func noteFullText(of id: ArticleID, isThere: Bool) throws {
    try execute(
      isThere
        ? "DELETE FROM wantedText WHERE article = ?"
        : "UPDATE wantedText SET tries = tries + 1 WHERE article = ?", [id.rawValue])
  }
}
