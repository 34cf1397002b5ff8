/// Tells words that cannot have one of a few stems from those that may, by their first letters.
///
/// Looking for a query's words in a text, most words of the text need not be stemmed. English
/// stemming keeps the first two letters of a word, but for a y that becomes an i ("dying"); Arabic
/// stemming takes a few letters off its head and leaves two, the second of which may have been an alef
/// or a hamza before it was spelled as others spell it.
public struct StemFilter: Sendable {
  /// Two articles with what stands before them, and three single letters.
  private static let longestArabicPrefix = 9
  private static let alef: UInt8 = 0xA7
  private static let hamza: UInt8 = 0xA1

  /// Pairs of letters that may begin a stem: a row of bits for the first, a bit in it for the
  /// second, each letter by its low six bits.
  private var pairs = [UInt64](repeating: 0, count: 64)

  /// A filter for these stems, or beginnings of stems.
  public init(stems: [String]) {
    for stem in stems {
      let letters = Self.letters(of: stem)
      guard let first = letters.first else { continue }
      pairs[Self.index(first)] |= letters.count > 1 ? Self.bit(letters[1]) : .max
      if stem.utf8.first.map(Self.isArabic) == true {
        pairs[Self.index(first)] |= Self.bit(Self.alef) | Self.bit(Self.hamza)
      }
    }
  }

  /// Whether a folded word may have one of the stems.
  func mayPass(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    guard Self.isArabic(first) else {
      let row = pairs[Self.index(first)]
      return word.count > 1 ? row & Self.bit(word[1]) != 0 : row != 0
    }
    // The second byte of a letter tells it from most others.
    guard word.count > 3 else { return word.count > 1 && pairs[Self.index(word[1])] != 0 }
    let end = min(word.count - 2, (Self.longestArabicPrefix + 1) * 2)
    var offset = 1
    while offset < end {
      if pairs[Self.index(word[offset])] & Self.bit(word[offset + 2]) != 0 { return true }
      offset += 2
    }
    return false
  }

  /// The bytes that tell a word's first two letters.
  private static func letters(of stem: String) -> [UInt8] {
    let bytes = Array(stem.utf8.prefix(4))
    guard let first = bytes.first, isArabic(first) else { return Array(bytes.prefix(2)) }
    return bytes.indices.filter { !$0.isMultiple(of: 2) }.map { bytes[$0] }
  }

  private static func isArabic(_ first: UInt8) -> Bool { (0xD8...0xDB).contains(first) }

  private static func index(_ letter: UInt8) -> Int { Int(letter & 63) }

  private static func bit(_ letter: UInt8) -> UInt64 {
    1 << UInt64((letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : letter) & 63)
  }
}
