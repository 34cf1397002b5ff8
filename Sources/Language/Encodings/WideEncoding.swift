/// UTF-16 or UTF-32 of either byte order.
public struct WideEncoding: Hashable {
  /// Bytes of a code unit.
  public let width: Int
  /// Whether the low byte comes first.
  public let isLittleEndian: Bool
  /// Whether a byte order mark told it.
  public let hasMark: Bool

  /// The encoding that a byte order mark tells.
  public init?(mark bytes: [UInt8]) {
    hasMark = true
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]), bytes.count.isMultiple(of: 4) {
      width = 4
      isLittleEndian = true
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      width = 4
      isLittleEndian = false
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      width = 2
      isLittleEndian = true
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      width = 2
      isLittleEndian = false
    } else {
      return nil
    }
  }

  /// UTF-16 without a mark, told by its bytes: one byte of each pair is nearly always one of a few
  /// values, 0 for Latin letters, blanks and digits, 6 for Arabic ones.
  public init?(zeroBytesOf bytes: some RandomAccessCollection<UInt8>) {
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    let bytes = Array(bytes.prefix(4096))
    let looked = bytes.count & ~1
    var counts = (even: 0, odd: 0)
    var zeros = (even: 0, odd: 0)
    for index in stride(from: 0, to: looked, by: 2) {
      if bytes[index] == 0 { zeros.even += 1 }
      if bytes[index + 1] == 0 { zeros.odd += 1 }
      if Self.isHighByte(bytes[index]) { counts.even += 1 }
      if Self.isHighByte(bytes[index + 1]) { counts.odd += 1 }
    }
    let pairs = looked / 2
    hasMark = false
    width = 2
    // Zeros on one side only, and that side of the bytes that high ones have.
    if zeros.even > 0, zeros.odd == 0, counts.even * 10 >= pairs * 9 {
      isLittleEndian = false
    } else if zeros.odd > 0, zeros.even == 0, counts.odd * 10 >= pairs * 9 {
      isLittleEndian = true
    } else {
      return nil
    }
  }

  /// Whether a byte is the high one of a scalar of Latin, Arabic or of general punctuation.
  private static func isHighByte(_ byte: UInt8) -> Bool {
    byte <= 0x07 || byte == 0x20 || byte >= 0xFB && byte <= 0xFE
  }

  /// Its name as iconv knows it.
  public var name: String { "UTF-\(width * 8)\(isLittleEndian ? "LE" : "BE")" }

  /// The text of bytes, and how many faulty code units became U+FFFD.
  public func text(of bytes: [UInt8]) -> (text: String, repairs: Int) {
    func unit(at index: Int) -> UInt32 {
      var value: UInt32 = 0
      for place in 0..<width {
        let byte = UInt32(bytes[index + place])
        value |= byte << UInt32(8 * (isLittleEndian ? place : width - 1 - place))
      }
      return value
    }
    let starts = stride(from: 0, through: bytes.count - width, by: width)
    // A unit that is cut off at the end is a fault as well.
    let isWhole = bytes.count.isMultiple(of: width)
    var text =
      width == 2
      ? String(
        decoding: starts.lazy.map { UInt16(truncatingIfNeeded: unit(at: $0)) }, as: UTF16.self)
      : String(decoding: starts.lazy.map { unit(at: $0) }, as: UTF32.self)
    if !isWhole { text.unicodeScalars.append("\u{FFFD}") }
    let repairs = text.unicodeScalars.count { $0.value == 0xFFFD }
    return (text, repairs)
  }
}
