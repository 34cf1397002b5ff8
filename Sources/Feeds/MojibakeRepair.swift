/// Mends text that was UTF-8, was taken for Latin 1 or Windows-1252, and was encoded once more.
enum MojibakeRepair {
  /// The text as it was meant; the text itself where nothing shows such a mistake.
  ///
  /// Characters of the C1 controls, which nobody means, become what Windows-1252 has in their place.
  static func repaired(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    if let bytes = bytes(of: text), let meant = String(validating: bytes, as: UTF8.self) {
      return meant
    }
    guard text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) }) else {
      return text
    }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x80...0x9F).contains(scalar.value)
            ? Unicode.Scalar(western[Int(scalar.value - 0x80)]) ?? scalar : scalar
        }))
  }

  /// The bytes that a text is of in Windows-1252; `nil` where a character is not in it.
  private static func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value <= 0xFF {
        bytes.append(UInt8(scalar.value))
      } else if let index = western.firstIndex(where: { UInt32($0) == scalar.value }) {
        bytes.append(UInt8(0x80 + index))
      } else {
        return nil
      }
    }
    return bytes
  }

  /// Windows-1252 from 0x80 to 0x9F; what it leaves open is the control itself.
  private static let western: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
