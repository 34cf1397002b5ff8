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
  /// Words of both texts up to which what was read of them is kept: some two hundred bytes each.
  private let keptWords: Int

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
    keptWords = 500_000
  }

  /// A batch aligner that starts from nothing and keeps what was read of so many words.
  init(keptWords: Int, passes: Int) {
    words = .none
    dictionary = nil
    evidence = .all
    self.passes = passes
    self.keptWords = keptWords
  }

  /// Aligns every pair.
  ///
  /// - Returns: One result for each pair, in order, as ``Aligner/align(_:_:)`` gives it, and the
  ///   words that were learned.
  /// - Complexity: Linear in the number of pairs.
  public func align(
    _ pairs: [(source: [Segment], target: [Segment])]
  ) -> (results: [(beads: [Bead], score: Double)], words: WordEvidence) {
    align(pairs) { (beads: $1, score: $2) }
  }

  /// Aligns every pair and makes something of each.
  ///
  /// - Parameter finish: Gets both texts with their words matched by all that was learned, their beads
  ///   and the score.
  /// - Returns: What `finish` made of each pair, in order, and the words that were learned.
  public func align<Result>(
    _ pairs: [(source: [Segment], target: [Segment])],
    finish: (_ texts: MatchedTexts, _ beads: [Bead], _ score: Double) -> Result
  ) -> (results: [Result], words: WordEvidence) {
    let matcher = matcher(words)
    var room = keptWords
    // What is read is kept as far as there is room, and else read again for each pass.
    let kept: [MatchedTexts?] = pairs.map { pair in
      guard room > 0 else { return nil }
      let texts = matcher.match(pair.source, pair.target)
      room -= texts.wordCount
      return texts
    }
    return align(count: pairs.count, finish: finish) { index in
      kept[index] ?? matcher.match(pairs[index].source, pairs[index].target)
    }
  }

  /// Aligns two texts that were read already, by a matcher of the same words, dictionary and kinds of
  /// evidence; see ``align(_:finish:)``.
  public func align<Result>(
    _ texts: MatchedTexts,
    finish: (_ texts: MatchedTexts, _ beads: [Bead], _ score: Double) -> Result
  ) -> Result {
    align(count: 1, finish: finish) { _ in texts }.results[0]
  }

  private func align<Result>(
    count: Int, finish: (MatchedTexts, [Bead], Double) -> Result, texts: (Int) -> MatchedTexts
  ) -> (results: [Result], words: WordEvidence) {
    var learned = words
    var matcher = matcher(words)
    for pass in 1..<passes where evidence.contains(.words) {
      let aligner = Aligner(matcher)
      learned = words
      learned.add(
        (0..<count).map { index in
          let texts = pass == 1 ? texts(index) : texts(index).matched(by: matcher)
          return (texts, aligner.align(texts).beads.filter { $0.score >= Self.teachingScore })
        })
      matcher = self.matcher(learned)
    }
    let aligner = Aligner(matcher)
    let results = (0..<count).map { index in
      let texts = passes == 1 ? texts(index) : texts(index).matched(by: matcher)
      let (beads, score) = aligner.align(texts)
      return finish(texts, beads, score)
    }
    return (results, learned)
  }

  private func matcher(_ words: WordEvidence) -> WordMatcher {
    WordMatcher(words: words, dictionary: dictionary, evidence: evidence)
  }

  /// A bead must be this sure before words are learned from it.
  private static let teachingScore = 0.6
}
