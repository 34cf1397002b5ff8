/// Numbers that a text shares with its copies and, but for chance and set phrases, with no other text.
///
/// A text of ``leastWords`` words and more has the least hashes of its runs of words: two texts of whose
/// runs a share *J* is common have any one of them in common with that probability, so that four of them
/// find an edited copy (Broder's min-wise sampling). A shorter text has a single number for all its words.
/// Words are stems, so that spelling, vowel marks and endings make no difference.
///
/// - SeeAlso: Broder, "On the resemblance and containment of documents" (1997); what 64-bit fingerprints of
///   the whole text (Manku, Jain and Das Sarma, "Detecting Near-Duplicates for Web Crawling", 2007) find of
///   the same is in `docs/decisions/0191-find-copies-by-their-rarest-runs-of-words.md`.
public struct TextSketch: Hashable, Sendable {
  /// Words from which on a text is told by parts of it.
  public static let leastWords = 50
  /// Words without which a text says too little to be told from others.
  public static let fewestWords = 8
  /// Words of a run.
  static let runLength = 5
  /// Numbers of a long text.
  static let keyCount = 4

  /// The numbers, ascending; none for a text of too few words.
  public private(set) var keys: [UInt64] = []
  /// Words of the text.
  public private(set) var wordCount = 0

  /// Sketches a text.
  ///
  /// - Parameters:
  ///   - title: The stems of its title, parted by blanks, in UTF-8; it counts in short texts only, as
  ///     outlets make headlines of their own.
  ///   - body: The stems of its text, in the same form.
  /// - Complexity: O(*n*) in bytes.
  public init(title: some Collection<UInt8>, body: [UInt8]) {
    var whole = ContentHash()
    whole.combine(title)
    whole.combine(body)
    var runs = Runs()
    body.withUnsafeBufferPointer { bytes in
      var hash = Self.seed
      for byte in bytes {
        if byte == UInt8(ascii: " ") {
          runs.add(hash)
          hash = Self.seed
        } else {
          hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
      }
    }
    wordCount = runs.wordCount
    if wordCount >= Self.leastWords {
      keys = runs.least
    } else if wordCount >= Self.fewestWords {
      keys = [whole.value]
    }
  }

  /// The number of an address under which an article is known.
  public static func key(ofAddress name: String) -> UInt64 {
    var hash = ContentHash("address ")
    hash.combine(name)
    return hash.value
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Gathers the least hashes of all runs of words.
  private struct Runs {
    private(set) var least: [UInt64] = []
    private(set) var wordCount = 0
    private var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))

    @inline(__always)
    mutating func add(_ word: UInt64) {
      wordCount += 1
      let run =
        words.0 &+ words.1.rotated(by: 13) &+ words.2.rotated(by: 26) &+ words.3.rotated(by: 39)
        &+ word.rotated(by: 52)
      words = (words.1, words.2, words.3, word)
      if wordCount >= TextSketch.runLength { consider(run.mixed) }
    }

    @inline(__always)
    private mutating func consider(_ hash: UInt64) {
      guard least.count < TextSketch.keyCount || hash < least[least.count - 1] else { return }
      let place = least.firstIndex { $0 >= hash } ?? least.count
      if place < least.count, least[place] == hash { return }
      least.insert(hash, at: place)
      if least.count > TextSketch.keyCount { least.removeLast() }
    }
  }
}

extension UInt64 {
  fileprivate func rotated(by bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }

  /// Every bit of the result hangs on every bit of the number (MurmurHash3's finaliser).
  fileprivate var mixed: UInt64 {
    var value = self
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }
}
