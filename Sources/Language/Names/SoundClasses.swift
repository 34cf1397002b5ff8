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
  /// The classes of each consonant in turn, a doubled one once.
  private(set) var consonants: [UInt8] = []

  init(_ letters: [UInt8], _ script: NameScript) {
    let classes = script == .latin ? Self.latin : Self.arabic
    for letter in letters {
      let bits = classes[Int(letter)]
      guard bits != 0, consonants.last != bits else { continue }
      possible |= bits
      if bits & (bits - 1) == 0 { certain |= bits }
      consonants.append(bits)
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

  /// Runs of two and three neighbouring consonants, edges included, as numbers below
  /// ``keyLimit``; all readings of a doubtful letter.
  var keys: [UInt16] {
    let classes = [[0]] + consonants.map(Self.numbers) + [[0]]
    var keys: [UInt16] = []
    for start in classes.indices.dropLast() {
      for first in classes[start] {
        for second in classes[start + 1] {
          let pair = first * 9 + second
          keys.append(UInt16(pair))
          guard start + 2 < classes.count else { continue }
          for third in classes[start + 2] { keys.append(UInt16(81 + pair * 9 + third)) }
        }
      }
    }
    return keys
  }

  /// One more than the largest key.
  static let keyLimit = 81 + 729

  private static func numbers(_ bits: UInt8) -> [Int] {
    (0..<8).filter { bits & (1 << $0) != 0 }.map { $0 + 1 }
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
