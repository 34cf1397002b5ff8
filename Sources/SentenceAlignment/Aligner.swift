public import Model

/// Aligns two segmented texts by dynamic programming over several kinds of evidence.
///
/// The texts may be Arabic and English in either order, or two texts of one language. Blocks that
/// moved are joined after the main path is found.
/// - SeeAlso: Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993).
public struct Aligner: Sendable {
  private let matcher: WordMatcher

  /// An aligner that goes by the words that a matcher finds.
  public init(_ matcher: WordMatcher) {
    self.matcher = matcher
  }

  /// An aligner that knows the words of `evidence` and of an installed dictionary.
  ///
  /// - Parameters:
  ///   - words: Words that the library taught.
  ///   - dictionary: An installed dictionary, if there is one.
  ///   - evidence: The kinds of evidence to use.
  public init(
    words: WordEvidence = .none, dictionary: BilingualDictionary? = nil,
    evidence: EvidenceKinds = .all
  ) {
    self.init(WordMatcher(words: words, dictionary: dictionary, evidence: evidence))
  }

  package init(
    words: WordEvidence, dictionary: BilingualDictionary?, evidence: EvidenceKinds,
    weights: AlignmentWeights
  ) {
    self.init(
      WordMatcher(words: words, dictionary: dictionary, evidence: evidence, weights: weights))
  }

  /// Aligns two texts that belong together, as whoever names them says.
  ///
  /// How sure a bead is says its score; texts are never taken for strangers as a whole.
  ///
  /// - Parameters:
  ///   - source: Segments in reading order.
  ///   - target: Segments in reading order.
  /// - Returns: Beads in source order that cover every segment of both sides exactly once, those
  ///   without a source at the place where the target has them, and the share of both texts that
  ///   has a counterpart, 0 to 1.
  /// - Complexity: O(*n* · *m*) in segments; texts of more than some hundred segments are aligned
  ///   window by window, in linear time and bounded memory.
  public func align(_ source: [Segment], _ target: [Segment]) -> (beads: [Bead], score: Double) {
    guard source.count * target.count > Self.largestTable else {
      return align(matcher.match(source, target))
    }
    return WindowedAlignment.align(source, target) { align(matcher.match($0, $1)) }
  }

  /// Aligns two texts that were read already; see ``align(_:_:)``.
  public func align(_ texts: MatchedTexts) -> (beads: [Bead], score: Double) {
    guard texts.source.segments.count * texts.target.segments.count <= Self.largestTable else {
      return align(texts.sourceSegments, texts.targetSegments)
    }
    let search = search(texts)
    var rows = search.rows()
    standard(search).dropChanceBeads(&rows, keepsRuns: true)
    return finish(rows, search)
  }

  /// Share of the shorter text that the other one renders, 0 to 1: near 1 for a translation, near
  /// 0 for reports on one event in words of their own.
  ///
  /// - Complexity: That of ``align(_:_:)``.
  public func renderedShare(_ source: [Segment], _ target: [Segment]) -> Double {
    // The head of a very long text tells as much as the whole.
    renderedShare(
      matcher.match(
        Array(source.prefix(Self.longestSample)), Array(target.prefix(Self.longestSample))))
  }

  /// Share of the shorter text that the other one renders, of texts that were read already and are not
  /// very long; see ``renderedShare(_:_:)``.
  ///
  /// Nobody says that these belong together, so chance has to be ruled out.
  package func renderedShare(_ texts: MatchedTexts) -> Double {
    let weights = matcher.weights
    let search = BeadSearch(
      scorer: BeadScorer(texts, matcher.evidence, weights), weights: weights)
    let standard = standard(search)
    var rows = search.rows()
    standard.dropChanceBeads(&rows, keepsRuns: false)
    // In few segments on one subject, words answer each other by chance.
    let count = min(texts.source.segments.count, texts.target.segments.count)
    let strictness = Float(max(0, weights.fewSegments - count)) * weights.fewSegmentsCoverage
    let share = standard.renderedShare(rows) { row in
      strictness + weights.mergedCoverage * Float(row.sources.count + row.targets.count - 2)
    }
    return Double(share)
  }

  /// What two texts have in common that is more than the form or the subject of both.
  ///
  /// - Complexity: That of ``align(_:_:)``.
  package func sharedPassages(_ texts: MatchedTexts) -> SharedPassages {
    let weights = matcher.weights
    let search = BeadSearch(
      scorer: BeadScorer(texts, matcher.evidence, weights), weights: weights)
    let standard = standard(search)
    var rows = search.rows()
    standard.dropChanceBeads(&rows, keepsRuns: false)
    return standard.passages(rows)
  }

  private static let largestTable = 1_200 * 1_200
  private static let longestSample = 600

  /// A search with weights that lean on lengths where few words are known, and that are fitted to the texts
  /// where these are long enough to tell how they render each other.
  private func search(_ texts: MatchedTexts) -> BeadSearch {
    let known = BeadScorer(texts, matcher.evidence, matcher.weights)
    var search = BeadSearch(scorer: known, weights: matcher.weights)
    var weights = matcher.weights
    let asksLengths = known.knownShare < (texts.areLong ? weights.muteShare : weights.speakingShare)
    if asksLengths, matcher.evidence.contains(.length) {
      weights = weights.leaningOnLengths(of: known)
      search = BeadSearch(
        scorer: BeadScorer(texts, matcher.evidence, weights), weights: weights)
    }
    guard texts.areLong else { return search }
    for _ in 0..<Self.fittings {
      let fitted = weights.fitted(to: search.mainPath(), search.scorer)
      search = BeadSearch(
        scorer: BeadScorer(texts, matcher.evidence, fitted), weights: fitted)
    }
    return search
  }

  /// How often weights are fitted to the beads that the last ones found.
  private static let fittings = 2

  private func standard(_ search: BeadSearch) -> CoverageStandard {
    CoverageStandard(search.scorer, search.weights, usesDictionary: matcher.usesDictionary)
  }

  private func finish(
    _ rows: [BeadSearch.Row], _ search: BeadSearch
  ) -> (beads: [Bead], score: Double) {
    let scorer = search.scorer
    let standard = standard(search)
    var beads: [Bead] = []
    var rendered: Float = 0
    var total: Float = 0
    for segment in scorer.source.segments + scorer.target.segments { total += segment.length }
    let isMute = scorer.knownShare < search.weights.muteShare
    for row in rows {
      // Lengths alone leave a bead as likely wrong as right.
      let confidence = search.weights.confidence(
        of: isMute && standard.isDoubtful(row)
          ? min(row.score, search.weights.confidenceMidpoint) : row.score)
      beads.append(Bead(source: row.sources, target: row.targets, score: Double(confidence)))
      for i in row.sources { rendered += confidence * scorer.source.segments[i].length }
      for j in row.targets { rendered += confidence * scorer.target.segments[j].length }
    }
    let (sources, targets) = search.leftovers(rows)
    for i in sources {
      let doubt =
        scorer.target.segments.indices.map { likelihood(i, $0, search, standard) }.max() ?? 0
      beads.append(Bead(source: [i], target: [], score: Double(1 - doubt)))
    }
    for j in targets {
      let doubt =
        scorer.source.segments.indices.map { likelihood($0, j, search, standard) }.max() ?? 0
      beads.append(Bead(source: [], target: [j], score: Double(1 - doubt)))
    }
    return (BeadOrder.reading(beads), total > 0 ? Double(rendered / total) : 0)
  }

  /// How likely one segment renders another that it was not joined with, 0 to 1: less where their
  /// words answer each other no more than chance has it.
  private func likelihood(
    _ source: Int, _ target: Int, _ search: BeadSearch, _ standard: CoverageStandard
  ) -> Float {
    let (scorer, weights) = (search.scorer, search.weights)
    let confidence = weights.confidence(
      of: scorer.score(source..<(source + 1), target..<(target + 1)))
    // Most segments are strangers: their coverage need not be summed.
    guard confidence > 0.01 else { return confidence }
    return confidence * standard.certainty(ofCoverage: scorer.coverage([source], [target]))
  }
}
