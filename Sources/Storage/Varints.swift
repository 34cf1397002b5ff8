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

/// Reads what ``VarintWriter`` wrote; past the end of damaged bytes it reads zeros.
struct VarintReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  mutating func number() -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 || shift >= 63 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: result & UInt(Int.max))
  }

  mutating func text() -> String {
    let count = min(number(), bytes.count - offset)
    defer { offset += count }
    return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }
}
