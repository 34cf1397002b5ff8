import Foundation

/// The messages of a compiled gettext catalogue (`.mo`), by context and English text.
struct MessageCatalog {
  /// One message and its translation.
  struct Message {
    var context: String
    var english: String
    var translation: String
  }

  private(set) var messages: [Message] = []

  /// Reads a little-endian catalogue; nothing where there is no such file.
  init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path), data.count > 28 else { return nil }
    let bytes = [UInt8](data)
    func number(_ offset: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    guard number(0) == 0x9504_12de else { return nil }
    let count = number(8)
    let originals = number(12)
    let translations = number(16)
    func text(_ table: Int, _ index: Int) -> String {
      let length = number(table + 8 * index)
      let start = number(table + 8 * index + 4)
      return String(decoding: bytes[start..<start + length], as: UTF8.self)
    }
    for index in 0..<count {
      let parts = text(originals, index).split(separator: "\u{4}", maxSplits: 1)
      let translation = text(translations, index)
      guard let english = parts.last, !translation.isEmpty, !english.contains("\0") else {
        continue
      }
      messages.append(
        Message(
          context: parts.count > 1 ? String(parts[0]) : "", english: String(english),
          translation: translation))
    }
  }
}
