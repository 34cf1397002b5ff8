/// Reads a conformance file byte by byte: a debug build must get through half a million lines.
struct ConformanceReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte at the cursor; a line feed at the end of the file.
  var current: UInt8 { position < bytes.count ? bytes[position] : 0x0A }

  mutating func advance() {
    position += 1
  }

  mutating func skipLine() {
    while current != 0x0A { position += 1 }
    position += 1
  }

  /// Whether the line at the cursor starts with these bytes, which are then read.
  mutating func skip(_ prefix: StaticString) -> Bool {
    guard position + prefix.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<prefix.utf8CodeUnitCount
    where bytes[position + offset] != prefix.utf8Start[offset] {
      return false
    }
    position += prefix.utf8CodeUnitCount
    return true
  }

  mutating func skipSpaces() {
    while current == 0x20 || current == 0x09 || current == 0x0D { position += 1 }
  }

  /// Numbers up to the end of the field (`;` or the line's end, which is read): an `x` gives -1.
  mutating func numbers(radix: Int) -> [Int] {
    var result: [Int] = []
    while true {
      skipSpaces()
      let byte = current
      if byte == 0x3B || byte == 0x0A {
        position += 1
        return result
      }
      if byte == 0x78 {
        result.append(-1)
        position += 1
      } else {
        var value = 0
        var digit = Self.digit(current)
        while digit >= 0 {
          value = value * radix + digit
          position += 1
          digit = Self.digit(current)
        }
        result.append(value)
      }
    }
  }

  /// A name of capital letters as a number of its bytes, such as `AL`; 0 at the end of a field.
  mutating func name() -> Int {
    skipSpaces()
    var name = 0
    while position < bytes.count, bytes[position] >= 0x41, bytes[position] <= 0x5A {
      name = name << 8 | Int(bytes[position])
      position += 1
    }
    return name
  }

  private static func digit(_ byte: UInt8) -> Int {
    if byte >= 0x30, byte <= 0x39 { return Int(byte) - 0x30 }
    if byte >= 0x41, byte <= 0x46 { return Int(byte) - 0x37 }
    return -1
  }
}
