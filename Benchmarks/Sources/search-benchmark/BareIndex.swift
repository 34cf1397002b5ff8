import Foundation
import GRDBSQLite

/// SQLite's full-text index as it comes: `unicode61`, the text beside it, `bm25` and `snippet`,
/// called from C's interface. What the store is held against.
final class BareIndex {
  private var database: OpaquePointer?
  private var insertText: OpaquePointer?
  private var insertIndex: OpaquePointer?
  private var query: OpaquePointer?
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(path: String) {
    sqlite3_open(path, &database)
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    run("CREATE TABLE IF NOT EXISTS text (row INTEGER PRIMARY KEY, title TEXT, body TEXT)")
    run(
      """
      CREATE VIRTUAL TABLE IF NOT EXISTS idx USING fts5(
        title, body, content = 'text', content_rowid = 'row', tokenize = 'unicode61')
      """)
    insertText = prepare("INSERT INTO text VALUES (?, ?, ?)")
    insertIndex = prepare("INSERT INTO idx (rowid, title, body) VALUES (?, ?, ?)")
    query = prepare(
      """
      SELECT rowid, title, snippet(idx, -1, '[', ']', '…', 24) FROM idx WHERE idx MATCH ?
      ORDER BY rank LIMIT 20
      """)
  }

  func add(_ articles: [(row: Int64, title: String, body: String)]) {
    run("BEGIN")
    for article in articles {
      for statement in [insertText, insertIndex] {
        sqlite3_bind_int64(statement, 1, article.row)
        sqlite3_bind_text(statement, 2, article.title, -1, Self.transient)
        sqlite3_bind_text(statement, 3, article.body, -1, Self.transient)
        sqlite3_step(statement)
        sqlite3_reset(statement)
      }
    }
    run("COMMIT")
  }

  /// The best twenty with snippets.
  func search(_ expression: String) -> Int {
    sqlite3_bind_text(query, 1, expression, -1, Self.transient)
    var count = 0
    while sqlite3_step(query) == SQLITE_ROW {
      count += Int(sqlite3_column_bytes(query, 2)) > 0 ? 1 : 0
    }
    sqlite3_reset(query)
    return count
  }

  func checkpoint() { run("PRAGMA wal_checkpoint(TRUNCATE)") }

  private func run(_ sql: String) {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else {
      fatalError(String(cString: sqlite3_errmsg(database)))
    }
  }

  private func prepare(_ sql: String) -> OpaquePointer? {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
      fatalError(String(cString: sqlite3_errmsg(database)))
    }
    return statement
  }
}
