import GRDB

/// Why a library's file cannot be used; each names the file and says what to do.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is something other than a library.
  case notALibrary(path: String)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// A row does not hold what was kept in it.
  case damagedRow(path: String, table: String, row: String)
  /// Another program holds the library.
  case locked(path: String)
  /// A newer Khabar wrote the library.
  case newer(path: String)
  /// An older Khabar wrote the library, and it may not be brought up to date.
  case older(path: String)
  /// The library may be read and not written.
  case readOnly(path: String)
  /// The file cannot be opened, read or written.
  case inaccessible(path: String, detail: String)
  /// There is no room on the disk of the library.
  case full(path: String)
  /// SQLite reports something that the others do not cover.
  case failed(path: String, detail: String)

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .notALibrary(let path):
      "\"\(path)\" is not a Khabar library. Name another file with --library."
    case .damaged(let path, let detail):
      "The library \"\(path)\" is damaged (\(detail)). See what can be mended with: khabar doctor "
        + "--library \(path)"
    case .damagedRow(let path, let table, let row):
      "The library \"\(path)\" is damaged: \(RowDamage(table: table, row: row)). Have it made anew "
        + "with: khabar doctor --repair --library \(path)"
    case .locked(let path):
      "Another program holds the library \"\(path)\". Close it and try again."
    case .newer(let path):
      "A newer Khabar wrote the library \"\(path)\". Use that version, or name another file with "
        + "--library."
    case .older(let path):
      "An older Khabar wrote the library \"\(path)\", and it may not be written. Copy it to where you "
        + "may write, and name the copy with --library."
    case .readOnly(let path):
      "The library \"\(path)\" may be read and not written. Ask its owner, or name another file with "
        + "--library."
    case .inaccessible(let path, let detail):
      "The library \"\(path)\" cannot be used: \(detail). Check that its folder exists and that "
        + "you may write to it."
    case .full(let path):
      "There is no room for the library \"\(path)\": the disk is full. Free some space and do it again; "
        + "what was kept before is safe."
    case .failed(let path, let detail):
      "The library \"\(path)\" failed: \(detail)."
    }
  }

  init(_ damage: RowDamage, path: String) {
    self = .damagedRow(path: path, table: damage.table, row: damage.row)
  }

  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self = .notALibrary(path: path)
    case .SQLITE_CORRUPT, .SQLITE_FORMAT:
      self = .damaged(path: path, detail: detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .locked(path: path)
    case .SQLITE_READONLY:
      self = .readOnly(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR:
      self = .inaccessible(path: path, detail: detail)
    case .SQLITE_FULL:
      self = .full(path: path)
    default:
      self = .failed(path: path, detail: detail)
    }
  }
}
