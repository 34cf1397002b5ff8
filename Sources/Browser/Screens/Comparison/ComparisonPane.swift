import Canvas
import Model

/// Two articles beside each other, with a row in focus.
struct ComparisonPane: Hashable, Sendable {
  let comparison: Comparison
  /// What the second article is to the first.
  var relation: Counterpart.Relation
  var stack: BeadStack
  /// Index of the bead in focus.
  private(set) var focus = 0
  /// Index of the difference that was walked to.
  var difference: Int?
  /// Index, among the left text's names, of the one that was walked to.
  private(set) var name: Int?
  /// Index, among the links in the order of the left text, of the one that was walked to.
  private(set) var word: Int?
  /// Beads marked to be linked.
  var marked: Set<Int> = []

  private let mentions: [ComparedText: [Int: [LinkedMention]]]
  private let links: [Side: [WordLink]]
  private let differences: [Side: [Int: [Int]]]

  init(_ comparison: Comparison, relation: Counterpart.Relation) {
    self.comparison = comparison
    self.relation = relation
    let source = comparison.source.article.language
    let target = comparison.target.article.language
    // Each text begins at the outer edge that its own direction reads from.
    let leftSide: Side = source.isRightToLeft && !target.isRightToLeft ? .target : .source
    stack = BeadStack(comparison, leftSide: leftSide)
    mentions = [
      .side(.source): Dictionary(grouping: comparison.source.mentions) { $0.mention.segment },
      .side(.target): Dictionary(grouping: comparison.target.mentions) { $0.mention.segment },
      .original: Dictionary(grouping: comparison.original?.article.mentions ?? []) {
        $0.mention.segment
      },
    ]
    links = [
      .source: comparison.links,
      .target: comparison.links.sorted { $0.target < $1.target },
    ]
    var bySegment: [Side: [Int: [Int]]] = [:]
    for (index, difference) in comparison.alignment.differences.enumerated() {
      if let place = difference.source {
        bySegment[.source, default: [:]][place.segment, default: []].append(index)
      }
      if let place = difference.target {
        bySegment[.target, default: [:]][place.segment, default: []].append(index)
      }
    }
    differences = bySegment
  }

  func mentions(of segment: Int, in text: ComparedText) -> [LinkedMention] {
    mentions[text]?[segment] ?? []
  }

  /// Whether a segment of a text stands in the bead in focus.
  func isInFocus(_ segment: Int, of text: ComparedText) -> Bool {
    switch text {
    case .side(let side):
      stack.bead(of: segment, on: side) == focus
    case .original:
      comparison.original.map {
        $0.segments.indices.contains(focus) && $0.segments[focus].contains(segment)
      } ?? false
    }
  }

  /// The differences that a segment of a side has a part in, with their indices.
  func differences(of segment: Int, on side: Side) -> [(index: Int, difference: Difference)] {
    (differences[side]?[segment] ?? []).map { ($0, alignment.differences[$0]) }
  }

  var alignment: Alignment { comparison.alignment }
  var leftSide: Side { stack.leftSide }
  var focusedBead: Bead? { alignment.beads.indices.contains(focus) ? alignment.beads[focus] : nil }

  func annotated(_ side: Side) -> AnnotatedArticle {
    side == .source ? comparison.source : comparison.target
  }

  /// The article that a text of the comparison is of.
  func article(of text: ComparedText) -> Article {
    switch text {
    case .side(let side): annotated(side).article
    case .original: comparison.original?.article.article ?? comparison.source.article
    }
  }

  func segments(of bead: Bead, on side: Side) -> [Int] {
    side == .source ? bead.source : bead.target
  }

  /// The segment of a side that is in focus; where the row has none, the last one before it, or else
  /// the first one.
  func segmentAtFocus(on side: Side) -> Int? {
    let beads = alignment.beads
    guard beads.indices.contains(focus) else { return nil }
    return segments(of: beads[focus], on: side).first
      ?? beads[..<focus].last { !segments(of: $0, on: side).isEmpty }
      .flatMap { segments(of: $0, on: side).last }
      ?? beads.lazy.compactMap { segments(of: $0, on: side).first }.first
  }

  /// The row that has what is in focus in the same texts as they were laid out before.
  func row(ofFocusIn old: ComparisonPane) -> Int {
    guard let bead = old.focusedBead else { return old.focus }
    return bead.source.first.flatMap { stack.bead(of: $0, on: .source) }
      ?? bead.target.first.flatMap { stack.bead(of: $0, on: .target) } ?? old.focus
  }

  /// The text of a bead's side, its segments on lines of their own.
  func text(of bead: Bead, on side: Side) -> String {
    let all = annotated(side).article.segments
    return segments(of: bead, on: side).filter(all.indices.contains).map { all[$0].text }
      .joined(separator: "\n")
  }

  mutating func focus(on bead: Int, visible: Int) {
    focus = max(0, min(bead, stack.count - 1))
    guard stack.count > 0 else { return }
    let last = ScrollPosition(item: focus, line: stack.height(of: focus) - 1)
    // One more line: the rule below the bead frames it.
    stack.reveal(
      from: ScrollPosition(item: focus, line: 0), to: stack.position(last, movedBy: 1),
      visible: visible)
  }

  /// Goes to the next row, or down one line where the row in focus goes on below the screen.
  mutating func goDown(visible: Int) {
    guard stack.count > 0 else { return }
    let bottom = stack.position(stack.top, movedBy: visible - 1)
    let end = ScrollPosition(item: focus, line: stack.height(of: focus) - 1)
    if end > bottom {
      stack.scroll(by: 1, visible: visible)
    } else if focus + 1 < stack.count {
      focus(on: focus + 1, visible: visible)
    } else {
      stack.scroll(by: 1, visible: visible)
    }
  }

  /// Goes to the row before, or up one line where the row in focus begins above the screen.
  mutating func goUp(visible: Int) {
    guard stack.count > 0 else { return }
    if ScrollPosition(item: focus, line: 0) < stack.top {
      stack.scroll(by: -1, visible: visible)
    } else {
      focus(on: focus - 1, visible: visible)
    }
  }

  /// Scrolls by lines and takes the focus along.
  mutating func scroll(by lines: Int, visible: Int) {
    let old = stack.top
    stack.scroll(by: lines, visible: visible)
    if stack.top == old {
      focus = lines < 0 ? 0 : max(0, stack.count - 1)
      return
    }
    let bottom = stack.position(stack.top, movedBy: visible - 1)
    let first = stack.top.line == 0 ? stack.top.item : min(stack.top.item + 1, bottom.item)
    focus = max(first, min(focus, bottom.item))
  }

  mutating func swapSides(visible: Int) {
    stack.leftSide = stack.leftSide.other
    name = nil
    word = nil
    focus(on: focus, visible: visible)
  }

  /// Goes to the next or previous word difference; `false` where there is none further on.
  mutating func goToDifference(_ direction: Verb.Direction, visible: Int) -> Bool {
    let differences = alignment.differences
    let next: Int?
    switch (direction, difference) {
    case (.next, nil):
      next = differences.indices.first { (bead(of: differences[$0]) ?? 0) >= focus }
    case (.previous, nil):
      next = differences.indices.last { (bead(of: differences[$0]) ?? 0) <= focus }
    case (.next, let current?): next = current + 1
    case (.previous, let current?): next = current - 1
    }
    guard let next, differences.indices.contains(next) else { return false }
    difference = next
    if let bead = bead(of: differences[next]) { focus(on: bead, visible: visible) }
    return true
  }

  /// Goes to the next or previous row that is flagged or has an empty side; `false` where there is
  /// none further on.
  mutating func goToFlag(_ direction: Verb.Direction, visible: Int) -> Bool {
    let rows: any Sequence<Int> =
      direction == .next
      ? AnySequence(min(focus + 1, stack.count)..<stack.count)
      : AnySequence((0..<max(0, focus)).reversed())
    for row in rows where isFlagged(row) {
      focus(on: row, visible: visible)
      return true
    }
    return false
  }

  /// The name that was walked to.
  var currentName: LinkedMention? {
    name.flatMap {
      annotated(leftSide).mentions.indices.contains($0) ? annotated(leftSide).mentions[$0] : nil
    }
  }

  /// Goes to the next or previous name of the left text; `false` where there is none further on.
  mutating func goToName(_ direction: Verb.Direction, visible: Int) -> Bool {
    let mentions = annotated(leftSide).mentions
    let side = leftSide
    let next: Int?
    if let name, let current = currentName,
      stack.bead(of: current.mention.segment, on: side) == focus
    {
      next = direction == .next ? name + 1 : name - 1
    } else if direction == .next {
      next = mentions.firstIndex { (stack.bead(of: $0.mention.segment, on: side) ?? -1) >= focus }
    } else {
      next = mentions.lastIndex { (stack.bead(of: $0.mention.segment, on: side) ?? .max) <= focus }
    }
    guard let next, mentions.indices.contains(next) else { return false }
    name = next
    word = nil
    if let bead = stack.bead(of: mentions[next].mention.segment, on: side) {
      focus(on: bead, visible: visible)
    }
    return true
  }

  /// The link that was walked to.
  var currentLink: WordLink? {
    word.flatMap { index in
      links[leftSide].flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }
  }

  /// Goes to the next or previous word of the left text whose rendering is known; `false` where
  /// there is none further on.
  mutating func goToWord(_ direction: Verb.Direction, visible: Int) -> Bool {
    let side = leftSide
    let links = links[side] ?? []
    func bead(_ link: WordLink) -> Int? { stack.bead(of: link.place(on: side).segment, on: side) }
    let next: Int?
    if let word, let current = currentLink, bead(current) == focus {
      next = direction == .next ? word + 1 : word - 1
    } else if direction == .next {
      next = links.firstIndex { (bead($0) ?? -1) >= focus }
    } else {
      next = links.lastIndex { (bead($0) ?? .max) <= focus }
    }
    guard let next, links.indices.contains(next) else { return false }
    word = next
    name = nil
    if let bead = bead(links[next]) { focus(on: bead, visible: visible) }
    return true
  }

  func isFlagged(_ bead: Int) -> Bool {
    let row = alignment.beads[bead]
    return row.source.isEmpty || row.target.isEmpty || !stack.flags(of: bead).isEmpty
  }

  private func bead(of difference: Difference) -> Int? {
    if let source = difference.source { return stack.bead(of: source.segment, on: .source) }
    return difference.target.flatMap { stack.bead(of: $0.segment, on: .target) }
  }
}

extension WordLink {
  func place(on side: Side) -> SegmentRange { side == .source ? source : target }
}
