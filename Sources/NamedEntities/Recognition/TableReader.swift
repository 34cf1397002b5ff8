/// Reads the project's own tables as people write them: lines of tab-separated fields, `#` for a comment.
struct TableReader {
  /// Calls `body` with the fields of each row.
  static func rows(of text: String, _ body: ([Substring]) -> Void) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      body(line.split(separator: "\t", omittingEmptySubsequences: false))
    }
  }

  /// The values of a field, parted by `;`, without spaces around them.
  static func values(of field: Substring) -> [Substring] {
    field.split(separator: ";").map(trim).filter { !$0.isEmpty }
  }

  private static func trim(_ value: Substring) -> Substring {
    var value = value
    while value.first == " " { value = value.dropFirst() }
    while value.last == " " { value = value.dropLast() }
    return value
  }
}
