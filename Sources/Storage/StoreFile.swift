import Foundation
import GRDBSQLite
import Language

/// A library's file, looked at before SQLite may write to it.
///
/// SQLite changes a file when it opens it in the mode that a library needs, so that a file that is
/// something else would be changed by looking at it. This looks without a trace.
struct StoreFile {
  /// What a file holds.
  enum Contents {
    /// Nothing, or there is no such file.
    case nothing
    /// A library.
    case library
  }

  let path: String

  init(_ path: String) {
    self.path = path
  }

  // MARK: Names

  /// The name by which SQLite opens the file, in no other sense than that of its bytes: as an address
  /// where it would otherwise be taken for one, or is no text.
  var name: String {
    let bytes = FileName.bytes(of: path)
    let isPlain = !path.hasPrefix("file:") && !path.hasPrefix(":") && bytes.count == path.utf8.count
    return isPlain ? path : address()
  }

  /// The file as an address that SQLite reads, with settings for this connection.
  func address(_ settings: String = "") -> String {
    var bytes = FileName.bytes(of: path)
    if bytes.first != UInt8(ascii: "/") {
      bytes = FileName.bytes(of: FileManager.default.currentDirectoryPath + "/") + bytes
    }
    let digits = Array("0123456789ABCDEF")
    var address = "file://"
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        address += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return settings.isEmpty ? address : address + "?" + settings
  }

  var folder: String {
    guard let slash = path.unicodeScalars.lastIndex(of: "/") else { return "." }
    return slash == path.unicodeScalars.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether the program may change the file, and make SQLite's own files beside it.
  var isWritable: Bool {
    func may(_ name: String) -> Bool { FileName.withCString(name) { access($0, W_OK) == 0 } }
    return may(path) && may(folder)
  }

  /// Whether changes stand beside the file that are not in it yet.
  var hasPendingChanges: Bool { size(of: path + "-wal") ?? 0 > 0 }

  private func size(of name: String) -> Int? {
    var status = stat()
    guard FileName.withCString(name, { stat($0, &status) }) == 0 else { return nil }
    return Int(status.st_size)
  }

  // MARK: Making

  /// Makes the folders on the way to the file; their owner alone may read them.
  ///
  /// What cannot be made is told when the file is opened.
  func makeFolders() {
    var parents: [String] = []
    var parent = self
    while parent.folder != parent.path, size(of: parent.folder) == nil {
      parents.append(parent.folder)
      parent = StoreFile(parent.folder)
    }
    for parent in parents.reversed() { FileName.withCString(parent) { _ = mkdir($0, 0o700) } }
  }

  /// Makes an empty file that its owner alone may read; the files that SQLite makes beside it are
  /// like it.
  func make() {
    let descriptor = FileName.withCString(path) {
      open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    }
    if descriptor >= 0 { close(descriptor) }
  }

  // MARK: Moving

  var exists: Bool { size(of: path) != nil }

  func rename(to name: String) -> Bool {
    FileName.withCString(path) { old in
      FileName.withCString(name) { Foundation.rename(old, $0) == 0 }
    }
  }

  func remove() { FileName.withCString(path) { _ = unlink($0) } }

  // MARK: Looking

  /// What the file holds.
  ///
  /// - Throws: ``StoreError/notALibrary(path:)`` for a file of another kind.
  func contents() throws(StoreError) -> Contents {
    var status = stat()
    guard FileName.withCString(path, { stat($0, &status) }) == 0 else { return .nothing }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notALibrary(path: path) }
    guard status.st_size > 0 else { return .nothing }
    guard let head = try head(), head == Array("SQLite format 3\0".utf8) else {
      throw .notALibrary(path: path)
    }
    // Another program may be writing the very page that is read.
    for attempt in 0..<5 {
      if attempt > 0 { usleep(20_000) }
      let tables = Self.tables(at: address("immutable=1"))
      if let tables, !tables.isEmpty || !hasPendingChanges { return try judge(tables) }
      // The tables may stand beside the file, and so may what makes a whole of it: a full disk or a kill ends the
      // moving of changes into the file anywhere.
      if hasPendingChanges, let tables = pendingTables() { return try judge(tables) }
    }
    throw .damaged(path: path, detail: "its list of tables cannot be read")
  }

  /// The file's first bytes; `nil` where it has none.
  private func head() throws(StoreError) -> [UInt8]? {
    let descriptor = FileName.withCString(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      throw .inaccessible(path: path, detail: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return count == 16 ? bytes : nil
  }

  private func judge(_ tables: Set<String>) throws(StoreError) -> Contents {
    if tables.isEmpty { return .nothing }
    // The first use may have been broken off before the tables were made.
    if tables == ["grdb_migrations"] { return .nothing }
    guard tables.isSuperset(of: ["grdb_migrations", "meta", "article", "articleText"]) else {
      throw .notALibrary(path: path)
    }
    return .library
  }

  /// The tables of a file that stand in the changes beside it: these are looked at in copies, as
  /// SQLite would move them into the file. `nil` where they cannot be read.
  private func pendingTables() -> Set<String>? {
    let copy = StoreFile(NSTemporaryDirectory() + "khabar-look-\(UUID().uuidString)/file.db")
    copy.makeFolders()
    defer { try? FileManager.default.removeItem(atPath: copy.folder) }
    for suffix in ["", "-wal"] {
      guard Self.copy(path + suffix, to: copy.path + suffix) else { return nil }
    }
    return Self.tables(at: copy.address())
  }

  private static func copy(_ name: String, to target: String) -> Bool {
    let source = FileName.withCString(name) { open($0, O_RDONLY | O_CLOEXEC) }
    guard source >= 0 else { return false }
    defer { close(source) }
    let copy = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard copy >= 0 else { return false }
    defer { close(copy) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
      guard count > 0 else { return count == 0 }
      guard buffer.withUnsafeBytes({ write(copy, $0.baseAddress, count) }) == count else {
        return false
      }
    }
  }

  /// The names of a database's tables; `nil` where it cannot be read.
  private static func tables(at address: String) -> Set<String>? {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    let flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let isCopy = !address.hasSuffix("immutable=1")
    guard
      sqlite3_open_v2(
        address, &connection, flags | (isCopy ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY), nil)
        == SQLITE_OK
    else { return nil }
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard
      sqlite3_prepare_v2(
        connection, "SELECT name FROM sqlite_master WHERE type = 'table'", -1, &statement, nil)
        == SQLITE_OK
    else { return nil }
    var names: Set<String> = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        if let name = sqlite3_column_text(statement, 0) { names.insert(String(cString: name)) }
      case SQLITE_DONE: return names
      default: return nil
      }
    }
  }
}
