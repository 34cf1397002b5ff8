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

  /// How many connections to its file a library is read and written through.
  public enum Connections: Sendable {
    /// One, which is open soonest: reads wait for writes. For a program that does one thing and ends.
    case one
    /// Several: reads go on beside a write.
    case several
  }

  /// Opens a library in a file, which is made if it is not there.
  ///
  /// A file that is something else is left as it is, byte for byte. A library that may not be written
  /// can be read. Where another program writes to the library, a change waits for it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - connections: How many connections to the file there are.
  ///   - waiting: Called in any thread when a wait for another program has become long.
  /// - Throws: ``StoreError`` when the file is not a library, is damaged, was written by a newer
  ///   version or cannot be reached.
  public init(
    path: String, connections: Connections = .several, waiting: @escaping @Sendable () -> Void = {}
  ) throws {
    self.path = path
    let file = StoreFile(path)
    let patience = WriterPatience(tell: waiting)
    let contents = try file.contents()
    if contents == .library, !file.isWritable {
      database = try Self.openForReading(file)
      try checkVersion()
      return
    }
    // Two programs that make a library at once would both make its tables.
    let lock: FolderLock?
    if contents == .nothing {
      file.make()
      lock = FolderLock(folder: file.folder, wait: patience.wait)
    } else {
      lock = nil
    }
    database = try Self.describingErrors(path: path) {
      switch connections {
      case .one: try Self.openQueue(file, configuration: Self.configuration(patience))
      case .several:
        try DatabasePool(path: file.name, configuration: Self.configuration(patience))
      }
    }
    try migrate(holdingLock: lock != nil, file: file, patience: patience)
    _ = consume lock
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
    try describingErrors(path: name) {
      try Schema.migrator.migrate(database)
      try database.write(IndexVersion.renew)
    }
    return store
  }

  /// Makes the folders on the way to a library's file, which their owner alone may read.
  ///
  /// What cannot be made is told when the library is opened.
  public static func makeFolders(for path: String) {
    StoreFile(path).makeFolders()
  }

  /// Reads from one state of the library.
  ///
  /// - Throws: What `body` throws, SQLite's errors as ``StoreError``.
  public func read<Result>(_ body: (StoreReader) throws -> Result) throws -> Result {
    try Self.describingErrors(path: path) {
      // `DatabaseQueue.read` switches `PRAGMA query_only` on and off, after which SQLite compiles every
      // statement of the connection anew; a `StoreReader` has nothing that writes.
      try database.unsafeRead { database in
        try database.beginTransaction(.deferred)
        do {
          let result = try body(StoreReader(database: database))
          try database.commit()
          return result
        } catch {
          try? database.rollback()
          throw error
        }
      }
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

  /// How much is about to be written.
  public enum Expectation: Sendable {
    /// Now and then something.
    case little
    /// Very much, in many transactions: more of the file is held in memory, so that a part of it that
    /// changes again and again is read and written less often.
    case much
  }

  /// Prepares for what is about to be written.
  public func expect(_ expectation: Expectation) throws {
    try Self.describingErrors(path: path) {
      try database.writeWithoutTransaction { database in
        try database.execute(
          sql: """
            PRAGMA cache_size = -\(expectation == .much ? 32_000 : Self.cacheSize);
            PRAGMA wal_autocheckpoint = \(expectation == .much ? 4_000 : 1_000);
            """)
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
  /// - Parameter packings: What other rooms pack.
  /// - Returns: What is wrong; empty for a sound library.
  /// - Complexity: O(*size of the library*).
  public func findDamage(packings: OtherPackings = OtherPackings()) throws -> [Damage] {
    do {
      // The comparison with the index needs a table of its own for a moment, which no query may make
      // that is known to read only.
      return try database.unsafeRead { database in
        var damage: [Damage] = []
        try database.inTransaction(.deferred) {
          damage = try StoreReader(database: database).findDamage(packings: packings)
          return .commit
        }
        return damage
      }
    } catch let error as DatabaseError {
      let error = StoreError(error, path: path)
      guard case .damaged(_, let detail) = error else { throw error }
      return [.file(detail)]
    }
  }

  // MARK: Opening

  /// What each connection holds of the file in memory at most, in kB.
  private static let cacheSize = 8_000

  private static func configuration(_ patience: WriterPatience? = nil) -> Configuration {
    var configuration = Configuration()
    configuration.label = "khabar"
    if let patience {
      configuration.busyMode = .callback { tries in
        patience.wait(tries)
        return true
      }
    }
    configuration.foreignKeysEnabled = false
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { database in
      SearchFunction.install(in: database)
      // A lost last second of marks after a power cut is no harm; a slow key is.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheSize)")
    }
    return configuration
  }

  /// Opens a library through one connection.
  ///
  /// A pool writes to each library that it opens, to have the files beside it that its other
  /// connections need; nothing is written here until somebody has something to write.
  private static func openQueue(
    _ file: StoreFile, configuration: Configuration
  ) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
    return try DatabaseQueue(path: file.name, configuration: configuration)
  }

  /// Opens a library that may not be written, or whose folder may not.
  ///
  /// Without changes beside it the file is read as one that nobody changes: SQLite could not make
  /// the files there that it needs to look out for others.
  private static func openForReading(_ file: StoreFile) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let address = file.address(file.hasPendingChanges ? "mode=ro" : "mode=ro&immutable=1")
    return try describingErrors(path: file.path) {
      try DatabaseQueue(path: address, configuration: configuration)
    }
  }

  /// - Throws: ``StoreError/newer(path:)`` for a library of a newer version, and
  ///   ``StoreError/older(path:)`` for one of an older that may not be brought up to date.
  private func checkVersion() throws {
    try Self.describingErrors(path: path) {
      let migrator = Schema.migrator
      if try database.read(migrator.hasBeenSuperseded) { throw StoreError.newer(path: path) }
      let isCurrent = try database.read {
        try migrator.hasCompletedMigrations($0) && IndexVersion.isCurrent($0)
      }
      if !isCurrent { throw StoreError.older(path: path) }
    }
  }

  private func migrate(holdingLock: Bool, file: StoreFile, patience: WriterPatience) throws {
    try Self.describingErrors(path: path) {
      let migrator = Schema.migrator
      if try database.read(migrator.hasBeenSuperseded) { throw StoreError.newer(path: path) }
      if try database.read({
        try migrator.hasCompletedMigrations($0) && IndexVersion.isCurrent($0)
      }) {
        return
      }
      let lock = holdingLock ? nil : FolderLock(folder: file.folder, wait: patience.wait)
      // Another may have done it meanwhile, which the migrator finds.
      try migrator.migrate(database)
      try database.write(IndexVersion.renew)
      _ = consume lock
    }
  }

  private static func describingErrors<Result>(
    path: String, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch let damage as RowDamage {
      throw StoreError(damage, path: path)
    } catch let error as RowDecodingError {
      throw StoreError.damaged(path: path, detail: error.description)
    }
  }
}
