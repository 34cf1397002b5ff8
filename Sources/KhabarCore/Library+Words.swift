import Analysis
import Language
import Model
import Storage

extension Library {
  /// An alignment that starts from the words that this library's translations taught.
  ///
  /// - Complexity: That of reading what was learned; nothing is learned here.
  public nonisolated func textAlignment() throws -> TextAlignment {
    TextAlignment(words: try wordEvidence())
  }

  nonisolated func wordEvidence() throws -> WordEvidence {
    try read { try $0.learnedWords }.flatMap { WordEvidence(bytes: $0.bytes) } ?? .none
  }

  /// Learns words anew from the surest translations, where there are new ones or a person has
  /// decided something about their beads since the last time.
  ///
  /// - Complexity: At most ``pairsToLearnFrom`` alignments.
  func learnWords() throws {
    let (pairs, decisions, known) = try read { reader in
      (try reader.pairs(), try reader.decisions(), try reader.learnedWords)
    }
    let decided = decisions.last { record in
      if case .alignment = record.decision { true } else { false }
    }
    var hash = ContentHash("\(AnalysisVersion.current) \(decided?.number ?? 0)")
    for pair in pairs { hash.combine("\(pair.pair.source) \(pair.pair.target) ") }
    let state = Int(truncatingIfNeeded: hash.value)
    guard state != known?.state, !(pairs.isEmpty && known == nil) else { return }
    let surest = pairs.sorted { $0.isDeclared && !$1.isDeclared }.prefix(Self.pairsToLearnFrom)
    var lessons: [(source: [Segment], target: [Segment], beads: [Bead])] = []
    for stored in surest {
      try Task.checkCancellation()
      guard let source = try read({ try $0.article(stored.pair.source) }),
        let target = try read({ try $0.article(stored.pair.target) })
      else { continue }
      lessons.append(
        (
          source.segments, target.segments,
          try beadsToLearnFrom(source, target, decisions: decisions)
        ))
    }
    let words = WordEvidence.learned(from: lessons)
    try write {
      try $0.save(LearnedWords(bytes: words.bytes, state: state))
    }
  }

  /// The beads of a pair that words can be learned from; those that a person made or confirmed
  /// several times, so that they weigh more.
  private func beadsToLearnFrom(
    _ source: Article, _ target: Article, decisions: [DecisionRecord]
  ) throws -> [Bead] {
    let found = Aligner(dictionary: InstalledWords.dictionary)
      .align(source.segments, target.segments)
    let decided = decisions.compactMap { record -> BeadDecision? in
      guard case .alignment(source.id, target.id, let decision) = record.decision else {
        return nil
      }
      return decision
    }
    let beads = Alignment(beads: found.beads, score: found.score)
      .applying(
        decided, sourceCount: source.segments.count, targetCount: target.segments.count
      ).beads
    return beads.flatMap { bead -> [Bead] in
      guard !bead.source.isEmpty, !bead.target.isEmpty else { return [] }
      // A decision makes a bead certain.
      if bead.score == 1 { return Array(repeating: bead, count: Self.weightOfDecision) }
      return bead.score >= Self.teachingScore ? [bead] : []
    }
  }

  private static let pairsToLearnFrom = 150
  private static let weightOfDecision = 3
  private static let teachingScore = 0.6
}
