import Language
import Model
import SentenceAlignment
import Storage

extension Library {
  /// An alignment that starts from the words that this library's translations taught.
  ///
  /// - Complexity: That of reading what was learned; nothing is learned here.
  public nonisolated func textAlignment() throws -> TextAlignment {
    TextAlignment(words: try wordEvidence())
  }

  nonisolated func wordEvidence() throws -> WordEvidence {
    try read { try $0.learnedWords?.unpacked(WordEvidence.init(bytes:)) } ?? .none
  }

  /// Learns words anew from the surest translations, once an eighth of them is new or a person has
  /// decided something about their beads.
  ///
  /// - Complexity: At most ``pairsToLearnFrom`` alignments, some eight for each new pair on the whole.
  func learnWords() async throws {
    let (surest, known) = try read { reader in
      (try reader.surestPairs(limit: Self.pairsToLearnFrom), try reader.wordLessons)
    }
    guard !surest.isEmpty || known?.isEmpty == false else { return }
    let decisions = try read { try $0.decisions() }
    let lessons = lessons(of: surest.map(\.pair), decisions: decisions)
    let new = Set(lessons.map(\.number)).subtracting(known ?? [])
    let isDecided = lessons.contains { $0.isDecided && new.contains($0.number) }
    let gone = Set(known ?? []).subtracting(lessons.map(\.number)).count
    guard isDecided || known == nil || (new.count + gone) * Self.partToRelearn > lessons.count
    else { return }
    var texts: [(source: [Segment], target: [Segment], beads: [Bead])] = []
    for stored in surest {
      try Task.checkCancellation()
      await Task.yield()
      guard let source = try read({ try $0.article(stored.pair.source) }),
        let target = try read({ try $0.article(stored.pair.target) })
      else { continue }
      texts.append(
        (
          source.segments, target.segments,
          try beadsToLearnFrom(source, target, decisions: decisions)
        ))
    }
    let words = WordEvidence.learned(from: texts)
    try write {
      try $0.save(LearnedWords(bytes: words.bytes, lessons: lessons.map(\.number).sorted()))
    }
  }

  /// A number for each pair that changes with what a person decided about its beads.
  private func lessons(
    of pairs: [TranslationPair], decisions: [DecisionRecord]
  ) -> [(number: Int64, isDecided: Bool)] {
    var decided: [TranslationPair.Key: Int64] = [:]
    for record in decisions {
      guard case .alignment(let source, let target, _) = record.decision else { continue }
      decided[TranslationPair.Key(source: source, target: target)] = record.number
    }
    return pairs.map { pair in
      let decision = decided[TranslationPair.Key(source: pair.source, target: pair.target)]
      let hash = ContentHash(
        "\(AnalysisVersion.current) \(decision ?? 0) \(pair.source) \(pair.target)")
      return (Int64(hash.value >> 1), decision != nil)
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
  /// Words are learned anew when one in so many pairs is another one.
  private static let partToRelearn = 8
  private static let weightOfDecision = 3
  private static let teachingScore = 0.6
}

extension TranslationPair {
  /// Which articles a pair is of.
  fileprivate struct Key: Hashable {
    var source: ArticleID
    var target: ArticleID
  }
}
