public import Model

/// What the letters and the commonest words of a text tell of its language.
///
/// That settles nearly every Arabic and English text; a model is asked of the others. Evidence of
/// the pieces of a text adds up to that of the whole.
///
/// - Complexity: O(*n*) in bytes, of which at most ``longestLook`` are looked at.
public struct LanguageEvidence: Sendable {
  /// Bytes after which a text is not looked at any further.
  public static let longestLook = 8_000

  /// What most letters are of.
  public enum Letters: Hashable, Sendable {
    /// The Arabic script, whatever the language.
    case arabic
    /// The Latin script, whatever the language.
    case latin
    /// Another script.
    case other
  }

  private var arabic = 0
  /// Letters in the Arabic script that Arabic has not.
  private var added = 0
  private var pashto = 0
  private var sorani = 0
  private var uyghur = 0
  private var latin = 0
  private var accented = 0
  private var other = 0
  private var first: Letters?
  /// Words in Latin letters that begin with a small one: names tell nothing of a text's language.
  private(set) var ordinaryWords = 0
  private var ordinaryLetters = 0
  private var englishWords = 0

  /// The evidence of no text.
  public init() {}

  /// The evidence of a text.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { LanguageEvidence(utf8: $0) }
  }

  /// The evidence of a text in UTF-8.
  public init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    let end = min(bytes.count, Self.longestLook)
    var offset = 0
    while offset < end {
      let byte = bytes[offset]
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC9:
        offset = readLatinWord(from: offset, to: end, in: bytes)
      case 0..<0xC3:
        offset += 1
      case 0xD8...0xDB:
        guard offset + 1 < end else { return }
        noteArabic(UInt32(byte & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F))
        offset += 2
      default:
        offset = noteFurther(at: offset, in: bytes)
      }
    }
  }

  /// Adds the evidence of another piece of the same text.
  public mutating func combine(_ piece: LanguageEvidence) {
    arabic += piece.arabic
    added += piece.added
    pashto += piece.pashto
    sorani += piece.sorani
    uyghur += piece.uyghur
    latin += piece.latin
    accented += piece.accented
    other += piece.other
    first = first ?? piece.first
    ordinaryWords += piece.ordinaryWords
    ordinaryLetters += piece.ordinaryLetters
    englishWords += piece.englishWords
  }

  /// How many letters there are.
  public var letterCount: Int { arabic + latin + other }

  /// What the text is written in: what most letters are of, but of Arabic and Latin letters the
  /// first one's where there are many of both, as Unicode's own rule has it for directions (UAX #9, P2
  /// and P3). A text that begins with an Arabic name and goes on in Latin words that are no names is
  /// theirs.
  public var letters: Letters? {
    guard letterCount > 0 else { return nil }
    if other > arabic + latin { return .other }
    let fewer = min(arabic, latin)
    if fewer * 7 >= arabic + latin, let first, first != .other {
      return first == .arabic && ordinaryLetters > arabic ? .latin : first
    }
    return arabic >= latin ? .arabic : .latin
  }

  /// Whether there are so many letters of a kind that the text may be written in it.
  public func mayBe(_ letters: Letters) -> Bool {
    let count =
      switch letters {
      case .arabic: arabic
      case .latin: latin
      case .other: other
      }
    return count * 7 >= max(letterCount, 1)
  }

  /// The language where letters and commonest words leave no doubt.
  public var plainLanguage: LanguageTag? {
    switch letters {
    case .arabic?:
      if added * 100 <= arabic { return .arabic }
      // The model does not know these; each has letters that no other has.
      let rarest = max(arabic / 100, 1)
      if pashto >= rarest, pashto >= sorani, pashto >= uyghur { return "ps" }
      if uyghur >= rarest, uyghur > sorani { return "ug" }
      if sorani >= rarest { return "ckb" }
      return nil
    case .latin?:
      return englishWords > 0 && englishWords * 5 >= ordinaryWords && accented * 30 <= latin
        ? .english : nil
    case .other?, nil:
      return nil
    }
  }

  /// Whether no word but names has a letter that English has not.
  var isWithoutAccents: Bool { accented == 0 }

  // MARK: Letters

  private mutating func noteArabic(_ scalar: UInt32) {
    switch scalar {
    case 0x620...0x63F, 0x641...0x64A:
      arabic += 1
    case 0x671...0x6D3, 0x6D5, 0x6FA...0x6FF:
      arabic += 1
      added += 1
      switch scalar {
      case 0x67C, 0x681, 0x685, 0x689, 0x693, 0x696, 0x69A, 0x6AB, 0x6BC, 0x6CD: pashto += 1
      case 0x695, 0x6B5, 0x6C6, 0x6CE: sorani += 1
      case 0x6AD, 0x6C7, 0x6C8, 0x6CB: uyghur += 1
      // The alef with wasla is Arabic.
      case 0x671: added -= 1
      default: break
      }
    default:
      return
    }
    if first == nil { first = .arabic }
  }

  /// Counts a letter beyond the frequent scripts; returns where the next scalar begins.
  private mutating func noteFurther(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    // Punctuation: dashes, quotation marks, directions.
    if bytes[offset] == 0xE2, offset + 1 < bytes.count, bytes[offset + 1] < 0x82 {
      return offset + 3
    }
    var cursor = UTF8Cursor(bytes: UnsafeBufferPointer(rebasing: bytes[offset...]))
    guard let element = cursor.next() else { return offset + 1 }
    switch element.scalar {
    case 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      arabic += 1
      if first == nil { first = .arabic }
    case 0x1E00...0x1EFF:
      latin += 1
      accented += 1
      if first == nil { first = .latin }
    default:
      if let scalar = Unicode.Scalar(element.scalar), scalar.properties.isAlphabetic {
        other += 1
        if first == nil { first = .other }
      }
    }
    return offset + element.end
  }

  /// Counts a word in Latin letters; returns where it ends.
  private mutating func readLatinWord(
    from start: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var offset = start
    // Up to seven letters and their count make the key.
    var key: UInt64 = 0
    var letters = 0
    let isName = Self.isCapital(at: start, in: bytes)
    while offset < end {
      let byte = bytes[offset]
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        if letters < 7 { key = key << 8 | UInt64(byte | 0x20) }
        offset += 1
      } else if (0xC3...0xC9).contains(byte) {
        if !isName { accented += 1 }
        key = .max
        offset += 2
      } else {
        break
      }
      letters += 1
    }
    latin += letters
    if !isName {
      ordinaryWords += 1
      ordinaryLetters += letters
    }
    if first == nil { first = .latin }
    if letters <= 5, EnglishFunctionWords.contains(key) { englishWords += 1 }
    return offset
  }
}

extension LanguageEvidence {
  /// Whether a word begins with a capital.
  private static func isCapital(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[offset] {
    case 0x41...0x5A: return true
    case 0xC3: return offset + 1 < bytes.count && bytes[offset + 1] < 0x9F
    // In most of Latin Extended-A capitals are the even ones of pairs.
    case 0xC4...0xC5: return offset + 1 < bytes.count && bytes[offset + 1].isMultiple(of: 2)
    default: return false
    }
  }
}

/// The commonest words of English: a third of any running text.
private enum EnglishFunctionWords {
  /// Of every word's hash the words' keys; enough room that hardly two meet.
  private static let table: [UInt64] = {
    var table = [UInt64](repeating: 0, count: 256)
    let words = LanguageProfile.of(.english).words(.function).map(\.folded)
    for word in words where word.utf8.count <= 5 {
      let key = word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      var slot = slot(of: key)
      while table[slot] != 0 { slot = (slot + 1) & 255 }
      table[slot] = key
    }
    return table
  }()

  static func contains(_ key: UInt64) -> Bool {
    var slot = slot(of: key)
    while table[slot] != 0 {
      if table[slot] == key { return true }
      slot = (slot + 1) & 255
    }
    return false
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
