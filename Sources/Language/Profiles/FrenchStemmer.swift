/// Snowball's French stemmer for words without accents, which readers leave out: whoever types `securite`
/// finds `sécurité`.
///
/// Snowball knows endings by their accents. Those of an ending that has no other reading are put back
/// before it is asked, and what it answers is folded again.
final class FrenchStemmer: WordStemmer {
  /// An ending without its accent, and with it.
  private static let endings: [(plain: [UInt8], accented: [UInt8])] = [
    // Without its accent *-ié* reads as *-ie*, whose stem is shorter: its other forms are to have that one.
    ("iees", "ies"), ("iee", "ie"), ("ees", "ées"), ("ee", "ée"), ("ieres", "ières"),
    ("iere", "ière"), ("ites", "ités"),
    ("ite", "ité"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private let snowball = SnowballStemmer("french")
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: WordBuilder.capacity + 8)

  deinit {
    buffer.deallocate()
  }

  func stem(
    of word: UnsafeBufferPointer<UInt8>, isOpened: Bool
  ) -> UnsafeBufferPointer<UInt8> {
    guard word.count > 2 else { return word }
    var count = 0
    for byte in word.prefix(WordBuilder.capacity) {
      buffer[count] = byte
      count += 1
    }
    let ending = Self.endings.first {
      word.count > $0.plain.count + 1 && word.suffix($0.plain.count).elementsEqual($0.plain)
    }
    if let ending {
      count -= ending.plain.count
      for byte in ending.accented {
        buffer[count] = byte
        count += 1
      }
    }
    let stem = snowball.stem(
      of: UnsafeBufferPointer(start: UnsafePointer(buffer), count: count))
    return withoutAccents(stem)
  }

  /// The stem without the accents of ``endings``, in the buffer.
  private func withoutAccents(_ stem: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    // Both accented letters have two bytes in UTF-8, the first of which is 0xC3.
    guard stem.contains(0xC3) else { return stem }
    var count = 0
    for byte in stem where byte != 0xC3 {
      buffer[count] = byte == 0xA8 || byte == 0xA9 ? UInt8(ascii: "e") : byte
      count += 1
    }
    return UnsafeBufferPointer(start: UnsafePointer(buffer), count: count)
  }
}
