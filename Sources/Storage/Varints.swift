/// Writes numbers and texts as bytes: seven bits a byte, the lowest first.
struct VarintWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends a number, which must not be negative.
  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a text with its length.
  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}

/// Packed bytes that nobody packed so.
struct BadPacking: Error {}

/// Reads what ``VarintWriter`` wrote.
struct VarintReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// How many bytes have not been read.
  var restCount: Int { bytes.count - offset }

  mutating func number() throws(BadPacking) -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 || shift >= 63 { return Int(truncatingIfNeeded: result & UInt(Int.max)) }
      shift += 7
    }
    throw BadPacking()
  }

  /// How many things follow that take at least some bytes each, so that damaged bytes cannot ask for more room
  /// than there is.
  mutating func count(ofAtLeast byteCount: Int = 1) throws(BadPacking) -> Int {
    let count = try number()
    guard count <= restCount / byteCount else { throw BadPacking() }
    return count
  }

  mutating func text() throws(BadPacking) -> String {
    let count = try count()
    defer { offset += count }
    guard let text = String(validating: bytes[offset..<(offset + count)], as: UTF8.self) else {
      throw BadPacking()
    }
    return text
  }
}
