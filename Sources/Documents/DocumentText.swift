import Importing
import Markup
import Model

/// The parts of a document that is an article as a whole, such as a chapter of a book.
///
/// Unlike a web page nothing stands around it, so that all is kept.
struct DocumentText {
  private(set) var parts: [ArticleDraft.Part] = []
  private var text = ""
  private var kind = Segment.Kind.paragraph

  /// The parts of a tree of HTML or XHTML.
  static func parts(of root: MarkupNode) -> [ArticleDraft.Part] {
    var writer = DocumentText()
    writer.write(root)
    writer.flush()
    // The first heading is the title; others part the text.
    if let first = writer.parts.firstIndex(where: { $0.kind == .headline }) {
      for index in writer.parts.indices.dropFirst(first + 1)
      where writer.parts[index].kind == .headline {
        writer.parts[index].kind = .subheading
      }
    }
    return writer.parts
  }

  /// Without recursion, since documents nest as deep as they like.
  private mutating func write(_ root: MarkupNode) {
    let document = root.document
    var ends: [(index: Int, kind: Segment.Kind)] = []
    var index = root.index
    while index < root.subtree.upperBound {
      while let last = ends.last, last.index <= index {
        flush()
        kind = last.kind
        ends.removeLast()
      }
      let node = document.node(at: index)
      if node.isText {
        text += node.text
        index += 1
        continue
      }
      let name = node.name.lowercased()
      if Self.hidden.contains(name) {
        index = node.subtree.upperBound
        continue
      }
      if name == "br" { text += " " }
      if Self.blocks.contains(name) {
        flush()
        ends.append((node.subtree.upperBound, kind))
        switch name {
        case "h1": kind = .headline
        case "h2" where parts.isEmpty: kind = .headline
        case "h2", "h3", "h4", "h5", "h6": kind = .subheading
        case "figcaption", "caption": kind = .caption
        default: break
        }
      }
      index += 1
    }
  }

  private mutating func flush() {
    let words = text.split(whereSeparator: \.isWhitespace)
    if !words.isEmpty { parts.append(ArticleDraft.Part(kind, words.joined(separator: " "))) }
    text = ""
  }

  private static let hidden: Set<String> = [
    "head", "script", "style", "svg", "math", "template", "nav",
  ]
  private static let blocks: Set<String> = [
    "html", "body", "section", "article", "div", "header", "footer", "aside", "main", "p", "h1",
    "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "figcaption", "caption", "hr",
    "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th",
    "address", "center",
  ]
}
