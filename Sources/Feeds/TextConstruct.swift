import Foundation
import Language
import Markup

/// A text of a feed, in whatever way it is written: plain, as HTML in a text or in elements, or packed
/// as base64.
struct TextConstruct {
  /// What the text is, once it is unpacked.
  enum Kind {
    case plain
    case html
    /// HTML where it looks like it.
    case guessed
  }

  private let content: Content

  private enum Content {
    case plain(String)
    case html(String)
    case elements(MarkupNode)
  }

  /// The text of an element.
  ///
  /// - Parameters:
  ///   - element: The element.
  ///   - root: The outermost element, which tells the format.
  ///   - type: What it is if its attributes do not say.
  init(_ element: FeedElement, in root: FeedElement, type defaultKind: Kind? = nil) {
    let isAtom = root.name == "feed"
    let type = element.attribute("type")?.prefix { $0 != ";" }.trimmedLine?.lowercased()
    let mode = element.attribute("mode")?.trimmedLine?.lowercased()
    let hasElements = element.node.elements.contains { _ in true }
    if hasElements, mode != "escaped", mode != "base64" {
      content = .elements(element.node)
      return
    }
    var text = element.node.text
    var fallback = defaultKind ?? (isAtom ? .plain : .guessed)
    if mode == "base64" || mode == nil && Self.isPacked(type) {
      let letters = text.filter { !$0.isWhitespace }
      if let data = Data(base64Encoded: letters) {
        text = String(decoding: data, as: UTF8.self)
        if mode == nil { fallback = .guessed }
      }
    }
    text = MojibakeRepair.repaired(text)
    switch Self.kind(type, isAtom: isAtom) ?? fallback {
    case .plain: content = .plain(text)
    case .html: content = .html(text)
    case .guessed: content = HTMLText.looksLikeHTML(text) ? .html(text) : .plain(text)
    }
  }

  /// The text in one line.
  var line: String? {
    switch content {
    case .plain(let text): text.trimmedLine
    case .html(let text): HTMLText.text(ofHTML: text).text.trimmedLine
    case .elements(let node): HTMLText.text(of: node).text.trimmedLine
    }
  }

  /// The text in paragraphs that blank lines part.
  var paragraphs: FeedText {
    switch content {
    case .plain(let text): FeedText(HTMLText.trimmed(text))
    case .html(let text): HTMLText.text(ofHTML: text)
    case .elements(let node): HTMLText.text(of: node)
    }
  }

  private static func kind(_ type: String?, isAtom: Bool) -> Kind? {
    switch type {
    case nil, "": nil
    case "html", "text/html", "xhtml", "application/xhtml+xml": .html
    case "text", "plain", "text/plain": isAtom ? .plain : .guessed
    case let type?: type.hasPrefix("text/") ? .plain : nil
    }
  }

  /// Whether what Atom calls a type says that the text is base64.
  private static func isPacked(_ type: String?) -> Bool {
    guard let type, type.contains("/") else { return false }
    return !type.hasPrefix("text/") && !type.hasSuffix("/xml") && !type.hasSuffix("+xml")
  }
}
