import Model

/// What a name is where it is plain settles what it is where nothing tells: `Birkenhead who…` is the
/// place of `in Birkenhead`.
///
/// A name of the news means one kind of thing nearly always; so each reading of a name that is not
/// sure takes the kind that all readings of that name together speak for most.
struct TypeConsensus {
  private var weights: [UInt64: [EntityType: Double]] = [:]

  /// Takes the readings of one segment in.
  mutating func note(_ spans: [NameSpan], of reading: SegmentReading) {
    for span in spans where span.strength < NameSpan.sure {
      weights[Self.key(of: span, in: reading), default: [:]][span.type, default: 0] += span.strength
    }
  }

  /// The readings with their types settled.
  func settled(_ spans: [NameSpan], of reading: SegmentReading) -> [NameSpan] {
    spans.map { span in
      guard span.strength < Self.unsure, let weights = weights[Self.key(of: span, in: reading)],
        let best = weights.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
        best.key != span.type, best.value > 1.3 * (weights[span.type] ?? 0)
      else { return span }
      var settled = span
      settled.type = best.key
      settled.evidence = ["elsewhere the name of one of these"]
      return settled
    }
  }

  /// Readings as strong as this stand by themselves.
  private static let unsure = 3.0

  private static func key(of span: NameSpan, in reading: SegmentReading) -> UInt64 {
    span.words.reduce(NameFolding.seed) { hash, word in
      NameFolding.combine(hash, UInt32(truncatingIfNeeded: reading.tokens[word].key >> 13))
    }
  }
}
