import CResources

/// What the analysis of text does with each Unicode scalar: the letters and digits as they are
/// folded, what is passed over inside a word, and what parts words.
///
/// Scalars below U+0800 are looked up by number; the others among those that are listed and, where they are not,
/// by their properties. It is compiled (`FoldingTable+Compiling.swift`) and used where it stands.
struct FoldingTable: Sendable {
  /// What a scalar is to a word, packed into four bytes: up to three bytes of folded text from the
  /// lowest up, and above them their count, the kind of entry and the script.
  struct Entry: Sendable {
    enum Kind: UInt32 {
      /// It parts words.
      case separator
      /// It is not there: a vowel mark, an accent, tatweel, a zero-width character.
      case ignored
      /// A letter or digit with ``Entry/bytes`` in its place.
      case short
      /// A letter that folds to the text at index ``Entry/bytes`` of ``FoldingTable/long``.
      case long
      /// A letter of four bytes that stands for itself.
      case verbatim
    }

    let packed: UInt32

    init(_ kind: Kind, script: WordBuilder.Script = .other, bytes: UInt32, count: Int) {
      packed = bytes | UInt32(count) << 24 | kind.rawValue << 26 | script.rawValue << 29
    }

    init(packed: UInt32) {
      self.packed = packed
    }

    static let separator = Entry(.separator, bytes: 0, count: 0)
    static let ignored = Entry(.ignored, bytes: 0, count: 0)

    /// Whether it is a letter of the script that folds to so many bytes.
    func isPlain(_ script: WordBuilder.Script, count: Int) -> Bool {
      packed >> 24 == UInt32(count) | Kind.short.rawValue << 2 | script.rawValue << 5
    }

    var kind: Kind { Kind(rawValue: packed >> 26 & 7) ?? .separator }
    var isLetter: Bool { packed >> 26 & 7 >= Kind.short.rawValue }
    var script: WordBuilder.Script { WordBuilder.Script(rawValue: packed >> 29) ?? .other }
    var bytes: UInt32 { packed & 0x00FF_FFFF }
    var count: Int { Int(packed >> 24 & 3) }
  }

  static let directCount = 0x800

  static let shared = FoldingTable(CompiledTable(khabar_folding()))

  /// The sections of the compiled table.
  enum Section: Int {
    /// The entries of the scalars below ``directCount``.
    case direct
    /// The listed ones of the others, ascending.
    case scalars
    /// Their entries.
    case entries
    /// Folded texts of more than three bytes: where each begins, and at last where the last one ends.
    case longStarts
    case longBytes
  }

  private let directEntries: CompiledSection<UInt32>
  private let scalars: CompiledSection<UInt32>
  private let entries: CompiledSection<UInt32>
  private let longStarts: CompiledSection<UInt32>
  private let longBytes: CompiledSection<UInt8>

  init(_ table: CompiledTable) {
    directEntries = table.section(Section.direct.rawValue)
    scalars = table.section(Section.scalars.rawValue)
    entries = table.section(Section.entries.rawValue)
    longStarts = table.section(Section.longStarts.rawValue)
    longBytes = table.section(Section.longBytes.rawValue)
  }

  /// The entries of the scalars below ``directCount``, where they stand.
  var direct: UnsafeBufferPointer<Entry> {
    let numbers = directEntries.numbers
    // An entry is its number and nothing else.
    let start = numbers.baseAddress.map {
      UnsafeRawPointer($0).assumingMemoryBound(to: Entry.self)
    }
    return UnsafeBufferPointer(start: start, count: numbers.count)
  }

  /// A folded text of more than three bytes.
  func long(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: longBytes.numbers[Int(longStarts[number])..<Int(longStarts[number + 1])])
  }

  /// What a scalar from ``directCount`` up is to a word.
  func entry(ofFurther scalar: UInt32) -> Entry {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    guard low < scalars.count, scalars[low] == scalar else {
      return Self.entry(forUnlisted: scalar)
    }
    return Entry(packed: entries[low])
  }

  /// The first scalar of what a scalar is folded to; 0 for one that is passed over, itself for one that parts
  /// words.
  func firstLetter(of scalar: UInt32) -> UInt32 {
    let entry =
      scalar < UInt32(Self.directCount)
      ? direct[Int(scalar)] : entry(ofFurther: scalar)
    let bytes: [UInt8]
    switch entry.kind {
    case .separator, .verbatim: return scalar
    case .ignored: return 0
    case .short:
      bytes = (0..<entry.count).map { UInt8(truncatingIfNeeded: entry.bytes >> (8 * $0)) }
    case .long: bytes = Array(long(Int(entry.bytes)))
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value ?? scalar
  }

  static func letter(_ folded: some Collection<UInt8>) -> Entry {
    var bytes: UInt32 = 0
    for (index, byte) in folded.enumerated() { bytes |= UInt32(byte) << (8 * index) }
    return Entry(.short, script: script(of: folded), bytes: bytes, count: folded.count)
  }

  /// The script of folded letters, by their first byte.
  static func script(of folded: some Collection<UInt8>) -> WordBuilder.Script {
    switch folded.first ?? 0 {
    case 0x30...0x39: .digits
    case 0..<0xCE: .latin
    case 0xD8...0xDB: .arabic
    default: .other
    }
  }

  static func entry(forUnlisted value: UInt32) -> Entry {
    switch value {
    // Zero-width characters, embeddings, isolates, the soft hyphen and variation selectors.
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xE0000...0xE0FFF:
      return .ignored
    case 0x2000...0x2BFF, 0x3000...0x3004, 0xD800...0xF8FF:
      return .separator
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .separator }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      // Marks of Latin, Arabic, Hebrew and Syriac are left out in writing; those of other scripts
      // are letters.
      return value < 0x0900 || (0x1AB0...0x20FF).contains(value) ? .ignored : verbatim(scalar)
    case .uppercaseLetter, .titlecaseLetter:
      let lower = Array(properties.lowercaseMapping.utf8)
      return lower.count <= 3 ? letter(lower) : verbatim(scalar)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber, .spacingMark:
      return verbatim(scalar)
    default:
      return .separator
    }
  }

  private static func verbatim(_ scalar: Unicode.Scalar) -> Entry {
    let bytes = UTF8.encode(scalar).map(Array.init) ?? []
    return bytes.count <= 3 ? letter(bytes) : Entry(.verbatim, bytes: 0, count: 0)
  }
}
