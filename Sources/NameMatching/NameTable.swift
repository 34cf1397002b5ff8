import Model

/// Lists of names in tab-separated text, as `khabar names` reads them.
public enum NameTable {
  /// A line that could not be read.
  public struct BadLine: Error, Equatable, CustomStringConvertible {
    /// The file or other source of the text.
    public var source: String
    /// The number of the line, from 1.
    public var line: Int
    /// What is wrong with it and what to do.
    public var problem: String

    /// One line for standard error.
    public var description: String { "\(source):\(line): \(problem)" }
  }

  /// A name with its id.
  public typealias Entry = (id: String, name: String)

  /// Reads lines of `id<TAB>name`; empty lines are passed over, a carriage return at a line's end and
  /// a byte order mark too.
  ///
  /// - Returns: The names of the lines that could be read, and what is wrong with the others.
  public static func entries(
    of text: some Sequence<UInt8>, source: String
  ) -> ([Entry], [BadLine]) {
    read(Array(text), source: source) { (fields) throws(Problem) in
      guard fields.count >= 2 else {
        throw Problem("expected an id, a tab and a name")
      }
      guard !isBlank(fields[1]) else { throw Problem("the name is empty") }
      return (string(fields[0]), string(fields[1]))
    }
  }

  /// Reads lines of `id<TAB>language<TAB>type<TAB>name`.
  ///
  /// - Returns: The forms of the lines that could be read, and what is wrong with the others.
  public static func forms(
    of text: some Sequence<UInt8>, source: String
  ) -> ([NameForm], [BadLine]) {
    read(Array(text), source: source) { (fields) throws(Problem) in
      guard fields.count >= 4 else {
        throw Problem("expected an id, a language, a type and a name, parted by tabs")
      }
      guard !isBlank(fields[3]) else { throw Problem("the name is empty") }
      guard let type = EntityType(rawValue: string(fields[2]).uppercased()) else {
        let known = EntityType.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem("\"\(string(fields[2]))\" is no type of name; use one of \(known)")
      }
      return NameForm(
        id: string(fields[0]), language: LanguageTag(rawValue: string(fields[1])), type: type,
        name: string(fields[3]))
    }
  }

  private struct Problem: Error {
    var text: String
    init(_ text: String) { self.text = text }
  }

  private typealias Bytes = ArraySlice<UInt8>

  private static func read<Row>(
    _ bytes: [UInt8], source: String, _ row: ([Bytes]) throws(Problem) -> Row
  ) -> ([Row], [BadLine]) {
    var rows: [Row] = []
    var problems: [BadLine] = []
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let lines = bytes[start...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      do throws(Problem) {
        let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        guard isText(line) else {
          throw Problem("the line is not UTF-8 text; convert the file first")
        }
        guard !isBlank(line) else { continue }
        rows.append(
          try row(line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)))
      } catch {
        problems.append(BadLine(source: source, line: index + 1, problem: error.text))
      }
    }
    return (rows, problems)
  }

  private static func isText(_ bytes: Bytes) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  /// Whether there is nothing but white space in it.
  private static func isBlank(_ bytes: Bytes) -> Bool {
    // Nearly always there is a visible character of ASCII or an Arabic letter.
    if bytes.contains(where: { (0x21...0x7E).contains($0) || (0xD8...0xDB).contains($0) }) {
      return false
    }
    return string(bytes).allSatisfy(\.isWhitespace)
  }

  private static func string(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
