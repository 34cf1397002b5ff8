import GRDB
import GRDBSQLite

/// A statement that is asked hundreds or thousands of times for one search or one article: its rows are read
/// where SQLite has them, by name.
///
/// It selects all columns of its type in their order.
struct LookupStatement<Column: RowColumn> {
  private let database: Database
  private let handle: SQLiteStatement

  init(_ sql: String, in database: Database) throws {
    self.database = database
    handle = try database.cachedStatement(sql: sql).sqliteStatement
    sqlite3_reset(handle)
  }

  /// A row, which is there until the next one is read.
  struct Values {
    fileprivate let handle: SQLiteStatement

    func number(_ column: Column) -> Int64 { sqlite3_column_int64(handle, CInt(column.rawValue)) }

    func text(_ column: Column) -> UnsafeBufferPointer<UInt8> {
      let place = CInt(column.rawValue)
      return UnsafeBufferPointer(
        start: sqlite3_column_text(handle, place), count: Int(sqlite3_column_bytes(handle, place)))
    }
  }

  /// Calls a closure with each row, for a key where the statement asks for one.
  ///
  /// - Throws: `DatabaseError`.
  func forEachRow(_ key: Int64? = nil, _ body: (Values) throws -> Void) throws {
    if let key { sqlite3_bind_int64(handle, 1, key) }
    defer { sqlite3_reset(handle) }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: try body(Values(handle: handle))
      case SQLITE_DONE: return
      default:
        throw DatabaseError(
          resultCode: database.lastErrorCode, message: database.lastErrorMessage)
      }
    }
  }

  /// The number in a column of the row of a key; `nil` where there is no such row.
  func number(_ column: Column, at key: Int64) throws -> Int64? {
    var number: Int64?
    try forEachRow(key) { number = $0.number(column) }
    return number
  }
}
