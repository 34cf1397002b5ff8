import GRDB

/// A library's database: articles, their index, names, pairs, and what a person did with them.
///
/// Work is done in closures: ``read(_:)`` sees one state of the library throughout, ``write(_:)``
/// is one transaction that lands whole or not at all. Reads of a library in a file go on while it
/// is written to.
public struct Store: Sendable {
  /// The file, or a name for a library in memory.
  public let path: String

  private let database: any DatabaseWriter

  /// Opens a library in a file, which is made if it is not there.
  ///
  /// - Throws: ``StoreError`` when the file is not a library, is damaged, is held by another
  ///   program, was written by a newer version or cannot be reached.
  public init(path: String) throws {
    self.path = path
    database = try Self.describingErrors(path: path) {
      try DatabasePool(path: path, configuration: Self.configuration())
    }
    try migrate()
  }

  private init(inMemoryNamed name: String, database: any DatabaseWriter) {
    path = name
    self.database = database
  }

  /// A library in memory, which is gone with its last copy.
  ///
  /// - Throws: ``StoreError`` when there is no memory for it.
  public static func inMemory(name: String = ":memory:") throws -> Store {
    let database = try describingErrors(path: name) {
      try DatabaseQueue(configuration: configuration())
    }
    let store = Store(inMemoryNamed: name, database: database)
    try store.migrate()
    return store
  }

  /// Reads from one state of the library.
  ///
  /// - Throws: What `body` throws, SQLite's errors as ``StoreError``.
  public func read<Result>(_ body: (StoreReader) throws -> Result) throws -> Result {
    try Self.describingErrors(path: path) {
      try database.read { try body(StoreReader(database: $0)) }
    }
  }

  /// Changes the library in one transaction, which is undone when `body` throws.
  ///
  /// - Throws: What `body` throws, SQLite's errors as ``StoreError``.
  public func write<Result>(_ body: (StoreWriter) throws -> Result) throws -> Result {
    try Self.describingErrors(path: path) {
      try database.write { database in
        let writer = StoreWriter(database: database)
        let result = try body(writer)
        try writer.finish()
        return result
      }
    }
  }

  /// Moves what was written into the library's file proper, which then stands for itself.
  public func checkpoint() throws {
    try Self.describingErrors(path: path) {
      try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
  }

  /// Looks for damage in the file and the index.
  ///
  /// - Returns: What is wrong, one line each; empty for a sound library.
  /// - Complexity: O(*size of the library*).
  public func findDamage() throws -> [String] {
    try Self.describingErrors(path: path) {
      try database.read { database in
        try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      }
    }
  }

  // MARK: Opening

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "khabar"
    configuration.busyMode = .timeout(2)
    configuration.foreignKeysEnabled = false
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { database in
      SearchFunction.install(in: database)
      // A lost last second of marks after a power cut is no harm; a slow key is.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      try database.execute(sql: "PRAGMA cache_size = -8000")
    }
    return configuration
  }

  private func migrate() throws {
    try Self.describingErrors(path: path) {
      let migrator = Schema.migrator
      if try database.read(migrator.hasBeenSuperseded) { throw StoreError.newer(path: path) }
      let isForeign = try database.read { database in
        try !database.tableExists("grdb_migrations") && database.tableCount() > 0
      }
      if isForeign { throw StoreError.notALibrary(path: path) }
      if try !database.read(migrator.hasCompletedMigrations) { try migrator.migrate(database) }
    }
  }

  private static func describingErrors<Result>(
    path: String, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}

extension Database {
  fileprivate func tableCount() throws -> Int {
    try Int.fetchOne(self, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'table'") ?? 0
  }
}
