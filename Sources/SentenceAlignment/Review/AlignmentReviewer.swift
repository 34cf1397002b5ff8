import Model

/// Takes a person's decisions about an alignment, one after the other.
struct AlignmentReviewer {
  /// A row by its segments.
  private struct Row: Hashable {
    var source: [Int]
    var target: [Int]

    init(_ source: [Int], _ target: [Int]) {
      self.source = source.sorted()
      self.target = target.sorted()
    }
  }

  private typealias BeadReview = ReviewedAlignment.Review<ReviewedAlignment.BeadState>
  private typealias FlagReview = ReviewedAlignment.Review<ReviewedAlignment.FlagState>

  private var alignment: Alignment
  private let sourceCount: Int
  private let targetCount: Int
  private var rows: [Row: BeadReview] = [:]
  private var flags: [Flag: FlagReview] = [:]

  init(alignment: Alignment, sourceCount: Int, targetCount: Int) {
    self.alignment = alignment
    self.sourceCount = sourceCount
    self.targetCount = targetCount
  }

  /// The alignment with what was decided about it.
  var result: ReviewedAlignment {
    ReviewedAlignment(
      alignment,
      beads: alignment.beads.map { rows[Row($0.source, $0.target)] ?? BeadReview(.open) },
      flags: alignment.flags.map { flags[$0] ?? FlagReview(.open) })
  }

  mutating func take(_ dated: DatedBeadDecision) {
    switch dated.decision {
    case .linked(let source, let target):
      link(source, target, as: .linked, dated)
    case .confirmed(let bead):
      link(bead.source, bead.target, as: .confirmed, dated)
    case .unlinked(let source, let target):
      unlink(source, target, dated)
    case .dismissed(let flag):
      flags[flag] = FlagReview(.dismissed, note: flags[flag]?.note, dated)
    case .arranged(let arrangement): arrange(arrangement, dated)
    case .noted(let source, let target, let note):
      let row = Row(source, target)
      rows[row] = BeadReview(rows[row]?.state ?? .open, note: note.isEmpty ? nil : note, dated)
    case .flagNoted(let flag, let note):
      flags[flag] = FlagReview(
        flags[flag]?.state ?? .open, note: note.isEmpty ? nil : note, dated)
    }
  }

  /// Makes the segments one bead, which they leave their former ones for.
  private mutating func link(
    _ source: [Int], _ target: [Int], as state: ReviewedAlignment.BeadState,
    _ dated: DatedBeadDecision
  ) {
    guard source.allSatisfy((0..<sourceCount).contains),
      target.allSatisfy((0..<targetCount).contains), !(source.isEmpty && target.isEmpty)
    else { return }
    takeOut(source, target)
    alignment.beads.append(Bead(source: source.sorted(), target: target.sorted(), score: 1))
    alignment.flags.removeAll { flag in
      (flag.kind == .omitted && !Set(flag.source).isDisjoint(with: source))
        || (flag.kind == .added && !Set(flag.target).isDisjoint(with: target))
    }
    alignment.beads = BeadOrder.reading(alignment.beads)
    decide(Row(source, target), state, dated)
  }

  /// Makes each of the segments a bead of its own without a counterpart.
  private mutating func unlink(_ source: [Int], _ target: [Int], _ dated: DatedBeadDecision) {
    let source = source.filter((0..<sourceCount).contains)
    let target = target.filter((0..<targetCount).contains)
    takeOut(source, target)
    let parted = source.map { Row([$0], []) } + target.map { Row([], [$0]) }
    for row in parted {
      alignment.beads.append(Bead(source: row.source, target: row.target, score: 1))
      decide(row, .parted, dated)
    }
    alignment.beads = BeadOrder.reading(alignment.beads)
  }

  /// Makes these rows all that there are, with the segments of none as rows of one side.
  private mutating func arrange(_ arrangement: [ArrangedRow], _ dated: DatedBeadDecision) {
    alignment.beads = AlignmentReviewer.beads(
      of: arrangement, sourceCount: sourceCount, targetCount: targetCount)
    rows = [:]
    for row in arrangement {
      let isPaired = !row.source.isEmpty && !row.target.isEmpty
      let state: ReviewedAlignment.BeadState =
        row.isConfirmed ? .confirmed : isPaired ? .linked : .parted
      rows[Row(row.source, row.target)] = BeadReview(state, note: row.note, dated)
    }
    let source = Set(alignment.beads.filter { !$0.target.isEmpty }.flatMap(\.source))
    let target = Set(alignment.beads.filter { !$0.source.isEmpty }.flatMap(\.target))
    alignment.flags.removeAll { flag in
      (flag.kind == .omitted && !source.isDisjoint(with: flag.source))
        || (flag.kind == .added && !target.isDisjoint(with: flag.target))
    }
  }

  /// The beads of an arrangement: every segment in exactly one, whatever the rows say.
  static func beads(
    of arrangement: [ArrangedRow], sourceCount: Int, targetCount: Int
  ) -> [Bead] {
    var leftSource = Set(0..<sourceCount)
    var leftTarget = Set(0..<targetCount)
    var beads: [Bead] = []
    for row in arrangement {
      let source = row.source.filter { leftSource.remove($0) != nil }.sorted()
      let target = row.target.filter { leftTarget.remove($0) != nil }.sorted()
      guard !(source.isEmpty && target.isEmpty) else { continue }
      beads.append(Bead(source: source, target: target, score: 1))
    }
    beads += leftSource.map { Bead(source: [$0], target: [], score: 1) }
    beads += leftTarget.map { Bead(source: [], target: [$0], score: 1) }
    return BeadOrder.reading(beads)
  }

  private mutating func decide(
    _ row: Row, _ state: ReviewedAlignment.BeadState, _ dated: DatedBeadDecision
  ) {
    rows[row] = BeadReview(state, note: rows[row]?.note, dated)
  }

  private mutating func takeOut(_ source: [Int], _ target: [Int]) {
    for bead in alignment.beads {
      let isTouched =
        !Set(bead.source).isDisjoint(with: source) || !Set(bead.target).isDisjoint(with: target)
      // What was decided of a row that is no more is decided no longer.
      if isTouched { rows[Row(bead.source, bead.target)]?.state = .open }
    }
    for index in alignment.beads.indices {
      alignment.beads[index].source.removeAll(where: source.contains)
      alignment.beads[index].target.removeAll(where: target.contains)
    }
    alignment.beads.removeAll { $0.source.isEmpty && $0.target.isEmpty }
  }
}

extension ReviewedAlignment.Review {
  /// What a decision made of something, with its time and its maker.
  fileprivate init(_ state: State, note: String?, _ dated: DatedBeadDecision) {
    self.init(state, note: note, decidedAt: dated.madeAt, decidedBy: dated.madeBy)
  }
}
