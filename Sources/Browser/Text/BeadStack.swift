import Canvas
import Model

/// One of the two texts of a comparison.
enum Side: Hashable, Sendable {
  case source, target

  var other: Side { self == .source ? .target : .source }
}

/// The rows of a comparison: each bead's segments level with each other, laid out around what is
/// shown.
///
/// A bead is as high as its higher side, one line for the rule above it and one for each flag that
/// has something to tell.
struct BeadStack: Hashable, Sendable, ScrollStack {
  /// A row of one side's text.
  struct Line: Hashable, Sendable {
    let side: Side
    let block: TextBlock
    let row: Row
    /// Whether it is the first of its side in the bead.
    let isFirst: Bool
  }

  /// What stands on one line of the screen.
  enum Content: Hashable, Sendable {
    /// The rule above a bead.
    case rule
    /// Rows side by side; `nil` leaves a side empty.
    case rows(left: Line?, right: Line?)
    /// The note that a side has no counterpart, above or beside the other side's row.
    case gap(Side, beside: Line?)
    /// A flag, by its index.
    case flag(Int)
  }

  /// The widths that the texts have.
  struct Columns: Hashable, Sendable {
    var left: Int
    var right: Int
    /// Whether the right text stands under the left one, in the left one's width.
    var isStacked: Bool
  }

  let beads: [Bead]
  var top = ScrollPosition.start
  /// The text on the left, or above.
  var leftSide: Side {
    didSet { cache = [:] }
  }
  private(set) var columns = Columns(left: 0, right: 0, isStacked: false)
  private(set) var options = LayoutOptions()
  private let blocks: [Side: [[TextBlock]]]
  private let flags: [[Int]]
  private var cache: [Int: [Content]] = [:]

  init(_ comparison: Comparison, leftSide: Side) {
    beads = comparison.alignment.beads
    self.leftSide = leftSide
    blocks = [
      .source: Self.blocksBySegment(comparison.source.article.segments),
      .target: Self.blocksBySegment(comparison.target.article.segments),
    ]
    flags = Self.flagsByBead(comparison.alignment)
  }

  var count: Int { beads.count }

  mutating func height(of item: Int) -> Int { layOut(item).count }

  /// What stands on the lines of a bead, from the cache where it is in it.
  func contents(of bead: Int) -> [Content] { cache[bead] ?? makeContents(of: bead) }

  /// The flags of a bead, by their indices.
  func flags(of bead: Int) -> [Int] { flags[bead] }

  /// The bead that holds a segment of a side.
  func bead(of segment: Int, on side: Side) -> Int? {
    beads.firstIndex { (side == .source ? $0.source : $0.target).contains(segment) }
  }

  /// Sets the widths and options, keeping the bead that stands on top.
  mutating func fit(columns: Columns, options: LayoutOptions, visible: Int) {
    if columns != self.columns || options != self.options {
      self.columns = columns
      self.options = options
      cache = [:]
      top.line = 0
    }
    if cache.count > 400 {
      let near = (top.item - 100)...(top.item + 100)
      cache = cache.filter { near.contains($0.key) }
    }
    clamp(visible: visible)
    _ = position(top, movedBy: visible)
  }

  private mutating func layOut(_ item: Int) -> [Content] {
    if let contents = cache[item] { return contents }
    let contents = makeContents(of: item)
    cache[item] = contents
    return contents
  }

  private func makeContents(of item: Int) -> [Content] {
    let left = lines(of: item, on: leftSide, width: columns.left)
    let right = lines(
      of: item, on: leftSide.other, width: columns.isStacked ? columns.left : columns.right)
    var contents: [Content] = [.rule]
    if columns.isStacked {
      contents += stacked(left, on: leftSide) + stacked(right, on: leftSide.other)
    } else {
      for index in 0..<max(left.count, right.count, 1) {
        let leftLine = left.indices.contains(index) ? left[index] : nil
        let rightLine = right.indices.contains(index) ? right[index] : nil
        if index == 0, left.isEmpty {
          contents.append(.gap(leftSide, beside: rightLine))
        } else if index == 0, right.isEmpty {
          contents.append(.gap(leftSide.other, beside: leftLine))
        } else {
          contents.append(.rows(left: leftLine, right: rightLine))
        }
      }
    }
    return contents + flags[item].map(Content.flag)
  }

  private func stacked(_ lines: [Line?], on side: Side) -> [Content] {
    lines.isEmpty ? [.gap(side, beside: nil)] : lines.map { .rows(left: $0, right: nil) }
  }

  private func lines(of item: Int, on side: Side, width: Int) -> [Line?] {
    let segments = side == .source ? beads[item].source : beads[item].target
    var lines: [Line?] = []
    for segment in segments {
      guard let blocks = blocks[side], blocks.indices.contains(segment) else { continue }
      if !lines.isEmpty { lines.append(nil) }
      for block in blocks[segment] {
        for row in block.rows(width: width, options: options) {
          lines.append(Line(side: side, block: block, row: row, isFirst: lines.isEmpty))
        }
      }
    }
    return lines
  }

  private static func blocksBySegment(_ segments: [Segment]) -> [[TextBlock]] {
    var bySegment = [[TextBlock]](repeating: [], count: segments.count)
    for block in TextBlock.blocks(of: segments) { bySegment[block.segment].append(block) }
    return bySegment
  }

  /// The flags by the bead that they are about; what is omitted or added shows as a gap already.
  private static func flagsByBead(_ alignment: Alignment) -> [[Int]] {
    var byBead = [[Int]](repeating: [], count: alignment.beads.count)
    var beadOfSource: [Int: Int] = [:]
    var beadOfTarget: [Int: Int] = [:]
    for (index, bead) in alignment.beads.enumerated() {
      for segment in bead.source { beadOfSource[segment] = index }
      for segment in bead.target { beadOfTarget[segment] = index }
    }
    for (index, flag) in alignment.flags.enumerated() {
      guard flag.kind != .omitted, flag.kind != .added,
        let bead = flag.source.lazy.compactMap({ beadOfSource[$0] }).first
          ?? flag.target.lazy.compactMap({ beadOfTarget[$0] }).first
      else { continue }
      byBead[bead].append(index)
    }
    return byBead
  }
}
