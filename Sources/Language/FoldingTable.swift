import CResources

/// What the analysis of text does with each Unicode scalar: the letters and digits as they are
/// folded, what is passed over inside a word, and what parts words.
///
/// Scalars below U+0800 are looked up in an array; the others in a dictionary and, where that does
/// not know them, by their properties.
struct FoldingTable: Sendable {
  /// What a scalar is to a word.
  enum Role: Sendable {
    /// It parts words.
    case separator
    /// It is not there: a vowel mark, an accent, tatweel, a zero-width character.
    case ignored
    /// A letter or digit with these bytes in its place, first byte lowest.
    case short(bytes: UInt32, count: Int)
    /// A letter that folds to the text at this index of ``FoldingTable/long``.
    case long(index: Int)
    /// A letter of four bytes that stands for itself.
    case verbatim
  }

  /// An entry: up to three bytes from the lowest up, and in the highest byte their count or a mark.
  private typealias Packed = UInt32

  private static let directCount: UInt32 = 0x800
  private static let separatorMark: Packed = 0xFF << 24
  private static let ignoredMark: Packed = 0xFE << 24
  private static let longMark: Packed = 0xFD << 24
  private static let verbatimMark: Packed = 0xFC << 24

  static let shared = FoldingTable()

  private var direct: [Packed]
  private var further: [UInt32: Packed] = [:]
  /// The folded texts of more than three bytes.
  private(set) var long: [[UInt8]] = []

  private init() {
    direct = (0..<Self.directCount).map { Self.packed(forUnlisted: $0) }
    further.reserveCapacity(1_500)
    for (scalar, folded) in Self.listed() {
      let entry: Packed
      if folded.isEmpty {
        entry = Self.ignoredMark
      } else if folded.count <= 3 {
        entry = Self.packed(folded)
      } else {
        entry = Self.longMark | Packed(long.count)
        long.append(folded)
      }
      if scalar < Self.directCount {
        direct[Int(scalar)] = entry
      } else {
        further[scalar] = entry
      }
    }
  }

  /// What the scalar of the given value is to a word.
  func role(of scalar: UInt32) -> Role {
    let packed: Packed
    if scalar < Self.directCount {
      packed = direct[Int(scalar)]
    } else {
      packed = further[scalar] ?? Self.packed(forUnlisted: scalar)
    }
    switch packed & 0xFF00_0000 {
    case Self.separatorMark: return .separator
    case Self.ignoredMark: return .ignored
    case Self.longMark: return .long(index: Int(packed & 0x00FF_FFFF))
    case Self.verbatimMark: return .verbatim
    default: return .short(bytes: packed & 0x00FF_FFFF, count: Int(packed >> 24))
    }
  }

  private static func packed(_ folded: some Collection<UInt8>) -> Packed {
    var result = Packed(folded.count) << 24
    for (index, byte) in folded.enumerated() { result |= Packed(byte) << (8 * index) }
    return result
  }

  private static func packed(forUnlisted value: UInt32) -> Packed {
    switch value {
    // Zero-width characters, embeddings, isolates, the soft hyphen and variation selectors.
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xE0000...0xE0FFF:
      return ignoredMark
    case 0x2000...0x2BFF, 0x3000...0x3004, 0xD800...0xF8FF:
      return separatorMark
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return separatorMark }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      // Marks of Latin, Arabic, Hebrew and Syriac are left out in writing; those of other scripts
      // are letters.
      return value < 0x0900 || (0x1AB0...0x20FF).contains(value) ? ignoredMark : verbatim(scalar)
    case .uppercaseLetter, .titlecaseLetter:
      let lower = Array(properties.lowercaseMapping.utf8)
      return lower.count <= 3 ? packed(lower) : verbatim(scalar)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber, .spacingMark:
      return verbatim(scalar)
    default:
      return separatorMark
    }
  }

  private static func verbatim(_ scalar: Unicode.Scalar) -> Packed {
    let bytes = UTF8.encode(scalar).map(Array.init) ?? []
    return bytes.count <= 3 ? packed(bytes) : verbatimMark
  }

  /// The rows of `data/folding.tsv`.
  private static func listed() -> [(scalar: UInt32, folded: [UInt8])] {
    let resource = khabar_folding()
    let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    var rows: [(scalar: UInt32, folded: [UInt8])] = []
    rows.reserveCapacity(1_700)
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      var scalar: UInt32 = 0
      for digit in line[..<tab] {
        let value = digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : (digit | 0x20) - 87
        scalar = scalar << 4 | UInt32(value)
      }
      rows.append((scalar, Array(line[(tab + 1)...])))
    }
    return rows
  }
}
