/// The stems of a text in reading order, for comparing it with another text word by word.
public struct StemSequence: Sendable {
  /// One stem.
  struct Stem: Hashable {
    let bytes: ArraySlice<UInt8>

    /// Whether it is a number, or has one in it.
    var hasDigit: Bool {
      bytes.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Whether the other may be the same word with a slip of the pen: all but two letters in the middle
    /// are the same.
    func isSlip(of other: Stem) -> Bool {
      guard bytes != other.bytes, !hasDigit, !other.hasDigit else { return bytes == other.bytes }
      let least = min(bytes.count, other.bytes.count)
      guard least >= 4 else { return false }
      let start = zip(bytes, other.bytes).prefix { $0 == $1 }.count
      let end = min(
        zip(bytes.reversed(), other.bytes.reversed()).prefix { $0 == $1 }.count, least - start)
      // An Arabic letter has two bytes.
      let letter = bytes.contains { $0 >= 0x80 } ? 2 : 1
      return max(bytes.count, other.bytes.count) - start - end <= 2 * letter
        && start + end >= least / 2
    }
  }

  let stems: [Stem]

  /// The number of stems.
  public var count: Int { stems.count }

  /// Parts stems that are written one after the other.
  ///
  /// - Parameter text: Stems in UTF-8, a blank after each.
  public init(_ text: [UInt8]) {
    stems = text.split(separator: UInt8(ascii: " ")).map(Stem.init)
  }

  /// Share of the shorter text's words that the other has too, as often, in whatever order.
  ///
  /// - Returns: 0 to 1; 0 where one is empty.
  public func containment(with other: StemSequence) -> Double {
    let (short, long) = count <= other.count ? (self, other) : (other, self)
    guard short.count > 0 else { return 0 }
    var counts: [Stem: Int] = [:]
    for stem in long.stems { counts[stem, default: 0] += 1 }
    var common = 0
    for stem in short.stems {
      if let count = counts[stem], count > 0 {
        counts[stem] = count - 1
        common += 1
      }
    }
    return Double(common) / Double(short.count)
  }
}
