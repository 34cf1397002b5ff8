/// Something about a file that was read which its owner should know.
public enum ImportingRemark: Hashable, Sendable {
  /// So many faulty sequences of bytes became U+FFFD.
  case repaired(path: String, count: Int)
  /// A field of so many lines is not what it should be, first this value in this line; these
  /// articles were read without it.
  case fieldNotUnderstood(path: String, line: Int, field: String, value: String, count: Int)
  /// Something about a part of a file, such as "entry 3"; the note is a clause.
  case note(path: String, place: String, note: String)
}

extension ImportingRemark: CustomStringConvertible {
  /// What was found, where, and what became of it.
  public var description: String {
    switch self {
    case .repaired(let path, let count):
      "The file \"\(path)\" has \(count) \(count == 1 ? "place" : "places") that no UTF-8 can have; "
        + "\(count == 1 ? "it shows" : "they show") as \u{FFFD}."
    case .fieldNotUnderstood(let path, let line, let field, let value, let count):
      "\(path):\(line): \"\(value)\" is no \(field) that Khabar understands; "
        + (count == 1
          ? "the article was read without it."
          : "it and \(count - 1) more lines were read without theirs.")
    case .note(let path, let place, let note):
      "\(path): \(place): \(note)"
    }
  }
}
