/// Tells words that cannot have one of a few stems from those that may, by their first letters.
///
/// Looking for a query's words in a text, most words of the text need not be stemmed. English
/// stemming keeps the first letter of a word; Arabic stemming takes at most four letters off its
/// head.
public struct StemFilter: Sendable {
  private static let longestArabicPrefix = 4

  /// First bytes of stems in other scripts than Arabic, one bit each.
  private var firstBytes = (low: UInt64(0), high: UInt64(0))
  /// First letters of Arabic stems by the low eight bits of their scalar, one bit each.
  private var arabic: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// A filter for these stems, or beginnings of stems.
  public init(stems: some Sequence<String>) {
    for stem in stems {
      let utf8 = stem.utf8
      guard let first = utf8.first else { continue }
      if Self.isArabic(first), let second = utf8.dropFirst().first {
        insertArabic(Self.letter(first, second))
      } else if first < 0x40 {
        firstBytes.low |= 1 << UInt64(first)
      } else {
        firstBytes.high |= 1 << UInt64(first & 0x3F)
      }
    }
  }

  /// Whether a folded word may have one of the stems.
  func mayPass(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    guard Self.isArabic(first) else {
      return first < 0x40
        ? firstBytes.low >> UInt64(first) & 1 == 1
        : firstBytes.high >> UInt64(first & 0x3F) & 1 == 1
    }
    var offset = 0
    let end = min(word.count - 1, Self.longestArabicPrefix * 2 + 1)
    while offset < end {
      if containsArabic(Self.letter(word[offset], word[offset + 1])) { return true }
      offset += 2
    }
    return false
  }

  private static func isArabic(_ first: UInt8) -> Bool { (0xD8...0xDB).contains(first) }

  private static func letter(_ first: UInt8, _ second: UInt8) -> UInt8 {
    (first & 3) << 6 | (second & 0x3F)
  }

  private mutating func insertArabic(_ letter: UInt8) {
    let bit: UInt64 = 1 << UInt64(letter & 63)
    switch letter >> 6 {
    case 0: arabic.0 |= bit
    case 1: arabic.1 |= bit
    case 2: arabic.2 |= bit
    default: arabic.3 |= bit
    }
  }

  private func containsArabic(_ letter: UInt8) -> Bool {
    let bit: UInt64 = 1 << UInt64(letter & 63)
    switch letter >> 6 {
    case 0: return arabic.0 & bit != 0
    case 1: return arabic.1 & bit != 0
    case 2: return arabic.2 & bit != 0
    default: return arabic.3 & bit != 0
    }
  }
}
