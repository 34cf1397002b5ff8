/// Texts by number, in a table that is used as it stands.
///
/// A text of Arabic letters takes a byte for each of them where UTF-8 takes two.
package struct CompiledTexts: Sendable {
  private let starts: CompiledSection<UInt32>
  private let bytes: CompiledSection<UInt8>

  /// How many sections it takes.
  package static let sectionCount = 2

  /// Begins a text whose Arabic letters have a byte each; no UTF-8 has it.
  private static let shortened: UInt8 = 0xff

  /// The texts in a section and the next one.
  package init(_ table: CompiledTable, section: Int) {
    starts = table.section(section)
    bytes = table.section(section + 1)
  }

  /// A text, made of its bytes.
  package subscript(number: Int) -> String {
    let stored = bytes[Int(starts[number])..<Int(starts[number + 1])]
    guard stored.first == Self.shortened else { return String(decoding: stored, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: 2 * stored.count) { units in
      var count = 0
      for byte in stored.dropFirst() {
        if byte < 0x80 {
          units[count] = byte
          count += 1
        } else {
          // From 0x80 on the letters of U+0600 to U+067F, which have two units.
          units[count] = 0xd8 | (byte >> 6 & 1)
          units[count + 1] = 0x80 | (byte & 0x3f)
          count += 2
        }
      }
      return count
    }
  }

  /// Writes texts, the first of which is number 0.
  package static func write(_ texts: [String], to writer: inout CompiledTableWriter) {
    var starts: [UInt32] = [0]
    var bytes: [UInt8] = []
    for text in texts {
      bytes += stored(text)
      starts.append(UInt32(bytes.count))
    }
    writer.add(starts)
    writer.add(bytes)
  }

  private static func stored(_ text: String) -> [UInt8] {
    var short: [UInt8] = [shortened]
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x80: short.append(UInt8(scalar.value))
      case 0x600..<0x680: short.append(UInt8(scalar.value - 0x580))
      default: return Array(text.utf8)
      }
    }
    let long = Array(text.utf8)
    return short.count < long.count ? short : long
  }
}
