import Language

/// Text of a page as one clean line.
enum PageText {
  /// The text trimmed, white space run together and controls left out; `nil` for a blank one.
  static func line(_ text: String) -> String? {
    let words = Sanitiser.line(text).split { $0.isWhitespace }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Text in which references may be escaped twice, as JSON-LD and meta elements have it.
  static func unescaped(_ text: String) -> String? {
    guard text.contains("&") || text.contains("<") else { return line(text) }
    return PageText.plain(text)
  }
}
