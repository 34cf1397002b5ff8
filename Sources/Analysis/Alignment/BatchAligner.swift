public import Model

/// Aligns many pairs of texts in one run, with words that the pairs themselves teach.
///
/// The pairs are aligned, the words of both languages are learned from all of them, and the pairs
/// are aligned again in the light of that.
public struct BatchAligner: Sendable {
  private let words: WordEvidence
  private let dictionary: BilingualDictionary?
  private let evidence: EvidenceKinds
  private let passes: Int

  /// A batch aligner that starts from what is known already.
  ///
  /// - Parameters:
  ///   - words: Words that the library taught.
  ///   - dictionary: An installed dictionary, if there is one.
  ///   - evidence: The kinds of evidence to use.
  ///   - passes: How often to align; words are learned between two passes.
  public init(
    words: WordEvidence = .none, dictionary: BilingualDictionary? = nil,
    evidence: EvidenceKinds = .all, passes: Int = 2
  ) {
    self.words = words
    self.dictionary = dictionary
    self.evidence = evidence
    self.passes = max(1, passes)
  }

  /// Aligns every pair.
  ///
  /// - Returns: One result for each pair, in order, as ``Aligner/align(_:_:)`` gives it, and the
  ///   words that were learned.
  /// - Complexity: Linear in the number of pairs.
  public func align(
    _ pairs: [(source: [Segment], target: [Segment])]
  ) -> (results: [(beads: [Bead], score: Double)], words: WordEvidence) {
    var learned = words
    var results: [(beads: [Bead], score: Double)] = []
    for pass in 0..<passes {
      let aligner = Aligner(words: learned, dictionary: dictionary, evidence: evidence)
      results = pairs.map { aligner.align($0.source, $0.target) }
      if pass + 1 < passes, evidence.contains(.words) {
        learned = words
        learned.add(
          zip(pairs, results).map { pair, result in
            (pair.source, pair.target, result.beads.filter { $0.score >= Self.teachingScore })
          })
      }
    }
    return (results, learned)
  }

  /// A bead must be this sure before words are learned from it.
  private static let teachingScore = 0.6
}
