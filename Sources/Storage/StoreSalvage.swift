import GRDB

/// Takes what can still be read out of a library whose file is broken into a new one.
///
/// Articles, marks, tags, saved searches, decisions and declared pairs are taken over; what follows
/// from the articles is built anew. The broken file stays beside the new one.
public struct StoreSalvage {
  /// The names under which the broken file and those beside it are kept.
  public private(set) var keptAs: String
  /// The files from which the library was filled, as far as their list can be read.
  public private(set) var sources: [String] = []
  /// Tables that could not be read to their end.
  public private(set) var brokenTables: [String] = []

  /// Tables of what only the file knows.
  private static let tables = [
    "article", "articleText", "mark", "tag", "savedSearch", "decision", "pair", "feed",
    "feedArticle", "articleVersion", "loneArticle", "keptWord", "storyName",
    "summary", "wantedText", "note", "watch", "watchName", "watchHit",
    "chosenName",
  ]

  /// Salvages a library, which no program may have open.
  ///
  /// - Throws: ``StoreError`` where not even that can be done; the file is left as it is then.
  public init(path: String) throws {
    keptAs = Self.freeName(beside: path)
    let fresh = path + ".mending"
    Self.removeFiles(of: fresh)
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let source = try DatabaseQueue(path: StoreFile(path).name, configuration: configuration)
      let store = try Store(path: fresh)
      try store.write { writer in
        for table in Self.tables { try copy(table, from: source, to: writer) }
        try writer.execute("DELETE FROM pair WHERE NOT isDeclared")
        try writer.execute("DELETE FROM article WHERE row NOT IN (SELECT row FROM articleText)")
        try writer.execute("DELETE FROM articleText WHERE row NOT IN (SELECT row FROM article)")
        try writer.restoreFlags()
        try writer.mendSegments()
        try writer.rebuildIndex()
      }
      var isBroken = false
      source.forEachRow(of: "file", order: "ASC", failed: &isBroken) { row in
        if let path = try? row.decode(String.self, forColumn: "path") { sources.append(path) }
      }
      try store.checkpoint()
    } catch let error as DatabaseError {
      Self.removeFiles(of: fresh)
      throw StoreError(error, path: path)
    }
    for suffix in Self.suffixes {
      _ = StoreFile(path + suffix).rename(to: keptAs + suffix)
    }
    for suffix in Self.suffixes {
      _ = StoreFile(fresh + suffix).rename(to: path + suffix)
    }
  }

  /// Copies the rows of a table: those before the first that cannot be read, and, from the other end,
  /// those behind the last.
  private mutating func copy(
    _ table: String, from source: DatabaseQueue, to writer: StoreWriter
  ) throws {
    var isBroken = false
    for order in ["ASC", "DESC"] {
      if order == "DESC", !isBroken { break }
      source.forEachRow(of: table, order: order, failed: &isBroken) { row in
        let names = row.columnNames.joined(separator: ", ")
        let places = Array(repeating: "?", count: row.count).joined(separator: ", ")
        // A damaged row may break a rule of its table; the others are taken all the same.
        try? writer.execute(
          "INSERT OR IGNORE INTO \(table) (\(names)) VALUES (\(places))",
          StatementArguments(row.databaseValues))
      }
    }
    if isBroken { brokenTables.append(table) }
  }

  private static let suffixes = ["", "-wal", "-shm"]

  private static func removeFiles(of path: String) {
    for suffix in suffixes { StoreFile(path + suffix).remove() }
  }

  /// A name that no file has yet.
  private static func freeName(beside path: String) -> String {
    var number = 1
    while StoreFile(path + ".damaged-\(number)").exists { number += 1 }
    return path + ".damaged-\(number)"
  }
}

extension DatabaseQueue {
  /// Calls a closure with the rows of a table in the order of its key, until one cannot be read.
  fileprivate func forEachRow(
    of table: String, order: String, failed: inout Bool, _ body: (Row) throws -> Void
  ) {
    do {
      try unsafeRead { database in
        let key = try database.primaryKey(table).columns.map { "\"\($0)\" \(order)" }
        let rows = try Row.fetchCursor(
          database, sql: "SELECT * FROM \(table) ORDER BY \(key.joined(separator: ", "))")
        while let row = try rows.next() { try body(row) }
      }
    } catch {
      failed = true
    }
  }
}
