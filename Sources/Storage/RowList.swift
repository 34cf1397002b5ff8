/// Rows as bytes, eight each.
enum RowList {
  /// The rows; `nil` where the bytes are none.
  static func rows(of bytes: [UInt8]) -> [Int64]? {
    guard bytes.count.isMultiple(of: 8) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map {
        Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self))
      }
    }
  }

  static func bytes(of rows: [Int64]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * rows.count)
    for row in rows { withUnsafeBytes(of: row.littleEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }
}
