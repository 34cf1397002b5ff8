/// Words of a block for comparison with others.
enum BlockWords {
  /// Letters and digits in lower case, words parted by one blank.
  static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isBlank = true
    func blank() {
      if !isBlank { bytes.append(0x20) }
      isBlank = true
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A:
        bytes.append(UInt8(scalar.value))
        isBlank = false
      case 0x41...0x5A:
        bytes.append(UInt8(scalar.value) | 0x20)
        isBlank = false
      case 0..<0x80: blank()
      default:
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
          blank()
          continue
        }
        bytes += scalar.properties.lowercaseMapping.utf8
        isBlank = false
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
