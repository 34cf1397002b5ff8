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
  /// Hashes of a long text by which it is compared.
  static let sampleCount = 32

  /// The numbers by which copies are found, ascending; none for a text of too few words.
  public private(set) var keys: [UInt64] = []
  /// A sample of a long text's runs of words for ``resemblance(of:and:)``; empty for a short text.
  public private(set) var sample: [UInt8] = []
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
      var hash = FNV1a.seed
      for byte in bytes {
        if byte == UInt8(ascii: " ") {
          runs.add(hash)
          hash = FNV1a.seed
        } else {
          hash = FNV1a.combine(hash, byte)
        }
      }
    }
    wordCount = runs.wordCount
    if wordCount >= Self.leastWords {
      keys = Array(runs.least.prefix(Self.keyCount))
      sample = runs.least.flatMap { hash in
        (0..<4).map { UInt8(truncatingIfNeeded: hash >> UInt64(56 - 8 * $0)) }
      }
    } else if wordCount >= Self.fewestWords {
      keys = [whole.value]
    }
  }

  /// About which share of the runs of two texts both have, by their samples.
  ///
  /// - Returns: 0 to 1, give or take a tenth.
  /// - Complexity: O(1).
  public static func resemblance(of first: [UInt8], and second: [UInt8]) -> Double {
    func hashes(_ sample: [UInt8]) -> [UInt32] {
      stride(from: 0, to: sample.count - 3, by: 4).map { place in
        sample[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
      }
    }
    let (left, right) = (hashes(first), hashes(second))
    var place = (left: 0, right: 0)
    var seen = 0
    var common = 0
    // The least hashes of both texts together are a sample of all their runs.
    while seen < sampleCount, place.left < left.count, place.right < right.count {
      seen += 1
      let (one, other) = (left[place.left], right[place.right])
      if one == other { common += 1 }
      if one <= other { place.left += 1 }
      if other <= one { place.right += 1 }
    }
    return seen == 0 ? 0 : Double(common) / Double(seen)
  }

  /// The number of an address under which an article is known.
  public static func key(ofAddress name: String) -> UInt64 {
    var hash = ContentHash("address ")
    hash.combine(name)
    return hash.value
  }

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
      guard least.count < TextSketch.sampleCount || hash < least[least.count - 1] else { return }
      var place = least.count
      while place > 0, least[place - 1] > hash { place -= 1 }
      if place > 0, least[place - 1] == hash { return }
      if least.count == TextSketch.sampleCount { least.removeLast() }
      least.insert(hash, at: place)
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
