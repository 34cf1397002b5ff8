internal import CZlib

/// A row of a library that does not hold what was kept in it.
public struct RowDamage: Error, Hashable, Sendable, CustomStringConvertible {
  /// The table.
  public var table: String
  /// The row, by its key.
  public var row: String

  /// What is wrong, in a clause.
  public var description: String {
    "row \(row) of its table \"\(table)\" is not what was kept there"
  }
}

/// What a library keeps packed, as the room that packed it gets it back.
public struct KeptBytes: Sendable {
  /// The bytes as they were kept.
  public let bytes: [UInt8]
  let place: Place

  /// Where they stand.
  enum Place: Sendable {
    case number(PackedTable, Int64)
    case name(PackedTable, String)
  }

  /// Bytes from a row.
  ///
  /// - Parameter seal: What ``Seal`` gave when they were kept; `nil` for what was kept before there were seals.
  /// - Throws: ``RowDamage`` where they are others.
  init(_ bytes: [UInt8], seal: Int64?, at place: Place) throws(RowDamage) {
    self.bytes = bytes
    self.place = place
    guard seal == nil || seal == Seal.of(bytes) else { throw damage }
  }

  /// What the bytes say.
  ///
  /// - Parameter unpack: Makes it of the bytes; `nil` where they are none of its own.
  /// - Throws: ``RowDamage`` where that is so.
  public func unpacked<Value>(_ unpack: ([UInt8]) throws -> Value?) throws(RowDamage) -> Value {
    guard let value = try? unpack(bytes) else { throw damage }
    return value
  }

  /// What to tell where they are damaged.
  var damage: RowDamage {
    switch place {
    case .number(let table, let number): RowDamage(table: table.name, row: String(number))
    case .name(let table, let name): RowDamage(table: table.name, row: "\"\(name)\"")
    }
  }
}

/// A number by which it is noticed that packed bytes are not those that were kept.
enum Seal {
  /// The CRC-32 of bytes: no change of up to 32 bits in a row escapes it.
  static func of(_ bytes: [UInt8]) -> Int64 {
    bytes.withUnsafeBufferPointer { Int64(crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
