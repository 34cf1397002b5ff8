public import Model

/// Turns a file's bytes into text.
///
/// The order is the one that gave the fewest mistakes on old and new pages in Arabic, Persian and
/// French: a byte order mark; UTF-8 that is valid, whatever a label says; zero bytes in the pattern
/// of UTF-16; the declared encoding, if the bytes are text in it; UTF-8 with few bad bytes; uchardet,
/// with Windows-1252 in place of its Central European guesses, which are French and English ones.
public enum TextDecoder {
  /// A decoded text and what was made of its bytes.
  public struct Decoded: Hashable, Sendable {
    /// The text, a byte order mark included, so that offsets into it count what the file holds.
    public var text: String
    /// The encoding, where it was assumed or declared; `nil` for plain UTF-8.
    public var encoding: TextEncoding?
    /// How many faulty sequences of bytes became U+FFFD.
    public var repairs = 0
  }

  /// The text of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - declared: The encoding that a header or a page declares.
  /// - Throws: ``TextDecodingError``.
  /// - Complexity: O(*n*).
  public static func decode(
    _ bytes: [UInt8], declared: String? = nil
  ) throws(TextDecodingError) -> Decoded {
    if let wide = WideEncoding(mark: bytes) { return try decodeWide(bytes, wide) }
    let zero = bytes.firstIndex(of: 0)
    if zero == nil, let text = String(validating: bytes, as: UTF8.self) {
      return Decoded(text: text)
    }
    if let zero {
      guard let wide = WideEncoding(zeroBytesOf: bytes) else {
        throw .notText(offset: zero)
      }
      return try decodeWide(bytes, wide)
    }
    if let declared, !isUTF8(declared),
      let text = Iconv.text(of: bytes, encoding: declared), isPlausible(text)
    {
      return Decoded(text: text, encoding: TextEncoding(name: declared, isDeclared: true))
    }
    let repaired = repairedUTF8(bytes)
    if let repaired, repaired.isSound { return repaired.decoded }
    if let guess = CharacterSetGuess.encoding(of: bytes),
      guess != CharacterSetGuess.western || isWestern(bytes),
      let text = Iconv.text(of: bytes, encoding: guess), isPlausible(text)
    {
      return Decoded(text: text, encoding: TextEncoding(name: guess, isDeclared: false))
    }
    if let repaired { return repaired.decoded }
    throw .unknownEncoding(offset: firstFault(in: bytes))
  }

  /// Whether bytes are UTF-8 without a fault.
  public static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func decodeWide(
    _ bytes: [UInt8], _ encoding: WideEncoding
  ) throws(TextDecodingError) -> Decoded {
    let (text, repairs) = encoding.text(of: bytes)
    guard repairs * 20 <= bytes.count / 2 else {
      throw .unknownEncoding(offset: 0)
    }
    return Decoded(
      text: text, encoding: TextEncoding(name: encoding.name, isDeclared: encoding.hasMark),
      repairs: repairs)
  }

  private static func isUTF8(_ name: String) -> Bool {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return letters == "utf8"
  }

  /// The text as UTF-8 with U+FFFD for each faulty sequence, and whether the others prove that it is
  /// UTF-8, since another encoding has hardly any sound sequence; `nil` where faults are too many.
  private static func repairedUTF8(_ bytes: [UInt8]) -> (decoded: Decoded, isSound: Bool)? {
    let text = String(decoding: bytes, as: UTF8.self)
    var faults = 0
    var sound = 0
    var scalars = 0
    for scalar in text.unicodeScalars {
      scalars += 1
      if scalar.value == 0xFFFD {
        faults += 1
      } else if scalar.value >= 0x80 {
        sound += 1
      }
    }
    guard faults * 20 <= scalars else { return nil }
    return (Decoded(text: text, repairs: faults), faults * 4 <= sound)
  }

  /// Whether the bytes beyond ASCII may be Windows-1252's: quotation marks and dashes, and letters
  /// that stand beside others.
  private static func isWestern(_ bytes: [UInt8]) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      let byte = bytes[index]
      return (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC0
    }
    return bytes.indices.allSatisfy { index in
      switch bytes[index] {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: false
      // "à", "é", "ó" are words.
      case 0xC0, 0xC1, 0xC9, 0xD3, 0xE0, 0xE1, 0xE9, 0xF3: true
      case 0xC0...: isLetter(index - 1) || isLetter(index + 1)
      default: true
      }
    }
  }

  /// Whether a text may be one: no controls, which letters of another encoding often turn into.
  private static func isPlausible(_ text: String) -> Bool {
    var bad = 0
    var scalars = 0
    for scalar in text.unicodeScalars {
      scalars += 1
      switch scalar.value {
      case 0x09, 0x0A, 0x0C, 0x0D: break
      case 0..<0x20, 0x7F..<0xA0, 0xFFFD, 0xE000...0xF8FF: bad += 1
      default: break
      }
    }
    return bad * 100 <= scalars
  }

  private static func firstFault(in bytes: [UInt8]) -> Int {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let length =
        switch byte {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
      guard length > 0, offset + length <= bytes.count,
        String(validating: bytes[offset..<(offset + length)], as: UTF8.self) != nil
      else { return offset }
      offset += length
    }
    return offset
  }
}
