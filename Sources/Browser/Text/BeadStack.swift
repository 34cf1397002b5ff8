import Algorithms
import Canvas
import Model

/// A text that stands in a comparison: one of its two sides, or what both render.
enum ComparedText: Hashable, Sendable {
  case side(Side)
  case original
}

/// The rows of a comparison: each bead's segments level with each other, laid out around what is
/// shown.
///
/// A bead is as high as its higher side, one line for the rule above it and one or more for each thing
/// that is to tell of it. Items of the stack are the beads that are shown.
struct BeadStack: Hashable, Sendable, ScrollStack {
  /// A row of one text.
  struct Line: Hashable, Sendable {
    let text: ComparedText
    /// Index of the segment in its article.
    let segment: Int
    let block: TextBlock
    let row: Row
    /// Whether it is the first of its text in the bead.
    let isFirst: Bool
  }

  /// What one column has on a line of the screen.
  enum Part: Hashable, Sendable {
    case line(Line)
    /// The note that a side has no counterpart.
    case gap(Side)
  }

  /// What stands on one line of the screen.
  enum Content: Hashable, Sendable {
    /// The rule above a bead.
    case rule
    /// What the columns have beside each other; `nil` leaves one empty.
    case parts(left: Part?, right: Part?, original: Line?)
    /// A row of the original, across all columns.
    case across(Line)
    /// Something that is to tell of the bead.
    case remark(Remark)
    /// A row of what a person wrote.
    case note(Row, isFirst: Bool)
  }

  /// What is to tell of a bead, on one line.
  enum Remark: Hashable, Sendable {
    /// A flag.
    case flag(Flag)
    /// A flag that a person dismissed.
    case dismissed(Flag)
    /// Where its target text stands.
    case moved(RowMove)
    /// Another bead's target text stands here.
    case placeOf(RowMove)
  }

  /// What is to tell of a bead: a remark, or what a person wrote about it or a flag of it.
  enum Note: Hashable, Sendable {
    case remark(Remark)
    case written(String)
  }

  /// The widths that the texts have.
  struct Columns: Hashable, Sendable {
    var left: Int
    var right: Int
    /// Whether the right text stands under the left one, in the left one's width.
    var isStacked: Bool
    /// Where the original that two renderings have stands.
    var original: OriginalPlace = .hidden
  }

  /// Where the original that two renderings have stands.
  enum OriginalPlace: Hashable, Sendable {
    case hidden
    /// In a column of its own, of this width.
    case beside(width: Int)
    /// Below the two texts, this wide.
    case below(width: Int)
  }

  let beads: [Bead]
  /// The beads that are shown, ascending.
  private(set) var shown: [Int]
  var top = ScrollPosition.start
  /// The text on the left, or above.
  var leftSide: Side {
    didSet { cache = [:] }
  }
  private(set) var columns = Columns(left: 0, right: 0, isStacked: false)
  private(set) var options = LayoutOptions()
  private let blocks: [ComparedText: [[TextBlock]]]
  private let originalSegments: [[Int]]
  private let flags: [[Int]]
  private let notes: [[Note]]
  private var cache: [Int: [Content]] = [:]

  init(
    _ comparison: Comparison, reviewed: ReviewedAlignment, moves: [RowMove], leftSide: Side
  ) {
    beads = comparison.alignment.beads
    shown = Array(beads.indices)
    self.leftSide = leftSide
    let original = comparison.original
    blocks = [
      .side(.source): Self.blocksBySegment(comparison.source.article),
      .side(.target): Self.blocksBySegment(comparison.target.article),
      .original: original.map { Self.blocksBySegment($0.article.article) } ?? [],
    ]
    originalSegments = original?.segments ?? []
    flags = Self.flagsByBead(comparison.alignment, withGaps: false)
    notes = Self.notes(reviewed, moves: moves)
  }

  /// How many beads are shown.
  var count: Int { shown.count }

  mutating func height(of item: Int) -> Int { layOut(shown[item]).count }

  /// What stands on the lines of a bead, from the cache where it is in it.
  func contents(of bead: Int) -> [Content] { cache[bead] ?? makeContents(of: bead) }

  /// The place of a bead among those that are shown; `nil` for one that is not.
  func item(of bead: Int) -> Int? {
    let item = shown.partitioningIndex { $0 >= bead }
    return item < shown.count && shown[item] == bead ? item : nil
  }

  /// The shown bead at a bead's place, or else the next one, or the last one.
  func nearest(to bead: Int) -> Int? {
    let item = shown.partitioningIndex { $0 >= bead }
    return item < shown.count ? shown[item] : shown.last
  }

  /// Shows some of the beads and no others.
  mutating func show(_ beads: [Int]) {
    shown = beads
    top = .start
  }

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
      let near = Set(shown.dropFirst(max(0, top.item - 100)).prefix(200))
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
      contents += (left + right).map { .parts(left: $0, right: nil, original: nil) }
    } else {
      let beside = originalLines(of: item, width: columns.original.widthBeside)
      for index in 0..<max(left.count, right.count, beside.count) {
        contents.append(
          .parts(
            left: left.indices.contains(index) ? left[index] : nil,
            right: right.indices.contains(index) ? right[index] : nil,
            original: beside.indices.contains(index) ? beside[index] : nil))
      }
    }
    contents += originalLines(of: item, width: columns.original.widthBelow)
      .compactMap(\.self).map(Content.across)
    return contents + notes[item].flatMap(lines)
  }

  private func lines(of note: Note) -> [Content] {
    switch note {
    case .remark(let remark): return [.remark(remark)]
    case .written(let text):
      let width = columns.isStacked ? columns.left : columns.left + columns.right + 1
      return Paragraph(text, direction: .firstStrong, options: options)
        .rows(width: max(8, width - 2)).enumerated()
        .map { .note($1, isFirst: $0 == 0) }
    }
  }

  private func lines(of item: Int, on side: Side, width: Int) -> [Part?] {
    let segments = side == .source ? beads[item].source : beads[item].target
    guard !segments.isEmpty else { return [.gap(side)] }
    return lines(of: .side(side), segments: segments, width: width).map { $0.map(Part.line) }
  }

  private func originalLines(of item: Int, width: Int?) -> [Line?] {
    guard let width, originalSegments.indices.contains(item) else { return [] }
    return lines(of: .original, segments: originalSegments[item], width: width)
  }

  /// The rows of segments of a text, with an empty one between two segments.
  private func lines(of text: ComparedText, segments: [Int], width: Int) -> [Line?] {
    var lines: [Line?] = []
    for segment in segments {
      guard let blocks = blocks[text], blocks.indices.contains(segment) else { continue }
      if !lines.isEmpty { lines.append(nil) }
      for block in blocks[segment] {
        for row in block.rows(width: width, options: options) {
          lines.append(
            Line(text: text, segment: segment, block: block, row: row, isFirst: lines.isEmpty))
        }
      }
    }
    return lines
  }

  private static func blocksBySegment(_ article: Article) -> [[TextBlock]] {
    article.segments.indices.map {
      TextBlock.blocks(of: article.segments, at: $0, in: article.language, space: 0)
    }
  }
}

extension BeadStack.OriginalPlace {
  fileprivate var widthBeside: Int? {
    if case .beside(let width) = self { width } else { nil }
  }

  fileprivate var widthBelow: Int? {
    if case .below(let width) = self { width } else { nil }
  }
}
