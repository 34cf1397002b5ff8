import KhabarCore
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
  }

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
  var flags: [Flag]
  var differences: [DifferenceDocument]?
  var account: AccountDocument?

  /// - Parameter account: What a comparison comes to; an alignment alone has none, and no
  ///   differences.
  init(
    _ source: SegmentedText, _ target: SegmentedText, _ alignment: Alignment,
    account: TranslationAccount? = nil
  ) {
    self.source = Side(source)
    self.target = Side(target)
    score = Self.rounded(alignment.score)
    let moved = alignment.movedBeads
    beads = alignment.beads.enumerated().map { index, bead in
      BeadDocument(
        source: bead.source, target: bead.target, score: Self.rounded(bead.score),
        moved: moved.contains(index) ? true : nil)
    }
    flags = alignment.flags
    guard let account else { return }
    self.account = AccountDocument(account)
    guard source.language.primary == target.language.primary else { return }
    differences = alignment.differences.map { difference in
      DifferenceDocument(
        type: difference.kind, source: difference.source.map { SpanDocument($0, in: source) },
        target: difference.target.map { SpanDocument($0, in: target) },
        contradiction: difference.isContradiction)
    }
  }

  private static func rounded(_ score: Double) -> Double { (score * 1000).rounded() / 1000 }
}
