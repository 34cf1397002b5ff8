public import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Aligns two segmented texts by dynamic programming over several kinds of evidence.
///
/// The texts may be Arabic and English in either order, or two texts of one language. Blocks that
/// moved are joined after the main path is found.
/// - SeeAlso: Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993).
public struct Aligner: Sendable {
  private let matcher: WordMatcher
  private var weights: AlignmentWeights { matcher.weights }

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

  /// Aligns two texts.
  ///
  /// - Parameters:
  ///   - source: Segments in reading order.
  ///   - target: Segments in reading order.
  /// - Returns: Beads in source order that cover every segment of both sides exactly once, those
  ///   without a source at the place where the target has them, and the share of both texts that
  ///   has a counterpart, 0 to 1.
  /// - Complexity: O(*n* · *m*) in segments; texts of more than a thousand segments are aligned
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
    let scorer = BeadScorer(texts, matcher.evidence, weights)
    return finish(rows(scorer), scorer)
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
  func renderedShare(_ texts: MatchedTexts) -> Double {
    let scorer = BeadScorer(texts, matcher.evidence, weights)
    // In few segments on one subject, words answer each other by chance.
    let count = min(scorer.source.segments.count, scorer.target.segments.count)
    let strictness = Float(max(0, weights.fewSegments - count)) * weights.fewSegmentsCoverage
    let share = renderedShare(rows(scorer), scorer) { row in
      strictness + weights.mergedCoverage * Float(row.sources.count + row.targets.count - 2)
    }
    return Double(share)
  }

  /// The beads with both sides, with what speaks for them in figures.
  package func evidence(
    _ source: [Segment], _ target: [Segment]
  ) -> [(bead: Bead, score: Float, coverage: Float)] {
    let scorer = scorer(source, target)
    return rows(scorer).map { row in
      (
        Bead(
          source: row.sources, target: row.targets, score: Double(confidence(row.score))),
        row.score, scorer.coverage(row.sources, row.targets)
      )
    }
  }

  private static let largestTable = 1_200 * 1_200
  private static let longestSample = 600

  private struct Row {
    var sources: [Int]
    var targets: [Int]
    var score: Float
  }

  private func scorer(_ source: [Segment], _ target: [Segment]) -> BeadScorer {
    BeadScorer(matcher.match(source, target), matcher.evidence, weights)
  }

  private func rows(_ scorer: BeadScorer) -> [Row] {
    var rows = mainPath(scorer)
    yieldToBetter(&rows, scorer)
    addCrossings(&rows, scorer)
    joinLeftovers(&rows, scorer)
    joinFacing(&rows, scorer)
    dropChanceBeads(&rows, scorer)
    return rows
  }

  /// Share of the shorter text in beads whose words answer each other, 0 to 1.
  private func renderedShare(
    _ rows: [Row], _ scorer: BeadScorer, stricterBy strictness: (Row) -> Float = { _ in 0 }
  ) -> Float {
    var rendered: (source: Float, target: Float) = (0, 0)
    for row in rows {
      let weight = certainty(
        ofCoverage: scorer.coverage(row.sources, row.targets) - strictness(row), scorer)
      for i in row.sources { rendered.source += weight * scorer.source.segments[i].length }
      for j in row.targets { rendered.target += weight * scorer.target.segments[j].length }
    }
    let sourceLength = scorer.source.segments.reduce(0) { $0 + $1.length }
    let targetLength = scorer.target.segments.reduce(0) { $0 + $1.length }
    guard sourceLength > 0, targetLength > 0 else { return 0 }
    // The sum of what is rendered may be rounded beyond the whole.
    return min(
      1,
      sourceLength <= targetLength
        ? rendered.source / sourceLength : rendered.target / targetLength)
  }

  /// Holds beads to a higher standard where the texts share only passages: there, segments that
  /// treat of the same things are likelier than segments that render each other.
  private func dropChanceBeads(_ rows: inout [Row], _ scorer: BeadScorer) {
    let (doubtful, sure) = coverageBounds(scorer)
    let strict = sure + weights.passageCoverage
    var count = -1
    // Each bead less leaves less in common, and less reason to believe the next.
    while count != rows.count {
      count = rows.count
      let share = renderedShare(rows, scorer)
      guard share < weights.translatedShare else { return }
      let lack = min(1, 2 * (1 - share / weights.translatedShare))
      let standard = doubtful + (strict - doubtful) * lack * lack
      rows.removeAll { scorer.coverage($0.sources, $0.targets) < standard }
    }
  }

  /// How sure it is that segments with so much in common render each other, 0 to 1.
  private func certainty(ofCoverage coverage: Float, _ scorer: BeadScorer) -> Float {
    let (doubtful, sure) = coverageBounds(scorer)
    return min(1, max(0, (coverage - doubtful) / (sure - doubtful)))
  }

  /// Coverage below which segments are likely strangers, and above which they are likely not.
  private func coverageBounds(_ scorer: BeadScorer) -> (doubtful: Float, sure: Float) {
    guard scorer.source.script != scorer.target.script else {
      return (weights.doubtfulCoverage.sameLanguage, weights.sureCoverage.sameLanguage)
    }
    // Never less: where few words are known, the few that match are as likely chance.
    let more = max(
      matcher.usesDictionary ? weights.dictionaryCoverage : 0,
      weights.knownShareCoverage * (scorer.knownShare - weights.usualKnownShare))
    return (
      weights.doubtfulCoverage.twoLanguages + more, weights.sureCoverage.twoLanguages + more
    )
  }

  private func mainPath(_ scorer: BeadScorer) -> [Row] {
    BeadPath.best(
      rows: scorer.source.segments.count, columns: scorer.target.segments.count,
      unaligned: weights.unaligned,
      isPromising: scorer.isPromising, mayPay: scorer.mayPay, score: scorer.score
    ).map { Row(sources: Array($0.sources), targets: Array($0.targets), score: $0.score) }
  }

  /// Gives a segment's place to one off the main path that renders its counterpart far better: the
  /// path prefers what lies in order, such as a caption that repeats a paragraph.
  private func yieldToBetter(_ rows: inout [Row], _ scorer: BeadScorer) {
    var (sources, targets) = leftovers(rows, scorer)
    for index in rows.indices {
      guard rows[index].sources.count == 1, rows[index].targets.count == 1 else { continue }
      let needed = rows[index].score + weights.crossing
      let source = sources.map { (scorer.score([$0], rows[index].targets), $0) }
        .max { $0.0 < $1.0 }
      let target = targets.map { (scorer.score(rows[index].sources, [$0]), $0) }
        .max { $0.0 < $1.0 }
      if let source, source.0 > needed, source.0 >= target?.0 ?? -.infinity {
        sources.removeAll { $0 == source.1 }
        sources += rows[index].sources
        rows[index].sources = [source.1]
        rows[index].score = source.0 - weights.crossing
      } else if let target, target.0 > needed {
        targets.removeAll { $0 == target.1 }
        targets += rows[index].targets
        rows[index].targets = [target.1]
        rows[index].score = target.0 - weights.crossing
      }
    }
  }

  /// Aligns what the main path left over, as often as something comes of it: moved blocks.
  private func addCrossings(_ rows: inout [Row], _ scorer: BeadScorer) {
    for _ in 0..<3 {
      let (sources, targets) = leftovers(rows, scorer)
      guard !sources.isEmpty, !targets.isEmpty else { return }
      let steps = BeadPath.best(
        rows: sources.count, columns: targets.count, unaligned: weights.unaligned,
        isPromising: { scorer.isPromising(sources[$0], targets[$1]) },
        mayPay: { scorer.mayPay(sources[$0], targets[$1]) },
        score: { i, j in
          scorer.score(Array(sources[i]), Array(targets[j])) - weights.crossing
        })
      guard !steps.isEmpty else { return }
      for step in steps {
        rows.append(
          Row(
            sources: Array(sources[step.sources]), targets: Array(targets[step.targets]),
            score: step.score))
      }
    }
  }

  /// Joins single segments to beads that they complete across something inserted.
  private func joinLeftovers(_ rows: inout [Row], _ scorer: BeadScorer) {
    while true {
      let (sources, targets) = leftovers(rows, scorer)
      var best: (gain: Float, row: Int, source: Int?, target: Int?)?
      for (index, row) in rows.enumerated()
      where row.sources.count + row.targets.count < BeadPath.mostSegments {
        func consider(_ source: Int?, _ target: Int?) {
          let own = scorer.coverage(
            source.map { [$0] } ?? row.sources, target.map { [$0] } ?? row.targets)
          guard own >= weights.joiningCoverage else { return }
          let score = scorer.score(
            source.map { row.sources + [$0] } ?? row.sources,
            target.map { row.targets + [$0] } ?? row.targets)
          let gain = score - row.score - weights.unaligned
          if gain > max(weights.joining, best?.gain ?? 0) {
            best = (gain, index, source, target)
          }
        }
        for source in sources where isNear(source, row.sources) { consider(source, nil) }
        for target in targets where isNear(target, row.targets) { consider(nil, target) }
      }
      guard let best else { return }
      rows[best.row].score += best.gain + weights.unaligned
      if let source = best.source {
        rows[best.row].sources = (rows[best.row].sources + [source]).sorted()
      }
      if let target = best.target {
        rows[best.row].targets = (rows[best.row].targets + [target]).sorted()
      }
    }
  }

  /// Joins a source and a target segment that are alone at one place, between segments that are
  /// joined: a loose or cut rendering is likelier there than one that is left out and one put in.
  private func joinFacing(_ rows: inout [Row], _ scorer: BeadScorer) {
    let (sources, targets) = leftovers(rows, scorer)
    let freeSources = Set(sources)
    let freeTargets = Set(targets)
    var joined: [Int: Int] = [-1: -1, scorer.source.segments.count: scorer.target.segments.count]
    var joinedBack = joined
    for row in rows {
      for source in row.sources {
        joined[source] = source == row.sources.last ? row.targets.last : row.targets.first
      }
      if let first = row.sources.first, let last = row.targets.first { joinedBack[first] = last }
    }
    for source in sources
    where !freeSources.contains(source - 1) && !freeSources.contains(source + 1) {
      guard let before = joined[source - 1], let after = joinedBack[source + 1],
        after == before + 2, freeTargets.contains(before + 1),
        scorer.isAllowed(source, before + 1),
        scorer.coverage([source], [before + 1]) >= weights.facingCoverage
      else { continue }
      rows.append(
        Row(
          sources: [source], targets: [before + 1],
          score: scorer.score([source], [before + 1])))
    }
  }

  private func isNear(_ segment: Int, _ others: [Int]) -> Bool {
    others.contains { abs($0 - segment) <= 5 }
  }

  private func leftovers(_ rows: [Row], _ scorer: BeadScorer) -> (sources: [Int], targets: [Int]) {
    var sourceUsed = [Bool](repeating: false, count: scorer.source.segments.count)
    var targetUsed = [Bool](repeating: false, count: scorer.target.segments.count)
    for row in rows {
      for i in row.sources { sourceUsed[i] = true }
      for j in row.targets { targetUsed[j] = true }
    }
    return (
      sourceUsed.indices.filter { !sourceUsed[$0] }, targetUsed.indices.filter { !targetUsed[$0] }
    )
  }

  private func finish(_ rows: [Row], _ scorer: BeadScorer) -> (beads: [Bead], score: Double) {
    var beads: [Bead] = []
    var rendered: Float = 0
    var total: Float = 0
    for segment in scorer.source.segments + scorer.target.segments { total += segment.length }
    for row in rows {
      let confidence = confidence(row.score)
      beads.append(Bead(source: row.sources, target: row.targets, score: Double(confidence)))
      for i in row.sources { rendered += confidence * scorer.source.segments[i].length }
      for j in row.targets { rendered += confidence * scorer.target.segments[j].length }
    }
    let (sources, targets) = leftovers(rows, scorer)
    for i in sources {
      let doubt = scorer.target.segments.indices.map { likelihood(i, $0, scorer) }.max() ?? 0
      beads.append(Bead(source: [i], target: [], score: Double(1 - doubt)))
    }
    for j in targets {
      let doubt = scorer.source.segments.indices.map { likelihood($0, j, scorer) }.max() ?? 0
      beads.append(Bead(source: [], target: [j], score: Double(1 - doubt)))
    }
    return (BeadOrder.reading(beads), total > 0 ? Double(rendered / total) : 0)
  }

  /// How likely one segment renders another that it was not joined with, 0 to 1: less where their
  /// words answer each other no more than chance has it.
  private func likelihood(_ source: Int, _ target: Int, _ scorer: BeadScorer) -> Float {
    let confidence = confidence(
      scorer.score(source..<(source + 1), target..<(target + 1)))
    // Most segments are strangers: their coverage need not be summed.
    guard confidence > 0.01 else { return confidence }
    return confidence * certainty(ofCoverage: scorer.coverage([source], [target]), scorer)
  }

  private func confidence(_ score: Float) -> Float {
    1 / (1 + exp(-(score - weights.confidenceMidpoint) / weights.confidenceScale))
  }
}
