import Model

/// The names found in an article, before their types are settled.
struct ArticleReading {
  /// Each segment with its names.
  var segments: [(reading: SegmentReading, spans: [NameSpan])]

  /// Says what this article takes its names for.
  func vote(in consensus: inout TypeConsensus) {
    for (reading, spans) in segments { consensus.note(spans, of: reading) }
  }

  /// The mentions, in reading order, with the types that articles agree on.
  func mentions(agreeing consensus: TypeConsensus) -> [Mention] {
    segments.flatMap { reading, spans in
      consensus.settled(spans, of: reading).map { $0.mention(in: reading) }
    }
  }
}
