/// Coarse classes of consonants that both scripts share: a quick test of whether two words can
/// sound alike at all, and the keys by which look-alikes are found among many.
///
/// Vowels, glides and breaths have no class. A letter that is read in more than one way belongs to
/// several classes, and is a sure sign of none.
struct SoundClasses: Sendable {
  /// The classes that some letter of the word may have, one bit each.
  private(set) var possible: UInt8 = 0
  /// The classes that some letter of the word has for sure.
  private(set) var certain: UInt8 = 0

  init(_ letters: some Sequence<UInt8>, _ script: NameScript) {
    let classes = script == .latin ? Self.latin : Self.arabic
    for letter in letters {
      let bits = classes[Int(letter)]
      possible |= bits
      if bits & (bits &- 1) == 0 { certain |= bits }
    }
  }

  /// Whether the words may be spellings of one name: few sure consonants of either are missing
  /// from the other.
  func mayMatch(_ other: Self) -> Bool {
    let missing = (certain & ~other.possible).nonzeroBitCount
    let otherMissing = (other.certain & ~possible).nonzeroBitCount
    let most = 1 + min(certain.nonzeroBitCount, other.certain.nonzeroBitCount) / 3
    return missing + otherMissing <= most
  }

  /// Calls a closure with each run of two and three neighbouring consonants of a word, edges included,
  /// as a number below ``keyLimit``; all readings of a doubtful letter. The article that a word begins
  /// with is left out.
  static func forEachKey(
    of letters: some Collection<UInt8>, _ script: NameScript, _ body: (UInt16) -> Void
  ) {
    let classes = script == .latin ? latin : arabic
    let hasArticle = NameParticles.startsWithArticle(letters, script)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: letters.count + 2) { runs in
      // The edges of a word are of no class.
      runs[0] = 0
      var count = 1
      for letter in letters.dropFirst(hasArticle ? 2 : 0) {
        let bits = classes[Int(letter)]
        // A doubled one counts once.
        guard bits != 0, runs[count - 1] != bits else { continue }
        runs[count] = bits
        count += 1
      }
      runs[count] = 0
      for start in 0..<count {
        forEachNumber(runs[start]) { first in
          forEachNumber(runs[start + 1]) { second in
            let pair = first * 9 + second
            body(pair)
            guard start + 2 <= count else { return }
            forEachNumber(runs[start + 2]) { body(81 + pair * 9 + $0) }
          }
        }
      }
    }
  }

  /// One more than the largest key.
  static let keyLimit = 81 + 729

  /// Calls a closure with the number of each class, 0 where there is none.
  @inline(__always)
  private static func forEachNumber(_ bits: UInt8, _ body: (UInt16) -> Void) {
    guard bits != 0 else { return body(0) }
    var bits = bits
    while bits != 0 {
      body(UInt16(bits.trailingZeroBitCount + 1))
      bits &= bits - 1
    }
  }

  private static let labial: UInt8 = 1
  private static let dental: UInt8 = 2
  private static let sibilant: UInt8 = 4
  private static let velar: UInt8 = 8
  private static let rhotic: UInt8 = 16
  private static let nasal: UInt8 = 32
  private static let m: UInt8 = 64
  private static let lateral: UInt8 = 128

  private static let latin = table(
    .latin,
    [
      ("bpfv", labial), ("td", dental), ("sz", sibilant), ("kq", velar), ("r", rhotic),
      ("n", nasal), ("m", m), ("l", lateral), ("cgx", sibilant | velar), ("j", sibilant | velar),
    ])

  private static let arabic = table(
    .arabic,
    [
      ("بفپ", labial), ("تدطض", dental), ("سزصشچ", sibilant), ("كقغگ", velar), ("ر", rhotic),
      ("ن", nasal), ("م", m), ("ل", lateral), ("ثذظ", sibilant | dental), ("ج", sibilant | velar),
    ])

  private static func table(_ script: NameScript, _ rows: [(String, UInt8)]) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: NameAlphabet.count(script))
    for (letters, bits) in rows {
      for letter in letters.unicodeScalars {
        if let code = NameAlphabet.code(letter, in: script) { table[Int(code)] = bits }
      }
    }
    return table
  }
}
