import GRDB
import GRDBSQLite

/// How many articles more or fewer have each stem, gathered over a transaction.
///
/// A small library counts the words of every article. In a large one that would cost half as much
/// as the index itself, so one article of ``sampleInterval`` is counted, for all of them: what is
/// weighed and suggested by these counts does not need them exact.
struct VocabularyChanges {
  /// Articles up to which every one is counted.
  static let exactArticleCount = 2_000
  /// Of so many articles, one is counted in a large library.
  static let sampleInterval = 8

  let table = StemTable()
  private var articleNumber = 0

  /// A number that no other article of this transaction has.
  mutating func nextArticle() -> Int {
    articleNumber += 1
    return articleNumber
  }

  /// How many articles one stands for in the counts of a library of the given size: the number is
  /// kept with the article, so that it is taken off again when the article goes.
  static func weight(ofRow row: Int64, contentHash: Int64, articleCount: Int) -> Int {
    guard articleCount >= exactArticleCount else { return 1 }
    let number = UInt64(bitPattern: contentHash ^ row &* 0x2545_F491_4F6C_DD1D)
    return (number >> 32).isMultiple(of: UInt64(sampleInterval)) ? sampleInterval : 0
  }

  /// Writes the counts and forgets them.
  func flush(into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO word VALUES (?, ?, ?)
        ON CONFLICT (stem) DO UPDATE SET articles = articles + excluded.articles
        """)
    var hasFewer = false
    // Bound by hand: there are tens of thousands of words, and their bytes stay where they are.
    let handle = statement.sqliteStatement
    try table.drain { stem, form, change in
      guard change != 0 else { return }
      if change < 0 { hasFewer = true }
      sqlite3_reset(handle)
      bind(stem, to: handle, at: 1)
      sqlite3_bind_int64(handle, 2, Int64(change))
      bind(form, to: handle, at: 3)
      guard sqlite3_step(handle) == SQLITE_DONE else {
        throw DatabaseError(resultCode: database.lastErrorCode, message: database.lastErrorMessage)
      }
    }
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    if hasFewer { try database.execute(sql: "DELETE FROM word WHERE articles <= 0") }
  }

  private func bind(
    _ bytes: UnsafeBufferPointer<UInt8>, to handle: OpaquePointer?, at index: CInt
  ) {
    bytes.withMemoryRebound(to: CChar.self) { characters in
      // No destructor: SQLite reads the bytes before the table lets go of them.
      _ = sqlite3_bind_text(handle, index, characters.baseAddress, CInt(characters.count), nil)
    }
  }
}

extension StoreWriter {
  func flushVocabulary() throws {
    guard !vocabulary.table.isEmpty else { return }
    try vocabulary.flush(into: database)
  }
}
