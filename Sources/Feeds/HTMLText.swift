import Markup

/// Takes the markup off a text.
enum HTMLText {
  /// The text of some HTML: a blank line between paragraphs, a line break where it has one.
  static func text(ofHTML html: String) -> FeedText {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return FeedText(html.trimmedLine ?? "")
    }
    // An element around it, since a text that begins with a tag alone is no document.
    guard let document = try? MarkupDocument(html: "<div>\(withoutStrayMarks(html))</div>") else {
      return FeedText(trimmed(html))
    }
    return text(of: document.root)
  }

  /// The text of a node; see ``text(ofHTML:)``.
  static func text(of root: MarkupNode) -> FeedText {
    var result = FeedText("")
    var writer = ParagraphWriter()
    let document = root.document
    /// The ends of blocks that are open, the innermost last.
    var ends: [(index: Int, gap: ParagraphWriter.Gap, isPreformatted: Bool)] = []
    var index = root.index + 1
    while index < root.subtree.upperBound {
      while let last = ends.last, last.index <= index {
        writer.add(last.gap)
        if last.isPreformatted { writer.preformatted -= 1 }
        ends.removeLast()
      }
      let node = document.node(at: index)
      if node.isText {
        node.withText { writer.add($0) }
        index += 1
        continue
      }
      let name = node.name.lowercased()
      if hidden.contains(name) {
        index = node.subtree.upperBound
        continue
      }
      if let gap = gaps[name] {
        writer.add(gap)
        let isPreformatted = name == "pre"
        if isPreformatted { writer.preformatted += 1 }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": result.subheadings.insert(text(of: node).text)
        case "figcaption", "caption": result.captions.insert(text(of: node).text)
        default: break
        }
        if name != "br" { ends.append((node.subtree.upperBound, gap, isPreformatted)) }
      }
      index += 1
    }
    result.text = MojibakeRepair.repaired(writer.text)
    return result
  }

  /// A plain text: its lines, trimmed, and at most one blank line between them.
  static func trimmed(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line.trimmedLine ?? ""
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// HTML in which each `<` that begins no tag is written as text.
  private static func withoutStrayMarks(_ html: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(html.utf8)
    result.reserveCapacity(bytes.count)
    let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    for (index, byte) in bytes.enumerated() {
      guard byte == UInt8(ascii: "<") else {
        result.append(byte)
        continue
      }
      let rest = bytes[(index + 1)...]
      let next = rest.first == UInt8(ascii: "/") ? rest.dropFirst().first : rest.first
      let isTag = next.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
      let isComment = rest.starts(with: [0x21, 0x2D, 0x2D]) || rest.starts(with: [0x21, 0x5B])
      // A tag that never ends is none either.
      if isComment || isTag && index < lastEnd {
        result.append(byte)
      } else {
        result += Array("&lt;".utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Guessing

  /// Whether a text that may be plain or HTML is HTML: it has an end tag or a reference, and no tag
  /// that HTML does not have.
  static func looksLikeHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var hasSign = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<") {
        var rest = bytes[(index + 1)...]
        let isEnd = rest.first == UInt8(ascii: "/")
        if isEnd { rest = rest.dropFirst() }
        let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
        guard !name.isEmpty else { continue }
        guard elements.contains(String(decoding: name, as: UTF8.self).lowercased()) else {
          return false
        }
        let isSelfClosed = name.elementsEqual("br".utf8) || name.elementsEqual("img".utf8)
        if isEnd || isSelfClosed { hasSign = true }
      } else if byte == UInt8(ascii: "&") {
        let name = bytes[(index + 1)...].prefix(12).prefix {
          (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "#")
        }
        let end = index + 1 + name.count
        if name.count > 1, end < bytes.count, bytes[end] == UInt8(ascii: ";") { hasSign = true }
      }
    }
    return hasSign
  }

  private static let hidden: Set<String> = [
    "script", "style", "head", "template", "noscript", "iframe", "object", "svg", "select",
    "textarea", "button",
  ]

  private static let gaps: [String: ParagraphWriter.Gap] = {
    var gaps: [String: ParagraphWriter.Gap] = ["br": .line, "td": .space, "th": .space]
    for name in [
      "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
      "blockquote", "table", "tr", "caption", "section", "article", "header", "footer", "aside",
      "nav", "figure", "figcaption", "pre", "hr", "address", "center", "body", "form", "fieldset",
      "details", "summary", "main",
    ] {
      gaps[name] = .paragraph
    }
    return gaps
  }()

  private static let elements: Set<String> = Set(gaps.keys).union([
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "col", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "tbody", "tfoot", "thead", "tt", "u", "var", "wbr", "time", "mark", "video", "audio",
    "source", "script", "style", "iframe", "html", "head",
  ])
}
