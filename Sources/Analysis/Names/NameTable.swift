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
      guard !fields[1].allSatisfy(\.isWhitespace) else { throw Problem("the name is empty") }
      return (String(fields[0]), String(fields[1]))
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
      guard !fields[3].allSatisfy(\.isWhitespace) else { throw Problem("the name is empty") }
      guard let type = EntityType(rawValue: String(fields[2]).uppercased()) else {
        let known = EntityType.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem("\"\(fields[2])\" is no type of name; use one of \(known)")
      }
      return NameForm(
        id: String(fields[0]), language: LanguageTag(rawValue: String(fields[1])), type: type,
        name: String(fields[3]))
    }
  }

  private struct Problem: Error {
    var text: String
    init(_ text: String) { self.text = text }
  }

  private static func read<Row>(
    _ bytes: [UInt8], source: String, _ row: ([Substring]) throws(Problem) -> Row
  ) -> ([Row], [BadLine]) {
    var rows: [Row] = []
    var problems: [BadLine] = []
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let lines = bytes[start...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      do throws(Problem) {
        let bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        guard let line = String(validating: bytes, as: UTF8.self) else {
          throw Problem("the line is not UTF-8 text; convert the file first")
        }
        guard !line.allSatisfy(\.isWhitespace) else { continue }
        rows.append(try row(line.split(separator: "\t", omittingEmptySubsequences: false)))
      } catch {
        problems.append(BadLine(source: source, line: index + 1, problem: error.text))
      }
    }
    return (rows, problems)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
