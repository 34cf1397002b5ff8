import Foundation
import Glibc

/// The command's output: for a program as it stands, for a terminal cleaned of what could steer it.
enum StandardOutput {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether it may be coloured.
  static var hasColor: Bool {
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Writes a text and a line break.
  ///
  /// A reader that closes the pipe early ends the command quietly.
  static func print(_ text: String) {
    var bytes = ArraySlice(Array((text + "\n").utf8))
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 else { Glibc.exit(ExitStatus.done.rawValue) }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Writes a value as one JSON document, over several lines, or on one line of JSONL.
  static func print(json value: some Encodable, onOneLine: Bool = false) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if !onOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
    let data = try encoder.encode(value)
    print(String(decoding: data, as: UTF8.self))
  }

  /// Writes one row of tab-separated values; tabs and breaks in them become spaces.
  static func print(row fields: [String]) {
    print(
      fields.map { field in
        field.contains(where: { $0 == "\t" || $0.isNewline })
          ? String(field.map { $0 == "\t" || $0.isNewline ? " " : $0 }) : field
      }.joined(separator: "\t"))
  }
}
