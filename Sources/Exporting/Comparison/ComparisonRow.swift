import Model

/// A row of a comparison with all that is told of it.
struct ComparisonRow: Sendable {
  /// What a row comes to, as ``RowCounts`` counts them.
  enum Kind: String, Encodable, Sendable {
    case matched, omitted, added, aside
  }

  typealias BeadReview = ReviewedAlignment.Review<ReviewedAlignment.BeadState>
  typealias FlagReview = ReviewedAlignment.Review<ReviewedAlignment.FlagState>

  /// Its number, from 1.
  let number: Int
  let kind: Kind
  let bead: Bead
  /// Whether its two sides stand at other places of their texts.
  let isMoved: Bool
  let review: BeadReview
  let flags: [(flag: Flag, review: FlagReview)]
  let differences: [Difference]
  let source: SegmentedText
  let target: SegmentedText

  var sourceText: String { source.text(of: bead.source) }
  var targetText: String { target.text(of: bead.target) }

  /// Its flags in words, each a clause.
  var flagWords: [String] {
    flags.map { flag, review in
      let detail = flag.detail.isEmpty ? "" : ": \(flag.detail)"
      let note = review.note.map { " (\($0))" } ?? ""
      let state = review.state == .dismissed ? " [dismissed]" : ""
      return flag.kind.rawValue + detail + note + state
    }
  }

  /// Its differences in words, each a clause.
  var differenceWords: [String] {
    differences.map { difference in
      let left = difference.source.map { SpanDocument($0, in: source).text } ?? "—"
      let right = difference.target.map { SpanDocument($0, in: target).text } ?? "—"
      let mark = difference.isContradiction ? " [contradiction]" : ""
      return "\(difference.kind.rawValue): \(left) / \(right)\(mark)"
    }
  }
}

extension ExportedComparison {
  /// The rows in reading order.
  var rows: [ComparisonRow] {
    let reviewed = report.reviewed
    let flags = reviewed.inForce.flags
    let omitted = Set(flags.filter { $0.kind == .omitted }.flatMap(\.source))
    let added = Set(flags.filter { $0.kind == .added }.flatMap(\.target))
    let moved = reviewed.alignment.movedBeads
    return zip(reviewed.alignment.beads, reviewed.beads).enumerated().map { index, row in
      let (bead, review) = row
      let kind: ComparisonRow.Kind =
        switch (bead.source.isEmpty, bead.target.isEmpty) {
        case (false, false): .matched
        case (false, true) where !omitted.isDisjoint(with: bead.source): .omitted
        case (true, false) where !added.isDisjoint(with: bead.target): .added
        default: .aside
        }
      return ComparisonRow(
        number: index + 1, kind: kind, bead: bead, isMoved: moved.contains(index),
        review: review, flags: report.flags(of: bead),
        differences: report.isMonolingual ? report.differences(of: bead) : [],
        source: report.source, target: report.target)
    }
  }

  /// The rows as a table.
  var table: Table {
    func numbers(_ indices: [Int]) -> String {
      indices.map { String($0 + 1) }.joined(separator: "+")
    }
    return Table(
      title: "\(source.title) / \(target.title)",
      columns: [
        "row", "source_segments", "target_segments", "source", "target", "score", "kind", "state",
        "flags", "differences", "note", "decided_by", "decided_at",
      ],
      rows: rows.map { row in
        [
          .number(String(row.number)), .text(numbers(row.bead.source)),
          .text(numbers(row.bead.target)), .text(row.sourceText, report.source.language),
          .text(row.targetText, report.target.language),
          .number(String(row.bead.score.inThousandths)), .text(row.kind.rawValue),
          .text(row.review.state.rawValue), .text(row.flagWords.joined(separator: "; ")),
          .text(row.differenceWords.joined(separator: "; ")), .text(row.review.note ?? ""),
          .text(row.review.decidedBy ?? ""), .text(row.review.moment ?? ""),
        ]
      })
  }
}

extension AlignmentReport {
  /// Whether both texts are of one language, so that their words can be compared.
  var isMonolingual: Bool { source.language.primary == target.language.primary }
}

/// A row of a comparison as one line of JSONL.
struct ComparisonRowDocument: Encodable {
  struct Side: Encodable {
    var segments: [Int]
    var language: LanguageTag
    var text: String
  }

  struct FlagDocument: Encodable {
    var type: Flag.Kind
    var detail: String
    var state: ReviewedAlignment.FlagState
    var note: String?
    var decidedAt: String?
    var decidedBy: String?

    enum CodingKeys: String, CodingKey {
      case type, detail, state, note
      case decidedAt = "decided_at"
      case decidedBy = "decided_by"
    }
  }

  struct DifferenceDocument: Encodable {
    var type: Difference.Kind
    var source: String?
    var target: String?
    var contradiction: Bool
  }

  var row: Int
  var kind: ComparisonRow.Kind
  var source: Side
  var target: Side
  var score: Double
  /// Left out where the two sides stand at the same place of their texts.
  var moved: Bool?
  var state: ReviewedAlignment.BeadState
  var note: String?
  var decidedAt: String?
  var decidedBy: String?
  var flags: [FlagDocument]
  var differences: [DifferenceDocument]

  enum CodingKeys: String, CodingKey {
    case row, kind, source, target, score, moved, state, note, flags, differences
    case decidedAt = "decided_at"
    case decidedBy = "decided_by"
  }

  init(_ row: ComparisonRow) {
    self.row = row.number
    kind = row.kind
    source = Side(
      segments: row.bead.source, language: row.source.language, text: row.sourceText)
    target = Side(
      segments: row.bead.target, language: row.target.language, text: row.targetText)
    score = row.bead.score.inThousandths
    moved = row.isMoved ? true : nil
    state = row.review.state
    note = row.review.note
    decidedAt = row.review.moment
    decidedBy = row.review.decidedBy
    flags = row.flags.map { flag, review in
      FlagDocument(
        type: flag.kind, detail: flag.detail, state: review.state, note: review.note,
        decidedAt: review.moment, decidedBy: review.decidedBy)
    }
    differences = row.differences.map { difference in
      DifferenceDocument(
        type: difference.kind,
        source: difference.source.map { SpanDocument($0, in: row.source).text },
        target: difference.target.map { SpanDocument($0, in: row.target).text },
        contradiction: difference.isContradiction)
    }
  }
}
