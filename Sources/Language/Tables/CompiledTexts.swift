/// Texts by number, in a table that is used as it stands.
package struct CompiledTexts: Sendable {
  private let starts: CompiledSection<UInt32>
  private let bytes: CompiledSection<UInt8>

  /// How many sections it takes.
  package static let sectionCount = 2

  /// The texts in a section and the next one.
  package init(_ table: CompiledTable, section: Int) {
    starts = table.section(section)
    bytes = table.section(section + 1)
  }

  /// A text, made of its bytes.
  package subscript(number: Int) -> String {
    String(decoding: bytes[Int(starts[number])..<Int(starts[number + 1])], as: UTF8.self)
  }

  /// Writes texts, the first of which is number 0.
  package static func write(_ texts: [String], to writer: inout CompiledTableWriter) {
    var starts: [UInt32] = [0]
    var bytes: [UInt8] = []
    for text in texts {
      bytes += Array(text.utf8)
      starts.append(UInt32(bytes.count))
    }
    writer.add(starts)
    writer.add(bytes)
  }
}
