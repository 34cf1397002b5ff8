import Model

/// What a person decided about the rows, and where they stand.
extension ComparisonPane {
  typealias FlagReview = ReviewedAlignment.Review<ReviewedAlignment.FlagState>

  /// The filters that there are for these texts, in the order in which a key goes through them.
  var filters: [RowFilter] {
    let hasPassages = !relation.isTranslation && alignment.beads.contains { $0.hasBothSides }
    return hasPassages
      ? [.all, .common, .open, .flagged, .changed] : [.all, .open, .flagged, .changed]
  }

  /// The flags of a row with what was decided about them, dismissed ones among them.
  func flagReviews(of bead: Int) -> [(flag: Flag, review: FlagReview)] {
    guard flagsByBead.indices.contains(bead) else { return [] }
    return flagsByBead[bead].map { (reviewed.alignment.flags[$0], reviewed.flags[$0]) }
  }

  /// The first flag of a row that nobody has dismissed.
  func openFlag(of bead: Int) -> Flag? {
    flagReviews(of: bead).first { $0.review.state == .open }?.flag
  }

  /// How far the review has come, as in `7 of 17 reviewed`.
  var reviewedInWords: String {
    "\(reviewed.reviewedCount.grouped) of \(reviewed.beads.count.grouped) reviewed"
  }

  /// The next row that nobody has decided about: behind a row, or else from the first on.
  func openRow(after row: Int) -> Int? {
    let open = alignment.beads.indices.filter {
      $0 != row && reviewed.beads[$0].state == .open
    }
    return open.first { $0 > row } ?? open.first
  }

  /// The row with these segments, or with the first of them.
  func row(of segments: (source: [Int], target: [Int])) -> Int? {
    segments.source.lazy.compactMap { stack.bead(of: $0, on: .source) }.first
      ?? segments.target.lazy.compactMap { stack.bead(of: $0, on: .target) }.first
  }

  // MARK: Places

  /// The rows that belong to a row through a move: where it went, or what went there.
  func otherEnds(of row: Int) -> [Int] {
    moves.filter { $0.bead == row }.map(\.anchor) + moves.filter { $0.anchor == row }.map(\.bead)
  }

  /// The segment of a side's article that a segment of the text is, or is a sentence of.
  func paragraph(of segment: Int, on side: Side) -> Int {
    guard let sentences = comparison.sentences else { return segment }
    let places = side == .source ? sentences.source : sentences.target
    return places.indices.contains(segment) ? places[segment].segment : segment
  }

  /// The row that has a segment of a side's article, or its first sentence.
  func row(ofParagraph paragraph: Int, on side: Side) -> Int? {
    guard let sentences = comparison.sentences else { return stack.bead(of: paragraph, on: side) }
    let places = side == .source ? sentences.source : sentences.target
    return places.firstIndex { $0.segment == paragraph }
      .flatMap { stack.bead(of: $0, on: side) }
  }

  /// The row that has what is in focus in the same texts as they were laid out before, in other rows or
  /// in segments of another unit.
  func row(ofFocusIn old: ComparisonPane) -> Int {
    guard old.alignment.beads.indices.contains(old.focus) else { return old.focus }
    let bead = old.alignment.beads[old.focus]
    guard comparison.unit != old.comparison.unit else {
      return row(of: (bead.source, bead.target)) ?? old.focus
    }
    for side in [Side.source, .target] {
      let paragraphs = old.segments(of: bead, on: side).map { old.paragraph(of: $0, on: side) }
      if let row = paragraphs.lazy.compactMap({ row(ofParagraph: $0, on: side) }).first {
        return row
      }
    }
    return old.focus
  }
}

extension Bead {
  /// Whether it has text of both sides.
  var hasBothSides: Bool { !source.isEmpty && !target.isEmpty }
}
