import Foundation
import Language

/// Text that may be printed: the only thing that a ``TextOutput`` takes.
///
/// What the program says itself stands in string literals. Whatever comes from outside (an article,
/// a file's name, a query) goes in by interpolation or by ``init(_:)``, and is cleaned there: no
/// control character, no break, no override and no isolate left open gets by, so that it can neither
/// steer a terminal nor forge a row.
public struct Printable: Hashable, Sendable {
  /// A stretch of text in one look.
  fileprivate struct Piece: Hashable, Sendable {
    var text: String
    var style: TextStyle?
  }

  private var pieces: [Piece]

  private init(safe text: String) {
    pieces = text.isEmpty ? [] : [Piece(text: text)]
  }

  /// Nothing.
  public init() {
    pieces = []
  }

  /// A text from outside as one line.
  public init(_ text: some CustomStringConvertible) {
    self.init(safe: Sanitiser.line(text.description))
  }

  /// A text of several lines from outside, each of them cleaned.
  public init(lines text: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    self.init(safe: lines.map { Sanitiser.line(String($0)) }.joined(separator: "\n"))
  }

  /// A text from outside as one line, in which what XML and HTML take for markup is escaped.
  init(markup text: String) {
    self.init(safe: EscapedMarkup.text(of: Sanitiser.line(text)))
  }

  /// The text in UTF-8, safe to write, without looks.
  public var text: String {
    pieces.count == 1 ? pieces[0].text : pieces.map(\.text).joined()
  }

  /// The text with the looks of its parts, as a terminal shows them.
  public var coloredText: String {
    pieces.map { piece in
      piece.style.map { "\u{1B}[\($0.rawValue)m\(piece.text)\u{1B}[0m" } ?? piece.text
    }.joined()
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { pieces.isEmpty }

  /// One row of tab-separated values.
  public static func row(_ fields: [String]) -> Printable {
    Printable(safe: fields.map { Sanitiser.line($0) }.joined(separator: "\t"))
  }

  /// One row of comma-separated values (RFC 4180), every one in quotation marks.
  static func quotedRow(_ fields: [String]) -> Printable {
    let quoted = fields.map { field in
      "\"" + Sanitiser.line(field).replacing("\"", with: "\"\"") + "\""
    }
    return Printable(safe: quoted.joined(separator: ","))
  }

  /// The mark by which spreadsheets know UTF-8.
  static let byteOrderMark = Printable(safe: "\u{FEFF}")

  /// A value as JSON, over several lines or on one, in which whatever a terminal could obey is
  /// escaped.
  ///
  /// - Throws: What the value's encoding throws.
  public static func json(_ value: some Encodable, onOneLine: Bool) throws -> Printable {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if !onOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
    let bytes = try encoder.encode(value)
    return Printable(safe: EscapedJSON.text(of: bytes))
  }

  /// This text in a look, where the output may be coloured; parts that have one keep it.
  func styled(_ style: TextStyle) -> Printable {
    var styled = self
    for index in styled.pieces.indices where styled.pieces[index].style == nil {
      styled.pieces[index].style = style
    }
    return styled
  }

  /// One text behind the other.
  public static func + (left: Printable, right: Printable) -> Printable {
    var sum = left
    sum += right
    return sum
  }

  /// Puts a text behind this one.
  public static func += (left: inout Printable, right: Printable) {
    left.pieces += right.pieces
  }
}

extension Printable: ExpressibleByStringInterpolation {
  /// Gathers what is printed.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// Nothing yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// What the program says itself.
    public mutating func appendLiteral(_ literal: StaticString) {
      append(literal.description)
    }

    /// What is printable already, in its look.
    public mutating func appendInterpolation(_ value: Printable) {
      pieces += value.pieces
    }

    /// A number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      append(String(number))
    }

    /// Text from outside, which is cleaned.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(Sanitiser.line(value.description))
    }

    private mutating func append(_ text: String) {
      guard !text.isEmpty else { return }
      if let last = pieces.indices.last, pieces[last].style == nil {
        pieces[last].text += text
      } else {
        pieces.append(Piece(text: text))
      }
    }
  }

  /// What the program says itself: a literal in its source, and nothing else.
  public init(stringLiteral value: StaticString) {
    self.init(safe: value.description)
  }

  /// A literal with what stands in it.
  public init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }
}

extension Sequence<Printable> {
  /// The texts as one, with another between them.
  public func joined(separator: Printable = "") -> Printable {
    var whole = Printable()
    for (index, text) in enumerated() {
      if index > 0 { whole += separator }
      whole += text
    }
    return whole
  }
}

/// Text between the marks of XML and HTML.
private enum EscapedMarkup {
  static func text(of line: String) -> String {
    guard
      line.utf8.contains(where: {
        $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27
      })
    else { return line }
    var escaped = ""
    for character in line.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
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
