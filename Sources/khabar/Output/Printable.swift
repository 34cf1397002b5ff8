import Foundation
import Language

/// Text that may be printed: the only thing that ``StandardOutput`` and ``StandardError`` take.
///
/// What the program says itself stands in string literals. Whatever comes from outside (an article,
/// a file's name, a query) goes in by interpolation or by ``init(_:)``, and is cleaned there: no
/// control character, no break, no override and no isolate left open gets by, so that it can neither
/// steer a terminal nor forge a row.
struct Printable: Hashable {
  /// The text in UTF-8, safe to write.
  fileprivate(set) var text: String

  fileprivate init(safe text: String) {
    self.text = text
  }

  /// Nothing.
  init() {
    text = ""
  }

  /// A text from outside as one line.
  init(_ text: some CustomStringConvertible) {
    self.text = Sanitiser.line(text.description)
  }

  /// A text of several lines from outside, each of them cleaned.
  init(lines text: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    self.text = lines.map { Sanitiser.line(String($0)) }.joined(separator: "\n")
  }

  var isEmpty: Bool { text.isEmpty }

  /// One row of tab-separated values.
  static func row(_ fields: [String]) -> Printable {
    Printable(safe: fields.map { Sanitiser.line($0) }.joined(separator: "\t"))
  }

  /// A value as JSON, over several lines or on one, in which whatever a terminal could obey is
  /// escaped.
  ///
  /// - Throws: What the value's encoding throws.
  static func json(_ value: some Encodable, onOneLine: Bool) throws -> Printable {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if !onOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
    let bytes = try encoder.encode(value)
    return Printable(safe: EscapedJSON.text(of: bytes))
  }

  /// This text in a look, where the output may be coloured.
  func styled(_ style: TextStyle) -> Printable {
    guard StandardOutput.hasColor else { return self }
    return Printable(safe: "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m")
  }

  static func + (left: Printable, right: Printable) -> Printable {
    Printable(safe: left.text + right.text)
  }

  static func += (left: inout Printable, right: Printable) {
    left.text += right.text
  }
}

extension Printable: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: StaticString) {
      text += literal.description
    }

    mutating func appendInterpolation(_ value: Printable) {
      text += value.text
    }

    mutating func appendInterpolation(_ number: some BinaryInteger) {
      text += String(number)
    }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += Sanitiser.line(value.description)
    }
  }

  /// What the program says itself: a literal in its source, and nothing else.
  init(stringLiteral value: StaticString) {
    text = value.description
  }

  init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }
}

extension Sequence<Printable> {
  /// The texts as one, with another between them.
  func joined(separator: Printable = "") -> Printable {
    Printable(safe: map(\.text).joined(separator: separator.text))
  }
}

/// JSON without the characters that JSON allows and a terminal obeys.
private enum EscapedJSON {
  /// The text of a JSON document, with DEL, C1 controls, directional controls, separators and other
  /// invisible characters as escapes.
  ///
  /// All of them can stand in strings alone, so that an escape means the same everywhere.
  static func text(of bytes: Data) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(where: { $0 >= 0x7F }),
      text.unicodeScalars.contains(where: mustBeEscaped)
    else { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 64)
    for scalar in text.unicodeScalars {
      guard mustBeEscaped(scalar) else {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return escaped
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x7E: false
    case 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
