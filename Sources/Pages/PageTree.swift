import Markup

/// A page's elements with what they tell of themselves, and its text in blocks.
struct PageTree {
  let document: MarkupDocument
  /// Of each node.
  let tags: [PageTag]
  /// Of each node.
  let hints: [ElementHints]
  /// The text of the page's body in document order, without scripts and controls.
  let blocks: [TextBlock]

  /// - Parameter readsNoscript: Whether what is for readers without scripts counts.
  init(_ document: MarkupDocument, readsNoscript: Bool = false) {
    self.document = document
    var tags: [PageTag] = []
    var hints: [ElementHints] = []
    tags.reserveCapacity(document.nodeCount)
    hints.reserveCapacity(document.nodeCount)
    var known = KnownNames()
    for index in 0..<document.nodeCount {
      let node = document.node(at: index)
      var tag = node.isText ? .text : PageTag(name: node.name)
      if tag == .noscript, readsNoscript { tag = .div }
      tags.append(tag)
      hints.append(
        tag == .text || tag.isWithoutText ? [] : ElementHints(node, tag: tag, known: &known))
    }
    self.tags = tags
    self.hints = hints
    blocks = Self.blocks(of: document, tags: tags)
  }

  /// The index behind a node's last descendant.
  func end(of index: Int) -> Int { document.node(at: index).subtree.upperBound }

  /// The blocks that stand in an element.
  func blocks(in element: Int) -> Range<Int> {
    position(of: element)..<position(of: end(of: element))
  }

  /// How many blocks start before a node.
  private func position(of node: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].start < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The element that a node stands in.
  func parent(of index: Int) -> Int? { document.node(at: index).parent?.index }

  /// The elements that a node stands in, the nearest first.
  func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(state: index) { [document] state -> Int? in
      guard let parent = document.node(at: state).parent?.index else { return nil }
      state = parent
      return parent
    }
  }

  private static func blocks(of document: MarkupDocument, tags: [PageTag]) -> [TextBlock] {
    var collector = TextBlockCollector()
    // Elements that are open: where they end, whether they make blocks.
    var open: [(end: Int, owner: Int?, isLink: Bool)] = []
    var owners = [0]
    var links = 0
    var index = 0
    while index < tags.count {
      while let last = open.last, last.end <= index {
        open.removeLast()
        if last.isLink { links -= 1 }
        if last.owner != nil {
          owners.removeLast()
          collector.flush()
        }
      }
      let tag = tags[index]
      let node = document.node(at: index)
      if tag.isWithoutText {
        index = node.subtree.upperBound
        continue
      }
      switch tag {
      case .text:
        node.withText { text in
          collector.append(text, node: index, owner: owners[owners.count - 1], isLinked: links > 0)
        }
      case .br: collector.lineBreak()
      default:
        let isLink = tag == .a
        if isLink { links += 1 }
        if tag.isBlock {
          collector.flush()
          owners.append(index)
        }
        open.append((node.subtree.upperBound, tag.isBlock ? index : nil, isLink))
      }
      index += 1
    }
    collector.flush()
    return collector.blocks
  }
}

extension PageTree {
  /// The nearest element around another that is an article of its own.
  func article(around index: Int) -> Int? {
    ancestors(of: index).first { tags[$0] == .article }
  }

  /// Whether an element is little more than a quotation, as of a post.
  func isFrameOfQuotation(_ index: Int) -> Bool {
    let blocks = blocks(in: index)
    guard !blocks.isEmpty, blocks.count < 12, tags[index] != .nav, tags[index] != .aside else {
      return false
    }
    return self.blocks[blocks].allSatisfy { block in
      sequence(first: block.owner, next: parent).prefix { $0 >= index }
        .contains { tags[$0] == .blockquote }
    }
  }

  /// The text that an element shows.
  func shownText(of element: Int) -> String? {
    var text = ""
    var index = element
    let end = end(of: element)
    while index < end {
      if tags[index].isWithoutText {
        index = self.end(of: index)
        continue
      }
      if tags[index] == .text { text += document.node(at: index).text }
      if tags[index].isBlock || tags[index] == .br { text += " " }
      index += 1
    }
    return PageText.line(text)
  }

  /// The element that holds what is shown.
  var bodyElement: Int {
    tags.firstIndex(of: .body) ?? 0
  }
}

extension PageTag {
  /// Whether the element is one of text rather than one of parts.
  var holdsText: Bool {
    switch self {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .li, .ul, .ol, .dl, .dt, .dd,
      .figcaption, .caption:
      true
    default: false
    }
  }
}
