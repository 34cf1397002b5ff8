import Markup

/// Reads who wrote something.
enum FeedAuthor {
  /// The names in an element: of the persons that Atom tells in parts, or of the one that RSS writes
  /// as `me@example.org (Name)`.
  static func names(of element: FeedElement) -> [String] {
    let parts = Array(element.children)
    if !parts.isEmpty {
      // Each by its local name: some write FOAF or vCard here.
      for name in ["name", "email", "uri", "url"] {
        if let text = parts.first(where: { $0.name == name })?.node.text.trimmedLine {
          return [text]
        }
      }
    }
    return element.node.text.trimmedLine.flatMap(name).map { [$0] } ?? []
  }

  /// The name in a text that may have a mail address beside it.
  static func name(_ text: String) -> String? {
    guard let sign = text.firstIndex(of: "@") else { return unquoted(text[...]) }
    let isPart: (Character) -> Bool = { !$0.isWhitespace && !"()<>[]\"',;".contains($0) }
    var start = sign
    while start > text.startIndex, isPart(text[text.index(before: start)]) {
      start = text.index(before: start)
    }
    let end = text[sign...].firstIndex { !isPart($0) } ?? text.endIndex
    let rest = unquoted(text[..<start] + text[end...])
    return rest ?? String(text[start..<end])
  }

  /// A text without the brackets and quotation marks around it and empty ones in it.
  private static func unquoted(_ text: some StringProtocol) -> String? {
    var rest = String(text)
    for piece in ["<>", "()", "mailto:"] { rest = rest.replacing(piece, with: "") }
    var isDone = false
    while !isDone {
      isDone = true
      rest = rest.trimmedLine ?? ""
      for (open, close) in [("(", ")"), ("\"", "\""), ("<", ">"), ("[", "]")]
      where rest.count > 1 && rest.hasPrefix(open) && rest.hasSuffix(close) {
        rest = String(rest.dropFirst().dropLast())
        isDone = false
      }
    }
    return rest.contains { $0.isLetter || $0.isNumber } ? rest : nil
  }
}
