import Markup

/// The text of a unit without the codes of the document that it was taken from.
enum UnitText {
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// Elements whose content is code, in TMX and XLIFF.
  private static let codes: Set<String> = ["bpt", "ept", "it", "ph", "ut", "sc", "ec", "cp"]

  /// The text of an element on one line, without codes.
  static func plain(_ node: MarkupNode) -> String {
    var text = ""
    append(node, to: &text)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func append(_ node: MarkupNode, to text: inout String) {
    for child in node.children {
      if child.isText {
        text += child.text
      } else if !codes.contains(child.name) {
        append(child, to: &text)
      }
    }
  }

  /// A note with another one behind it.
  static func joined(_ first: String?, _ second: String) -> String? {
    guard !second.isEmpty else { return first }
    return first.map { $0 + " / " + second } ?? second
  }
}
