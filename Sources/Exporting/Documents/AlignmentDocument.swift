import Model

/// What `align` and `compare` print as JSON.
struct AlignmentDocument: Encodable {
  struct Side: Encodable {
    struct SegmentDocument: Encodable {
      var kind: Segment.Kind
      var text: String
    }

    var id: String
    var path: String?
    var language: LanguageTag
    var segments: [SegmentDocument]

    init(_ text: SegmentedText) {
      id = text.id.rawValue
      path = text.path
      language = text.language
      segments = text.segments.map { SegmentDocument(kind: $0.kind, text: $0.text) }
    }
  }

  struct BeadDocument: Encodable {
    var source: [Int]
    var target: [Int]
    var score: Double
    /// Whether the two sides stand at other places of their texts; left out where they do not.
    var moved: Bool?
    var state: ReviewedAlignment.BeadState
    var note: String?
    var decidedAt: String?
    var decidedBy: String?

    enum CodingKeys: String, CodingKey {
      case source, target, score, moved, state, note
      case decidedAt = "decided_at"
      case decidedBy = "decided_by"
    }
  }

  struct FlagDocument: Encodable {
    var type: Flag.Kind
    var source: [Int]
    var target: [Int]
    var detail: String
    var state: ReviewedAlignment.FlagState
    var note: String?
    var decidedAt: String?
    var decidedBy: String?

    enum CodingKeys: String, CodingKey {
      case type, source, target, detail, state, note
      case decidedAt = "decided_at"
      case decidedBy = "decided_by"
    }
  }

  struct DifferenceDocument: Encodable {
    var type: Difference.Kind
    var source: SpanDocument?
    var target: SpanDocument?
    var contradiction: Bool
  }

  var schema = Schema.khabar1
  var source: Side
  var target: Side
  var score: Double
  var beads: [BeadDocument]
  var flags: [FlagDocument]
  var differences: [DifferenceDocument]?
  var account: AccountDocument?

  init(_ report: AlignmentReport) {
    let alignment = report.reviewed.alignment
    source = Side(report.source)
    target = Side(report.target)
    score = alignment.score.inThousandths
    let moved = alignment.movedBeads
    beads = zip(alignment.beads, report.reviewed.beads).enumerated().map { index, row in
      let (bead, review) = row
      return BeadDocument(
        source: bead.source, target: bead.target, score: bead.score.inThousandths,
        moved: moved.contains(index) ? true : nil, state: review.state, note: review.note,
        decidedAt: review.moment, decidedBy: review.decidedBy)
    }
    flags = zip(alignment.flags, report.reviewed.flags).map { flag, review in
      FlagDocument(
        type: flag.kind, source: flag.source, target: flag.target, detail: flag.detail,
        state: review.state, note: review.note, decidedAt: review.moment,
        decidedBy: review.decidedBy)
    }
    guard let account = report.account else { return }
    self.account = AccountDocument(account, reviewed: report.reviewed.reviewedCount)
    guard report.source.language.primary == report.target.language.primary else { return }
    differences = alignment.differences.map { difference in
      DifferenceDocument(
        type: difference.kind,
        source: difference.source.map { SpanDocument($0, in: report.source) },
        target: difference.target.map { SpanDocument($0, in: report.target) },
        contradiction: difference.isContradiction)
    }
  }
}

extension ReviewedAlignment.Review {
  /// When it was decided or noted last, in UTC.
  var moment: String? {
    decidedAt.map { PublicationDate(secondsSince1970: $0, precision: .second).iso8601 }
  }

  /// When and by whom it was decided or noted last, as far as that is known.
  ///
  /// The time comes first: behind a name in Arabic its parts would change places.
  var signature: String? {
    let parts = [moment, decidedBy].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// A span of a text with its offsets in the text as it was read in.
struct SpanDocument: Encodable {
  var segment: Int
  var start: Int
  var end: Int
  var text: String

  init(_ range: SegmentRange, in side: SegmentedText) {
    let segment = side.segments[range.segment]
    let source = segment.origin.sourceRange(of: range.range)
    self.segment = range.segment
    start = source.lowerBound
    end = source.upperBound
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: segment.text.unicodeScalars.dropFirst(range.range.lowerBound)
        .prefix(range.range.count))
    text = String(view)
  }
}
