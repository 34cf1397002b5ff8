import GRDB
import GRDBSQLite

/// A statement that is run for each of many articles or words: its values are bound by name, without a
/// box for each.
///
/// Its columns are those that ``RowColumn/insertion(_:)`` names, or that it names itself with
/// ``RowColumn/parameter``.
struct BoundStatement<Column: RowColumn> {
  private let database: Database
  private let handle: SQLiteStatement

  /// SQLite copies what it is given before the call returns.
  private let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ sql: String, in database: Database) throws {
    self.database = database
    handle = try database.cachedStatement(sql: sql).sqliteStatement
    sqlite3_reset(handle)
  }

  func bind(_ number: Int64?, to column: Column) {
    if let number {
      sqlite3_bind_int64(handle, column.place, number)
    } else {
      sqlite3_bind_null(handle, column.place)
    }
  }

  func bind(_ number: Int?, to column: Column) { bind(number.map(Int64.init), to: column) }

  func bind(_ flag: Bool, to column: Column) { bind(flag ? 1 : 0, to: column) }

  func bind(_ number: Double, to column: Column) {
    sqlite3_bind_double(handle, column.place, number)
  }

  /// Binds a number whose bits are all in use.
  func bind(bits number: UInt64, to column: Column) { bind(Int64(bitPattern: number), to: column) }

  func bind(_ text: String?, to column: Column) {
    guard var text else { return bind(nil as Int64?, to: column) }
    text.withUTF8 { bind(text: $0, to: column) }
  }

  /// Binds a text given as UTF-8.
  func bind(text bytes: UnsafeBufferPointer<UInt8>, to column: Column) {
    let place = column.place
    bytes.withMemoryRebound(to: CChar.self) { characters in
      // An empty text has no address, which would make it NULL.
      _ = sqlite3_bind_text(
        handle, place, characters.baseAddress, CInt(characters.count), copying)
      if characters.baseAddress == nil { sqlite3_bind_text(handle, place, "", 0, copying) }
    }
  }

  func bind(blob bytes: [UInt8], to column: Column) {
    let place = column.place
    bytes.withUnsafeBytes { bytes in
      _ = sqlite3_bind_blob(handle, place, bytes.baseAddress, CInt(bytes.count), copying)
      if bytes.isEmpty { sqlite3_bind_zeroblob(handle, place, 0) }
    }
  }

  /// Runs the statement with what was bound, and makes it ready to be bound again.
  func run() throws {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: database.lastErrorCode, message: database.lastErrorMessage)
    }
  }
}

extension RowColumn {
  /// The place of its parameter, as SQLite counts.
  fileprivate var place: CInt { CInt(rawValue + 1) }
}
