import GRDB
import GRDBSQLite

/// The auxiliary function of FTS5 that hands the matches of a query to a ``MatchCollector``.
///
/// FTS5's own `bm25()` walks over every article that has a word to learn how many there are, once
/// for each word and query; the vocabulary knows that already, and what is left is to look at the
/// rows that are asked for.
enum SearchFunction {
  /// Its name in SQL: `collectMatch(textIndex, collector)`.
  static let name = "collectMatch"

  /// Makes the function known to a connection.
  static func install(in database: Database) {
    let api = FTS5.api(database)
    _ = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), name, nil,
      { api, context, result, argumentCount, arguments in
        guard let api, let context, let argument = arguments?[0], argumentCount == 1,
          // Nothing but `collect` below can bind a pointer of this type; no SQL can make one.
          let pointer = sqlite3_value_pointer(argument, SearchFunction.pointerType)
        else {
          sqlite3_result_error_code(result, SQLITE_MISUSE)
          return
        }
        let collector = Unmanaged<MatchCollector>.fromOpaque(pointer).takeUnretainedValue()
        if collector.count.isMultiple(of: 64), Task.isCancelled {
          sqlite3_result_error_code(result, SQLITE_INTERRUPT)
          return
        }
        SearchFunction.visit(api, context, collector)
      }, nil)
  }

  /// What SQLite calls pointers to collectors: it hands one only to who asks for this type.
  private static var pointerType: UnsafePointer<CChar> {
    UnsafeRawPointer(typeName.utf8Start).assumingMemoryBound(to: CChar.self)
  }
  private static let typeName: StaticString = "khabar-match-collector"

  /// Runs a statement whose first argument is a collector.
  static func collect(
    into collector: MatchCollector, from database: Database, sql: String,
    arguments: StatementArguments
  ) throws {
    let statement = try database.cachedStatement(sql: sql)
    try statement.setArguments([nil] + arguments)
    let handle = statement.sqliteStatement
    defer {
      sqlite3_reset(handle)
      sqlite3_bind_null(handle, 1)
    }
    try withExtendedLifetime(collector) {
      // The pointer stays valid while the statement runs, and is taken away before it is used again.
      let pointer = Unmanaged.passUnretained(collector).toOpaque()
      guard sqlite3_bind_pointer(handle, 1, pointer, pointerType, nil) == SQLITE_OK else {
        throw DatabaseError(
          resultCode: database.lastErrorCode, message: database.lastErrorMessage)
      }
      while true {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: continue
        case SQLITE_DONE: return
        default:
          throw DatabaseError(
            resultCode: database.lastErrorCode, message: database.lastErrorMessage)
        }
      }
    }
  }

  private static func visit(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer, _ collector: MatchCollector
  ) {
    let (first, next) = (api.pointee.xPhraseFirst, api.pointee.xPhraseNext)
    guard let first, let next else { return }
    collector.record(row: api.pointee.xRowid(context)) { phrase in
      var iterator = Fts5PhraseIter()
      var column: CInt = 0
      var offset: CInt = 0
      var title = 0
      var body = 0
      guard first(context, CInt(phrase), &iterator, &column, &offset) == SQLITE_OK else {
        return (0, 0)
      }
      while column >= 0 {
        if column == 0 { title += 1 } else { body += 1 }
        next(context, &iterator, &column, &offset)
      }
      return (title, body)
    }
  }
}
