import Canvas
import Model

/// An article's text as rows at one width, laid out only around what is shown, with a cursor on one
/// of its paragraphs.
struct TextColumn: Hashable, Sendable, ScrollStack {
  let blocks: [TextBlock]
  var top = ScrollPosition.start
  /// Index of the first block of the paragraph that commands are about.
  var cursor = 0
  private(set) var width = 0
  private(set) var options = LayoutOptions()
  private var cache: [Int: [Row]] = [:]
  /// Scalars before each block, and after the last one those of all.
  private let lengths: [Int]

  /// A column without text.
  init() {
    self.init(blocks: [])
  }

  /// The text of an article below its head.
  ///
  /// - Parameters:
  ///   - tags: The article's tags.
  ///   - folder: The folder that was opened, if one was.
  ///   - note: What else is to be said of it.
  ///   - notes: What a person wrote about it and its paragraphs.
  ///   - areFolded: Whether only the beginnings of notes are shown.
  init(
    _ article: Article, tags: [String], in folder: String?, note: String? = nil,
    notes: [Note] = [], folded areFolded: Bool = false
  ) {
    let (title, details) = ArticleHead.blocks(of: article, tags: tags, in: folder, note: note)
    let bySegment = Dictionary(grouping: notes) { $0.subject.segment(in: article) }
    func noteBlocks(under segment: Int?) -> [TextBlock] {
      (bySegment[segment] ?? []).flatMap { note in
        var isLost = false
        if segment == nil, case .paragraph = note.subject { isLost = true }
        return TextBlock.blocks(of: note, isFolded: areFolded, isLost: isLost)
      }
    }
    let segments = article.segments
    let opensWithHeadline = title == nil && segments.first?.kind == .headline
    let space = title == nil && details.isEmpty ? 0 : 1
    var blocks = title.map { [$0] } ?? []
    if opensWithHeadline {
      blocks += TextBlock.blocks(of: segments, at: 0, in: article.language, space: 0)
    }
    if opensWithHeadline { blocks += noteBlocks(under: 0) }
    blocks += details + noteBlocks(under: nil)
    for index in segments.indices.dropFirst(opensWithHeadline ? 1 : 0) {
      blocks += TextBlock.blocks(
        of: segments, at: index, in: article.language, space: index == 0 ? space : 1)
      blocks += noteBlocks(under: index)
    }
    self.init(blocks: blocks)
  }

  private init(blocks: [TextBlock]) {
    self.blocks = blocks
    var total = 0
    lengths =
      blocks.map { block in
        defer { total += block.length }
        return total
      } + [blocks.reduce(0) { $0 + $1.length }]
    cursor = firstParagraph
  }

  var count: Int { blocks.count }

  /// How many blocks are laid out at present.
  var laidOut: Int { cache.count }

  mutating func height(of item: Int) -> Int {
    blocks[item].space + layOut(item).count
  }

  /// The rows of a block, from the cache where they are in it.
  func rows(of item: Int) -> [Row] {
    cache[item] ?? blocks[item].rows(width: width, options: options)
  }

  /// Sets the width and options, keeping the text that stands on top where it is.
  mutating func fit(width: Int, options: LayoutOptions, visible: Int) {
    if width != self.width || options != self.options {
      let anchor = blocks.isEmpty || self.width == 0 ? nil : topOffset
      self.width = width
      self.options = options
      cache = [:]
      if let anchor {
        top = position(of: anchor.offset, inBlock: anchor.block, space: anchor.space)
      }
    }
    if cache.count > 4 * Self.kept { trim() }
    clamp(visible: visible)
    keepCursorInView(visible: visible)
    _ = position(top, movedBy: visible)
  }

  /// The row that shows a place of a segment; the next one where no row shows it.
  mutating func position(of range: SegmentRange) -> ScrollPosition? {
    let start = range.range.lowerBound
    guard let item = item(of: range.segment, at: start) else { return nil }
    return position(of: start - blocks[item].offset, inBlock: item, space: false)
  }

  /// How far into the text the screen reaches, in hundredths.
  mutating func percentRead(visible: Int) -> Int {
    guard let total = lengths.last, total > 0, !isAtEnd(visible: visible) else { return 100 }
    let bottom = position(top, movedBy: visible - 1)
    let row = bottom.line - blocks[bottom.item].space
    let rows = rows(of: bottom.item)
    let within = rows.indices.contains(row) ? rows[row].source.upperBound : 0
    return min(99, 100 * (lengths[bottom.item] + within) / total)
  }

  /// What stands on the first line; `nil` where there is no text.
  var anchor: TextAnchor? {
    guard blocks.indices.contains(top.item), width > 0 else { return nil }
    let block = blocks[top.item]
    let row = top.line - block.space
    let rows = rows(of: top.item)
    let offset = rows.indices.contains(row) ? rows[row].source.lowerBound : 0
    return TextAnchor(
      segment: block.segment, block: top.item, offset: block.offset + offset, space: max(0, -row))
  }

  /// Where an anchor stands now; `nil` where the text has no such place.
  mutating func position(of anchor: TextAnchor) -> ScrollPosition? {
    var item = anchor.block
    if let segment = anchor.segment {
      guard let found = self.item(of: segment, at: anchor.offset) else { return nil }
      item = found
    }
    guard blocks.indices.contains(item), blocks[item].segment == anchor.segment else { return nil }
    var place = position(of: anchor.offset - blocks[item].offset, inBlock: item, space: false)
    place.line = max(0, place.line - anchor.space)
    return place
  }

  private static let kept = 100

  private var topOffset: (block: Int, offset: Int, space: Bool) {
    let row = top.line - blocks[top.item].space
    let rows = rows(of: top.item)
    guard rows.indices.contains(row) else { return (top.item, 0, true) }
    return (top.item, rows[row].source.lowerBound, row == 0 && top.line == 0)
  }

  private mutating func position(of offset: Int, inBlock item: Int, space: Bool) -> ScrollPosition {
    let rows = layOut(item)
    if space { return ScrollPosition(item: item, line: 0) }
    let row = rows.lastIndex { $0.source.lowerBound <= offset } ?? 0
    return ScrollPosition(item: item, line: blocks[item].space + row)
  }

  private mutating func layOut(_ item: Int) -> [Row] {
    if let rows = cache[item] { return rows }
    let rows = blocks[item].rows(width: width, options: options)
    cache[item] = rows
    return rows
  }

  /// The block that has a scalar of a segment.
  private func item(of segment: Int, at offset: Int) -> Int? {
    let candidates = blocks.indices.filter { blocks[$0].segment == segment }
    return candidates.last { blocks[$0].offset <= offset } ?? candidates.first
  }

  private mutating func trim() {
    let near = (top.item - Self.kept)...(top.item + Self.kept)
    cache = cache.filter { near.contains($0.key) }
  }
}
