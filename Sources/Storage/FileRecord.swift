import GRDB
public import Model

/// What a library knows of a file that it was opened on, so that it need not read it again.
public struct FileRecord: Hashable, Sendable {
  /// The file, as the library's owner names it.
  public var path: String
  /// What tells whether it was changed.
  public var stamp: Origin.Stamp
  /// A fingerprint of its bytes.
  public var hash: String
  /// The articles that were read from it.
  public var articles: [ArticleID]
  /// Why it could not be read, in one sentence; `nil` where it could.
  public var error: String?

  /// A record of a file.
  public init(
    path: String, stamp: Origin.Stamp, hash: String, articles: [ArticleID], error: String? = nil
  ) {
    self.path = path
    self.stamp = stamp
    self.hash = hash
    self.articles = articles
    self.error = error
  }
}

private enum FileColumn: Int, RowColumn {
  case path, size, modifiedAt, hash, articles, error

  static let table = "file"
  static let selected = selection()
  static let replacement = insertion(.replace)
}

extension StoreReader {
  /// Every file that the library knows, by path.
  public func files() throws -> [FileRecord] {
    try files(sql: "SELECT \(FileColumn.selected) FROM file ORDER BY path")
  }

  /// The files of some paths that the library knows.
  ///
  /// - Complexity: O(*n*) in paths.
  public func files(at paths: [String]) throws -> [FileRecord] {
    try paths.flatMap { path in
      try files(sql: "SELECT \(FileColumn.selected) FROM file WHERE path = ?", [path])
    }
  }

  private func files(sql: String, _ arguments: StatementArguments = []) throws -> [FileRecord] {
    try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
      let articles: String = try row.value(FileColumn.articles)
      return FileRecord(
        path: try row.value(FileColumn.path),
        stamp: Origin.Stamp(
          size: try row.value(FileColumn.size), modifiedAt: try row.value(FileColumn.modifiedAt)),
        hash: try row.value(FileColumn.hash),
        articles: articles.split(separator: "\n").map { ArticleID(rawValue: String($0)) },
        error: try row.value(FileColumn.error))
    }
  }
}

extension StoreWriter {
  /// Keeps what is known of a file, in place of what was known before.
  public func save(_ file: FileRecord) throws {
    try execute(
      FileColumn.replacement,
      [
        "path": file.path, "size": file.stamp.size, "modifiedAt": file.stamp.modifiedAt,
        "hash": file.hash, "articles": file.articles.map(\.rawValue).joined(separator: "\n"),
        "error": file.error,
      ])
  }

  /// Forgets a file; its articles stay.
  public func forgetFile(_ path: String) throws {
    try execute("DELETE FROM file WHERE path = ?", [path])
  }
}
