import GRDB
import GRDBSQLite

/// A statement that is run for each of many articles or words: its values are bound one after the
/// other, without a box for each.
struct InsertStatement {
  private let database: Database
  private let handle: SQLiteStatement
  private var place: CInt = 0

  /// SQLite copies what it is given before the call returns.
  private static let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ sql: String, in database: Database) throws {
    self.database = database
    handle = try database.cachedStatement(sql: sql).sqliteStatement
    sqlite3_reset(handle)
  }

  mutating func bind(_ number: Int64?) {
    place += 1
    if let number {
      sqlite3_bind_int64(handle, place, number)
    } else {
      sqlite3_bind_null(handle, place)
    }
  }

  /// Goes to the value of a column, which is bound next, in a statement that ``RowColumn`` made.
  mutating func place(at column: some RowColumn) {
    place = CInt(column.rawValue)
  }

  mutating func bind(_ number: Int?) { bind(number.map(Int64.init)) }

  mutating func bind(_ flag: Bool) { bind(flag ? 1 : 0) }

  mutating func bind(_ number: Double) {
    place += 1
    sqlite3_bind_double(handle, place, number)
  }

  mutating func bind(_ text: String?) {
    guard var text else { return bind(nil as Int64?) }
    text.withUTF8 { bind(text: $0) }
  }

  /// Binds a text given as UTF-8.
  mutating func bind(text bytes: UnsafeBufferPointer<UInt8>) {
    place += 1
    bytes.withMemoryRebound(to: CChar.self) { characters in
      // An empty text has no address, which would make it NULL.
      _ = sqlite3_bind_text(
        handle, place, characters.baseAddress, CInt(characters.count), Self.copying)
      if characters.baseAddress == nil { sqlite3_bind_text(handle, place, "", 0, Self.copying) }
    }
  }

  mutating func bind(blob bytes: [UInt8]) {
    place += 1
    bytes.withUnsafeBytes { bytes in
      _ = sqlite3_bind_blob(
        handle, place, bytes.baseAddress, CInt(bytes.count), Self.copying)
      if bytes.isEmpty { sqlite3_bind_zeroblob(handle, place, 0) }
    }
  }

  /// Runs the statement with what was bound, and makes it ready to be bound again.
  mutating func run() throws {
    place = 0
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: database.lastErrorCode, message: database.lastErrorMessage)
    }
  }
}
