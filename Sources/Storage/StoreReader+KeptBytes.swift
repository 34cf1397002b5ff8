import Foundation
import GRDB

/// Packed bytes of a row with their seal, in a statement that ``PackedTable`` makes.
private enum PackedColumn: Int, RowColumn {
  case key, bytes, seal

  static let table = "packed"
}

extension PackedTable {
  /// Asks for all rows.
  var selection: String { "SELECT \(key ?? "NULL"), \(bytes), seal FROM \(name)" }

  /// Asks for the row of a key, which it has to have.
  fileprivate var selectionAtKey: String { Self.selectionsAtKey[self] ?? selection }

  private static let selectionsAtKey = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, "\($0.selection) WHERE \($0.key ?? "NULL") = ?") })
}

extension StoreReader {
  /// What a table keeps under a key; `nil` where it has nothing.
  ///
  /// - Throws: ``RowDamage`` where it is not what was kept.
  func kept(_ table: PackedTable, at key: Int64) throws -> KeptBytes? {
    try Row.firstValue(
      of: database.cachedStatement(sql: table.selectionAtKey), [key]
    ) { row -> KeptBytes? in
      guard let bytes: Data = try row.value(PackedColumn.bytes) else { return nil }
      return try KeptBytes(
        [UInt8](bytes), seal: try row.value(PackedColumn.seal), at: .number(table, key))
    } ?? nil
  }

  /// All that a table keeps.
  ///
  /// - Throws: ``RowDamage`` where one is not what was kept.
  func kept(all table: PackedTable) throws -> [KeptBytes] {
    var all: [KeptBytes] = []
    try forEachKept(table) { all.append(try $0.get()) }
    return all
  }

  /// Calls a closure with all that a table keeps, or with the damage in its place.
  func forEachKept(
    _ table: PackedTable, _ body: (Result<KeptBytes, RowDamage>) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(database, sql: table.selection)
    while let row = try rows.next() {
      guard let bytes: Data = try row.value(PackedColumn.bytes) else { continue }
      let key: Int64? = try row.value(PackedColumn.key)
      let seal: Int64? = try row.value(PackedColumn.seal)
      try body(
        Result { () throws(RowDamage) in
          try KeptBytes(
            [UInt8](bytes), seal: seal,
            at: key.map { .number(table, $0) } ?? .name(table, "of two articles"))
        })
    }
  }
}
