import Foundation
import GRDB
import Language
import Model
import Storage
import TestSupport
import Testing

/// What a library's file is before it is one, whose it is, and what happens to those that are none.
@Suite struct StoreFileTests {
  private let temporary: TemporaryFolder
  private var folder: String { temporary.path }

  init() throws {
    temporary = try TemporaryFolder("file")
  }

  /// Every file of the folder with its bytes and its time of change.
  private func everything() throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      found[name] = [data.base64EncodedString(), "\(date?.timeIntervalSince1970 ?? 0)"]
    }
    return found
  }

  private enum Kind: CaseIterable {
    case rollback
    case wal
    /// With its tables beside the file only.
    case openWal
    /// Made with the library that Khabar uses.
    case grdb
  }

  /// A full disk, or the end of the program, stops the moving of pages into the file anywhere.
  @Test func `a library into which changes were moved in part is whole`() throws {
    let path = folder + "/library.db"
    let store = try Store(path: path)
    try store.write { try $0.add([.sample("a", "Sirte"), .sample("b", "Jufra")], at: 1) }
    var file = try Data(contentsOf: URL(fileURLWithPath: path))
    let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    let (pageSize, headSize, frameHeadSize) = (4096, 32, 24)
    let frames = stride(from: headSize, to: log.count, by: frameHeadSize + pageSize)
    #expect(frames.underestimatedCount > 20)
    for frame in frames {
      let page = log[frame..<(frame + 4)].reduce(0) { $0 << 8 | Int($1) }
      // The pages behind these found no room.
      guard (1...9).contains(page) else { continue }
      let start = (page - 1) * pageSize
      if file.count < start + pageSize { file.count = start + pageSize }
      let content = log[(frame + frameHeadSize)..<(frame + frameHeadSize + pageSize)]
      file.replaceSubrange(start..<(start + pageSize), with: content)
    }
    let part = folder + "/part.db"
    try file.write(to: URL(fileURLWithPath: part))
    let alone = folder + "/alone.db"
    try file.write(to: URL(fileURLWithPath: alone))
    #expect(throws: StoreError.self) { try Store(path: alone) }
    try log.write(to: URL(fileURLWithPath: part + "-wal"))
    #expect(try Store(path: part).read { try $0.articleCount } == 2)
  }

  @Test(arguments: Kind.allCases)
  private func `another program's database is left as it is`(kind: Kind) throws {
    let path = folder + "/other.db"
    var keptOpen: DatabaseQueue?
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { database in
        if kind == .wal || kind == .openWal {
          try database.execute(sql: "PRAGMA journal_mode = WAL")
          // What is written stays beside the file as long as it is open.
          try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
        }
        let table = kind == .grdb ? "grdb_migrations" : "note"
        try database.execute(
          sql: "CREATE TABLE \(table) (identifier TEXT); CREATE TABLE other (x)")
        try database.execute(sql: "INSERT INTO other VALUES ('mine')")
      }
      if kind == .openWal { keptOpen = queue }
    }
    let before = try everything()
    #expect(kind != .openWal || before.count == 3)
    #expect(throws: StoreError.notALibrary(path: path)) { _ = try Store(path: path) }
    #expect(try everything() == before)
    _ = keptOpen
  }

  @Test func `a library and its folders are made for their owner alone`() throws {
    let path = folder + "/new/deep/library.db"
    Store.makeFolders(for: path)
    let store = try Store(path: path)
    try store.write { try $0.add([.sample("a", "Sirte")], at: 1) }
    for (name, expected) in [
      ("/new", 0o700), ("/new/deep", 0o700), ("/new/deep/library.db", 0o600),
      ("/new/deep/library.db-wal", 0o600), ("/new/deep/library.db-shm", 0o600),
    ] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder + name)[.posixPermissions]
      #expect(mode as? Int == expected, "\(name)")
    }
  }

  @Test(arguments: ["file:x?mode=memory", "a b%20c?d#e.db", ":memory:x", "خبر.db"])
  func `a file is opened under its very name`(name: String) throws {
    let store = try Store(path: folder + "/" + name)
    try store.write { try $0.add([.sample("a", "Sirte")], at: 1) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.contains(name), "\(names)")
    #expect(try Store(path: folder + "/" + name).read { try $0.articleCount } == 1)
  }

  @Test func `a file whose name is no text is opened under its bytes`() throws {
    // "خبر" in Windows-1256.
    let bytes = Array(folder.utf8) + Array("/".utf8) + [0xCE, 0xC8, 0xD1] + Array(".db".utf8)
    let path = FileName.text(of: bytes)
    do {
      let store = try Store(path: path)
      try store.write { try $0.add([.sample("a", "Sirte")], at: 1) }
    }
    let file = bytes.map { CChar(bitPattern: $0) } + [0]
    #expect(access(file, R_OK) == 0)
    #expect(try Store(path: path).read { try $0.articleCount } == 1)
  }

  @Test func `a writer waits for another as long as that works, and says so`() async throws {
    let path = folder + "/library.db"
    let first = try Store(path: path)
    let (told, telling) = AsyncStream<Void>.makeStream()
    let second = try Store(path: path) { telling.yield() }
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let start = ContinuousClock.now
    async let written: Void = OwnThread.run {
      try second.write { try $0.add([.sample("a", "Sirte")], at: 1) }
    }
    for await _ in told { break }
    #expect(ContinuousClock.now - start > .seconds(2))
    // A reader does not wait meanwhile: the other ends only after it.
    #expect(try first.read { try $0.articleCount } == 0)
    #expect(try Store(path: path).read { try $0.articleCount } == 0)
    try await Task.sleep(for: .milliseconds(500))
    try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    try await written
    #expect(try first.read { try $0.articleCount } == 1)
  }
}
