internal import CXML

/// References in XML that is not quite XML.
///
/// Feeds have "&nbsp;" without declaring it, "AT&T", and characters that XML forbids; an XML parser
/// drops them, and after its first error every entity that the document declares.
enum XMLReferences {
  /// The document with each reference either one that XML knows or the character itself, and without
  /// control characters.
  ///
  /// - Complexity: O(*n*).
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    let declared = declaredEntities(in: bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    // The declaration has to come first.
    var at = bytes.firstIndex { !isBlank($0) } ?? bytes.count
    if bytes[at...].starts(with: [0xEF, 0xBB, 0xBF]) {
      at = bytes[(at + 3)...].firstIndex { !isBlank($0) } ?? bytes.count
    }
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"):
        let end = endOfSection(at: at, of: bytes)
        result += bytes[at..<end].lazy.map { isControl($0) ? UInt8(ascii: " ") : $0 }
        at = end
      case UInt8(ascii: "&"):
        at = appendReference(at: at, of: bytes, declared: declared, to: &result)
      case let byte:
        result.append(isControl(byte) ? UInt8(ascii: " ") : byte)
        at += 1
      }
    }
    return result
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// What a document declares: of names of characters and short texts the text, of others, which may
  /// name files or each other, nothing.
  private static func declaredEntities(in bytes: [UInt8]) -> [[UInt8]: [UInt8]] {
    var entities: [[UInt8]: [UInt8]] = [:]
    var at = 0
    while let start = find(declaration, in: bytes, from: at) {
      at = start + declaration.count
      let rest = bytes[at...].prefix { $0 != UInt8(ascii: ">") }.drop { isBlank($0) }
      let name = rest.prefix { !isBlank($0) }
      let value = rest[name.endIndex...].drop { isBlank($0) }
      // The first declaration of a name counts.
      guard !name.isEmpty, entities[Array(name)] == nil else { continue }
      entities[Array(name)] = shortText(value) ?? []
    }
    return entities
  }

  private static let declaration = Array("<!ENTITY".utf8)
  private static let longestEntity = 64

  /// A quoted text without markup and references, but for those of characters.
  private static func shortText(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = value.dropFirst().firstIndex(of: quote)
    else { return nil }
    let text = value[(value.startIndex + 1)..<end]
    guard text.count <= longestEntity,
      !text.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "%") })
    else { return nil }
    var result: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
      switch text[at] {
      case UInt8(ascii: "&"):
        guard let end = text[at...].firstIndex(of: UInt8(ascii: ";")),
          text[(at + 1)..<end].first == UInt8(ascii: "#"),
          isCharacter(text[(at + 2)..<end])
        else { return nil }
        result += text[at...end]
        at = end
      case UInt8(ascii: "\""): result += Array("&quot;".utf8)
      case UInt8(ascii: "'"): result += Array("&apos;".utf8)
      case let byte: result.append(byte)
      }
      at += 1
    }
    return result
  }

  /// Where a piece stands first.
  private static func find(_ piece: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = piece.first else { return start }
    var at = start
    while let found = bytes[at...].firstIndex(of: first) {
      if bytes[found...].starts(with: piece) { return found }
      at = found + 1
    }
    return nil
  }

  /// The end of a section in which "&" is a letter like others; just after "<" where there is none.
  private static func endOfSection(at start: Int, of bytes: [UInt8]) -> Int {
    let rest = bytes[start...]
    for section in sections where rest.starts(with: section.open) {
      guard let end = find(section.close, in: bytes, from: start + section.open.count) else {
        return bytes.count
      }
      return end + section.close.count
    }
    return start + 1
  }

  private static let sections = [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")]
    .map { (open: Array($0.0.utf8), close: Array($0.1.utf8)) }

  /// Appends what begins with "&"; answers where the next byte after it stands.
  private static func appendReference(
    at start: Int, of bytes: [UInt8], declared: [[UInt8]: [UInt8]], to result: inout [UInt8]
  ) -> Int {
    let amp = Array("&amp;".utf8)
    let end = bytes[(start + 1)...].prefix(40).firstIndex { byte in
      !isName(byte) && !(byte == UInt8(ascii: "#"))
    }
    guard let end, end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > start + 1 else {
      result += amp
      return start + 1
    }
    let name = bytes[(start + 1)..<end]
    if name.first == UInt8(ascii: "#") {
      if isCharacter(name.dropFirst()) { result += bytes[start...end] }
      return end + 1
    }
    if known.contains(Array(name)) {
      result += bytes[start...end]
      return end + 1
    }
    if let text = declared[Array(name)] {
      result += text
      return end + 1
    }
    let scalar = name.withUnsafeBytes { raw -> UInt32 in
      guard let start = raw.baseAddress else { return 0 }
      return khabar_xml_character(start.assumingMemoryBound(to: CChar.self), Int32(raw.count))
    }
    if scalar != 0, let character = Unicode.Scalar(scalar) {
      result += Array(String(Character(character)).utf8)
    } else {
      result += amp + bytes[(start + 1)...end]
    }
    return end + 1
  }

  private static let known = Set(["amp", "lt", "gt", "quot", "apos"].map { Array($0.utf8) })

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Whether digits, of base 16 after "x", are those of a character that XML allows.
  private static func isCharacter(_ digits: ArraySlice<UInt8>) -> Bool {
    let isHex = digits.first == UInt8(ascii: "x")
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHex ? 16 : 10) else { return false }
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: return true
    default: return false
    }
  }
}
