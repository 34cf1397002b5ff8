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

  /// What this article takes its names for, and the words of its names where they are asked for.
  func evidence(withWords hasWords: Bool) -> ArticleEvidence {
    var votes: [UInt64: ArticleEvidence.Vote] = [:]
    var words: [UInt64: ArticleEvidence.Word] = [:]
    for finding in findings {
      if finding.strength < NameSpan.sure {
        var vote =
          votes[finding.name]
          ?? ArticleEvidence.Vote(name: finding.name, votes: TypeVotes(), isUnsure: false)
        vote.votes[finding.mention.type] += TypeVotes.votes(ofStrength: finding.strength)
        if finding.strength < TypeVotes.unsure { vote.isUnsure = true }
        votes[finding.name] = vote
      }
      guard hasWords else { continue }
      for word in LatinWords.words(
        of: finding.mention.text, finding.mention.type, strength: finding.strength)
      {
        guard var known = words[word.key] else {
          words[word.key] = word
          continue
        }
        known.votes.add(word.votes)
        known.articles += word.articles
        known.name = min(known.name, word.name)
        words[word.key] = known
      }
    }
    return ArticleEvidence(
      votes: votes.values.sorted { $0.name < $1.name },
      words: words.values.sorted { $0.key < $1.key })
  }

  /// The mentions, in reading order, with the types that articles agree on.
  func mentions(agreeing votes: (UInt64) throws -> TypeVotes) rethrows -> [Mention] {
    try findings.map { finding in
      var mention = finding.mention
      if finding.strength < TypeVotes.unsure,
        let type = try votes(finding.name).type(
          otherThan: mention.type, strength: finding.strength)
      {
        mention.type = type
        mention.evidence = ["elsewhere the name of one of these"]
      }
      return mention
    }
  }
}
