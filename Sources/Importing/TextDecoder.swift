import Glibc

/// Turns a file's bytes into text.
public enum TextDecoder {
  /// The text of some bytes: UTF-8, UTF-16 with a byte order mark, or Windows-1256, the old Arabic
  /// encoding of Windows, where the bytes make better Arabic than UTF-8.
  ///
  /// A byte order mark stays in the text, so that offsets into it count what the file holds. A few
  /// broken bytes in a long UTF-8 text become U+FFFD, one for each faulty sequence.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its name, for errors.
  /// - Throws: ``ImportingError/notText(path:offset:)``, ``ImportingError/badEncoding(path:offset:)``.
  public static func text(of bytes: [UInt8], path: String) throws(ImportingError) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, littleEndian: false) }
    if let offset = bytes.firstIndex(of: 0) {
      throw .notText(path: path, offset: offset)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if let text = windowsArabic(bytes), isMostlyArabic(text) { return text }
    let repaired = String(decoding: bytes, as: UTF8.self)
    var faults = 0
    var scalars = 0
    for scalar in repaired.unicodeScalars {
      scalars += 1
      if scalar == "\u{FFFD}" { faults += 1 }
    }
    guard faults * 20 <= scalars else {
      throw .badEncoding(path: path, offset: firstFault(in: bytes))
    }
    return repaired
  }

  private static func utf16(_ bytes: [UInt8], littleEndian: Bool) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      littleEndian
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func firstFault(in bytes: [UInt8]) -> Int {
    // The longest valid prefix, found by halving: validity of prefixes is monotonous but for a
    // sequence cut at the prefix's end, which the three-byte slack covers.
    var valid = 0
    var invalid = bytes.count
    while invalid - valid > 1 {
      let middle = (valid + invalid) / 2
      let isValid = (0..<4).contains { slack in
        middle >= slack
          && String(validating: bytes[..<(middle - slack)], as: UTF8.self) != nil
      }
      if isValid { valid = middle } else { invalid = middle }
    }
    return max(0, valid - 3)
  }

  private static func windowsArabic(_ bytes: [UInt8]) -> String? {
    guard let descriptor = iconv_open("UTF-8", "WINDOWS-1256"),
      descriptor != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 3)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var from = source.baseAddress
        var fromCount = source.count
        var to = target.baseAddress
        var toCount = target.count
        guard iconv(descriptor, &from, &fromCount, &to, &toCount) != -1, fromCount == 0 else {
          return nil
        }
        return target.count - toCount
      }
    }
    guard let written else { return nil }
    return String(decoding: output[..<written].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func isMostlyArabic(_ text: String) -> Bool {
    var arabic = 0
    var letters = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      letters += 1
      if (0x0621...0x064A).contains(scalar.value) { arabic += 1 }
    }
    return letters > 0 && arabic * 10 >= letters * 6
  }
}
