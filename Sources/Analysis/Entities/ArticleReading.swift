import Model

/// The names found in an article, before their types are settled.
///
/// It keeps nothing of how they were found, so that the readings of a whole library fit in memory.
struct ArticleReading {
  private struct Finding {
    var mention: Mention
    /// The hash of its words.
    var name: UInt64
    /// How much speaks for its type (``NameSpan/strength``).
    var strength: Double
  }

  private var findings: [Finding] = []

  init(_ segments: some Sequence<(SegmentReading, [NameSpan])>) {
    for (reading, spans) in segments {
      for span in spans {
        findings.append(
          Finding(
            mention: span.mention(in: reading), name: Self.name(of: span, in: reading),
            strength: span.strength))
      }
    }
  }

  private static func name(of span: NameSpan, in reading: SegmentReading) -> UInt64 {
    span.words.reduce(NameFolding.seed) { hash, word in
      NameFolding.combine(hash, UInt32(truncatingIfNeeded: reading.tokens[word].key >> 13))
    }
  }

  /// Says what this article takes its names for.
  func vote(in consensus: inout TypeConsensus) {
    for finding in findings where finding.strength < NameSpan.sure {
      consensus.note(finding.mention.type, of: finding.name, strength: finding.strength)
    }
  }

  /// The mentions, in reading order, with the types that articles agree on.
  func mentions(agreeing consensus: TypeConsensus) -> [Mention] {
    findings.map { finding in
      var mention = finding.mention
      if let type = consensus.type(
        of: finding.name, otherThan: mention.type, strength: finding.strength)
      {
        mention.type = type
        mention.evidence = ["elsewhere the name of one of these"]
      }
      return mention
    }
  }
}
