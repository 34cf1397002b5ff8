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
  var name: Int?
  /// Index, among the links in the order of the left text, of the one that was walked to.
  var word: Int?
  /// Beads marked to be linked.
  var marked: Set<Int> = []

  /// Which rows are shown.
  private(set) var filter = RowFilter.all
  /// The alignment with what a person decided about it.
  let reviewed: ReviewedAlignment
  /// The rows whose target text stands elsewhere.
  let moves: [RowMove]
  let links: [Side: [WordLink]]
  /// For each row, its flags with the dismissed ones, by their indices in ``reviewed``.
  let flagsByBead: [[Int]]

  private let mentions: [ComparedText: [Int: [LinkedMention]]]
  private let differences: [Side: [Int: [Int]]]

  init(_ comparison: Comparison, relation: Counterpart.Relation) {
    self.comparison = comparison
    self.relation = relation
    let source = comparison.source.article.language
    let target = comparison.target.article.language
    // Each text begins at the outer edge that its own direction reads from.
    let leftSide: Side = source.isRightToLeft && !target.isRightToLeft ? .target : .source
    reviewed = comparison.reviewed ?? ReviewedAlignment(unreviewed: comparison.alignment)
    flagsByBead = BeadStack.flagsByBead(reviewed.alignment, withGaps: true)
    moves = RowMove.moves(in: comparison.alignment)
    stack = BeadStack(comparison, reviewed: reviewed, moves: moves, leftSide: leftSide)
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
  /// The row in focus; `nil` where no row is shown.
  var focusedBead: Bead? { stack.item(of: focus).map { _ in alignment.beads[focus] } }

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

  /// The text of a bead's side, its segments on lines of their own.
  func text(of bead: Bead, on side: Side) -> String {
    let all = annotated(side).article.segments
    return segments(of: bead, on: side).filter(all.indices.contains).map { all[$0].text }
      .joined(separator: "\n")
  }

  // MARK: Moving

  /// Goes to a row, or to the next one that is shown.
  mutating func focus(on bead: Int, visible: Int) {
    guard let nearest = stack.nearest(to: max(0, bead)) else { return }
    focus = nearest
    guard let item = stack.item(of: focus) else { return }
    let last = ScrollPosition(item: item, line: stack.height(of: item) - 1)
    // One more line: the rule below the bead frames it.
    stack.reveal(
      from: ScrollPosition(item: item, line: 0), to: stack.position(last, movedBy: 1),
      visible: visible)
  }

  /// Goes to the next row, or down one line where the row in focus goes on below the screen.
  mutating func goDown(visible: Int) {
    guard let item = stack.item(of: focus) else { return }
    let bottom = stack.position(stack.top, movedBy: visible - 1)
    let end = ScrollPosition(item: item, line: stack.height(of: item) - 1)
    if end <= bottom, item + 1 < stack.count {
      focus(on: stack.shown[item + 1], visible: visible)
    } else {
      stack.scroll(by: 1, visible: visible)
    }
  }

  /// Goes to the row before, or up one line where the row in focus begins above the screen.
  mutating func goUp(visible: Int) {
    guard let item = stack.item(of: focus) else { return }
    if ScrollPosition(item: item, line: 0) < stack.top {
      stack.scroll(by: -1, visible: visible)
    } else {
      focus(on: stack.shown[max(0, item - 1)], visible: visible)
    }
  }

  /// Scrolls by lines and takes the focus along.
  mutating func scroll(by lines: Int, visible: Int) {
    guard let item = stack.item(of: focus), let last = stack.shown.last else { return }
    let old = stack.top
    stack.scroll(by: lines, visible: visible)
    if stack.top == old {
      focus = lines < 0 ? stack.shown[0] : last
      return
    }
    let bottom = stack.position(stack.top, movedBy: visible - 1)
    let first = stack.top.line == 0 ? stack.top.item : min(stack.top.item + 1, bottom.item)
    focus = stack.shown[max(first, min(item, bottom.item))]
  }

  // MARK: Rows

  /// Shows the rows that a filter leaves, with the one in focus or the next one of them in focus.
  mutating func show(_ filter: RowFilter, visible: Int) {
    self.filter = filter
    stack.show(alignment.beads.indices.filter { isLeft($0, by: filter) })
    focus(on: focus, visible: visible)
  }

  private func isLeft(_ bead: Int, by filter: RowFilter) -> Bool {
    switch filter {
    case .all: true
    case .common: !alignment.beads[bead].source.isEmpty && !alignment.beads[bead].target.isEmpty
    case .open: reviewed.beads[bead].state == .open
    case .flagged: openFlag(of: bead) != nil
    case .changed: isChanged(bead)
    }
  }

  func isFlagged(_ bead: Int) -> Bool {
    let row = alignment.beads[bead]
    return row.source.isEmpty || row.target.isEmpty || !stack.flags(of: bead).isEmpty
  }

  /// Whether a person has linked or parted a row, noted something about it, or dismissed a flag of it.
  private func isChanged(_ bead: Int) -> Bool {
    let review = reviewed.beads[bead]
    return review.state == .linked || review.state == .parted || review.note != nil
      || flagReviews(of: bead).contains { $0.review.state == .dismissed || $0.review.note != nil }
  }

  func bead(of difference: Difference) -> Int? {
    if let source = difference.source { return stack.bead(of: source.segment, on: .source) }
    return difference.target.flatMap { stack.bead(of: $0.segment, on: .target) }
  }
}

extension WordLink {
  func place(on side: Side) -> SegmentRange { side == .source ? source : target }
}
