import GRDB
public import Model

/// What a library knows of a file that it was opened on, so that it need not read it again.
public struct FileRecord: Hashable, Sendable {
  /// The file, as the library's owner names it.
  public var path: String
  /// Bytes.
  public var size: Int64
  /// When it was changed last, in nanoseconds since 1970.
  public var modifiedAt: Int64
  /// A fingerprint of its bytes.
  public var hash: String
  /// The articles that were read from it.
  public var articles: [ArticleID]
  /// Why it could not be read, in one sentence; `nil` where it could.
  public var error: String?

  /// A record of a file.
  public init(
    path: String, size: Int64, modifiedAt: Int64, hash: String, articles: [ArticleID],
    error: String? = nil
  ) {
    self.path = path
    self.size = size
    self.modifiedAt = modifiedAt
    self.hash = hash
    self.articles = articles
    self.error = error
  }
}

extension StoreReader {
  /// Every file that the library knows, by path.
  public func files() throws -> [FileRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM file ORDER BY path").map { row in
      let articles: String = row[4]
      return FileRecord(
        path: row[0], size: row[1], modifiedAt: row[2], hash: row[3],
        articles: articles.split(separator: "\n").map { ArticleID(rawValue: String($0)) },
        error: row[5])
    }
  }
}

extension StoreWriter {
  /// Keeps what is known of a file, in place of what was known before.
  public func save(_ file: FileRecord) throws {
    let articles = file.articles.map(\.rawValue).joined(separator: "\n")
    try execute(
      "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)",
      [file.path, file.size, file.modifiedAt, file.hash, articles, file.error])
  }

  /// Forgets a file; its articles stay.
  public func forgetFile(_ path: String) throws {
    try execute("DELETE FROM file WHERE path = ?", [path])
  }
}
