import Canvas
import Model

extension TextColumn {
  /// Where one is in the text, to come back to.
  struct Place: Hashable, Sendable {
    fileprivate var top: ScrollPosition
    fileprivate var cursor: Int
  }

  var place: Place {
    get { Place(top: top, cursor: cursor) }
    set {
      guard blocks.indices.contains(newValue.cursor) else { return }
      (top, cursor) = (newValue.top, newValue.cursor)
    }
  }

  /// The blocks of the paragraph at the cursor; empty where there is no text.
  var cursorBlocks: Range<Int> { blocks.isEmpty ? 0..<0 : paragraph(at: cursor) }

  /// The segment at the cursor; `nil` where that stands above the text.
  var segmentAtCursor: Int? { blocks.indices.contains(cursor) ? blocks[cursor].segment : nil }

  /// The text at the cursor, as a person copies it.
  var textAtCursor: String? {
    let blocks = blocks[cursorBlocks]
    guard let first = blocks.first else { return nil }
    let text = blocks.map(\.text).joined()
    return first.segment == nil ? text.withoutIsolates : text
  }

  /// Puts the cursor on the paragraph that has a block.
  mutating func moveCursor(toBlock item: Int) {
    guard !blocks.isEmpty else { return }
    cursor = paragraph(at: max(0, min(item, count - 1))).lowerBound
  }

  /// Puts the cursor on a segment.
  mutating func moveCursor(toSegment segment: Int) {
    if let item = blocks.firstIndex(where: { $0.segment == segment }) { cursor = item }
  }

  /// Goes to the next paragraph, or down one line where the one at the cursor goes on below the
  /// screen.
  mutating func goDown(visible: Int) {
    guard !blocks.isEmpty else { return }
    let bottom = position(top, movedBy: visible - 1)
    let next = paragraph(at: cursor).upperBound
    if end(ofBlock: next - 1) > bottom || next == count {
      scroll(by: 1, visible: visible)
    } else {
      cursor = next
      revealCursor(visible: visible)
    }
  }

  /// Goes to the paragraph before, or up one line where the one at the cursor begins above the
  /// screen.
  mutating func goUp(visible: Int) {
    guard !blocks.isEmpty else { return }
    if start(ofBlock: cursor) < top || cursor == 0 {
      scroll(by: -1, visible: visible)
    } else {
      cursor = paragraph(at: cursor - 1).lowerBound
      revealCursor(visible: visible)
    }
  }

  /// Goes to the beginning of the text.
  mutating func goToStart() {
    top = .start
    cursor = firstParagraph
  }

  /// Goes to the paragraph of the text with an index, or to the last one; what stands above the text
  /// does not count.
  mutating func goToParagraph(_ index: Int, visible: Int) {
    let paragraphs = blocks.indices.filter { blocks[$0].segment != nil && blocks[$0].offset == 0 }
    guard !paragraphs.isEmpty else { return }
    cursor = paragraphs[max(0, min(index, paragraphs.count - 1))]
    revealCursor(visible: visible)
  }

  /// Goes to a segment, and shows what is noted under it.
  mutating func goTo(segment: Int, visible: Int) {
    guard let item = blocks.firstIndex(where: { $0.segment == segment }) else { return }
    cursor = item
    var last = paragraph(at: cursor).upperBound - 1
    while last + 1 < count, blocks[last + 1].note != nil { last += 1 }
    reveal(from: start(ofBlock: cursor), to: end(ofBlock: last), visible: visible)
  }

  /// Goes to the end of the text.
  mutating func goToEnd(visible: Int) {
    top = lastTop(visible: visible)
    moveCursor(toBlock: count - 1)
  }

  /// Scrolls by lines and takes the cursor along: to the first or last paragraph where the text
  /// scrolls no further.
  mutating func scrollWithCursor(by lines: Int, visible: Int) {
    let old = top
    scroll(by: lines, visible: visible)
    if top != old {
      keepCursorInView(visible: visible)
    } else if lines < 0 {
      cursor = firstParagraph
    } else {
      moveCursor(toBlock: count - 1)
    }
  }

  /// Moves the cursor to the nearest paragraph of the screen where it has left it.
  mutating func keepCursorInView(visible: Int) {
    guard !blocks.isEmpty else { return }
    let bottom = position(top, movedBy: visible - 1)
    if end(ofBlock: paragraph(at: cursor).upperBound - 1) < top {
      // The first paragraph that begins on the screen, or else the one that fills it.
      let next = paragraph(at: top.item).upperBound
      let isCut = start(ofBlock: paragraph(at: top.item).lowerBound) < top
      moveCursor(toBlock: isCut && next <= bottom.item ? next : top.item)
    } else if start(ofBlock: cursor) > bottom {
      moveCursor(toBlock: bottom.item)
    }
  }

  private mutating func revealCursor(visible: Int) {
    let last = paragraph(at: cursor).upperBound - 1
    reveal(from: start(ofBlock: cursor), to: end(ofBlock: last), visible: visible)
  }

  /// The first block that is no detail of the article's head.
  var firstParagraph: Int {
    blocks.firstIndex { $0.segment != nil || $0.kind == .headline } ?? 0
  }

  /// The blocks of the paragraph that a block belongs to.
  private func paragraph(at item: Int) -> Range<Int> {
    let (segment, note) = (blocks[item].segment, blocks[item].note)
    guard segment != nil || note != nil else { return item..<(item + 1) }
    func belongs(_ other: Int) -> Bool {
      blocks[other].segment == segment && blocks[other].note == note
    }
    var (lower, upper) = (item, item + 1)
    while lower > 0, belongs(lower - 1) { lower -= 1 }
    while upper < count, belongs(upper) { upper += 1 }
    return lower..<upper
  }

  private func start(ofBlock item: Int) -> ScrollPosition {
    ScrollPosition(item: item, line: blocks[item].space)
  }

  private mutating func end(ofBlock item: Int) -> ScrollPosition {
    ScrollPosition(item: item, line: height(of: item) - 1)
  }
}

extension String {
  /// The text without the isolates that part it from the text around it (``isolated``).
  var withoutIsolates: String {
    String(
      String.UnicodeScalarView(unicodeScalars.filter { !("\u{2066}"..."\u{2069}").contains($0) }))
  }
}
