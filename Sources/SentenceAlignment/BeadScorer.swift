import Model

/// Scores how well some source segments and some target segments say the same.
///
/// Every word is evidence: its log-likelihood ratio compares how often a word of its kind finds a
/// match in the true counterpart with how often it finds one in the document's other segments, so
/// that words which match everywhere say nothing.
struct BeadScorer {
  /// The texts and which of their words match.
  let texts: MatchedTexts
  let source: TextProfile
  let target: TextProfile
  /// Share of the words of both texts for which a counterpart is known, 0 to 1.
  var knownShare: Float { texts.found.knownShare }
  private let weights: AlignmentWeights
  private let evidence: EvidenceKinds
  private let sourceSide: SideGains
  private let targetSide: SideGains
  /// The most that a segment of the target can gain by its length, whatever it renders.
  private let lengthCeilings: [Float]
  private let lengths: LengthModel
  /// Lexical evidence of each one-to-one bead, row by row.
  let single: [Float]
  /// Which one-to-one beads the page's make-up forbids.
  private let forbidden: [Bool]

  init(
    _ texts: MatchedTexts, _ evidence: EvidenceKinds, _ weights: AlignmentWeights
  ) {
    let (source, target) = (texts.source, texts.target)
    self.texts = texts
    self.source = source
    self.target = target
    self.weights = weights
    self.evidence = evidence
    sourceSide = SideGains.of(
      source, texts.found.source, columns: target.segments.count, weights,
      matches: texts.found.matches.map { ($0.source, $0.target, $0.probability) }, other: target)
    targetSide = SideGains.of(
      target, texts.found.target, columns: source.segments.count, weights,
      matches: texts.found.matches.map { ($0.target, $0.source, $0.probability) }, other: source)

    let lengths = LengthModel(
      source, target, variance: weights.lengthVariance, letters: weights.lengthRatio)
    self.lengths = lengths
    lengthCeilings = target.segments.map { segment in
      evidence.contains(.length) ? weights.length * lengths.ceiling(for: segment.length) : 0
    }

    let (rows, columns) = (source.segments.count, target.segments.count)
    let backward = targetSide.singleGains()
    var single = sourceSide.singleGains()
    for i in 0..<rows {
      for j in 0..<columns { single[i * columns + j] += backward[j * rows + i] }
    }
    self.single = single
    var forbidden = [Bool](repeating: false, count: rows * columns)
    if evidence.contains(.pageMakeUp) {
      for i in 0..<rows {
        for j in 0..<columns {
          forbidden[i * columns + j] = !Self.mayRender(
            source.segments[i], target.segments[j], source: source, target: target)
        }
      }
    }
    self.forbidden = forbidden
  }

  /// Whether the make-up of a page lets one segment render the other.
  private static func mayRender(
    _ left: SegmentProfile, _ right: SegmentProfile, source: TextProfile, target: TextProfile
  ) -> Bool {
    if left.isForeign || right.isForeign {
      return isNearCopy(left, right, source: source, target: target)
    }
    if left.role == right.role { return true }
    return left.role != .link && right.role != .link && left.role != .source
      && right.role != .source
  }

  /// A line in the other text's script renders nothing but a copy of itself.
  private static func isNearCopy(
    _ left: SegmentProfile, _ right: SegmentProfile, source: TextProfile, target: TextProfile
  ) -> Bool {
    let leftForms = Set(left.types.map { source.types[Int($0)].form })
    let shared = right.types.count { leftForms.contains(target.types[Int($0)].form) }
    return shared > 0 && Float(shared) >= 0.7 * Float(max(left.types.count, right.types.count))
  }

  private func index(_ i: Int, _ j: Int) -> Int { i * target.segments.count + j }

  /// Whether a one-to-one bead is possible at all.
  func isAllowed(_ i: Int, _ j: Int) -> Bool { !forbidden[index(i, j)] }

  /// Whether words speak for a one-to-one bead.
  func isPromising(_ i: Int, _ j: Int) -> Bool {
    let cell = index(i, j)
    return single[cell] > weights.promise && !forbidden[cell]
  }

  /// Whether a one-to-one bead can be better than to leave both segments alone, at a glance.
  func mayPay(_ i: Int, _ j: Int) -> Bool {
    let cell = index(i, j)
    return !forbidden[cell]
      && weights.lexical * single[cell] + lengthCeilings[j] > 2 * weights.unaligned
  }

  /// The score of a bead of neighbouring segments, against leaving nothing unsaid.
  func score(_ sources: Range<Int>, _ targets: Range<Int>) -> Float {
    if sources.count == 1, targets.count == 1 {
      let cell = index(sources.lowerBound, targets.lowerBound)
      if forbidden[cell] { return -.infinity }
      return finish(single[cell], sources, targets)
    }
    var evidence: Float = 0
    for i in sources { evidence += sourceSide.gain(of: i, against: targets) }
    for j in targets { evidence += targetSide.gain(of: j, against: sources) }
    return finish(evidence, sources, targets)
  }

  /// The score of a bead whose segments need not be neighbours.
  func score(_ sources: [Int], _ targets: [Int]) -> Float {
    for i in sources {
      for j in targets where forbidden[index(i, j)] { return -.infinity }
    }
    var evidence: Float = 0
    for i in sources { evidence += sourceSide.gain(of: i, against: targets) }
    for j in targets { evidence += targetSide.gain(of: j, against: sources) }
    return finish(evidence, sources, targets)
  }

  /// How often words that have a match anywhere find it in the beads that hold them.
  func matchRates(in beads: [BeadSearch.Row]) -> MatchRates {
    var rates = MatchRates()
    for bead in beads {
      for i in bead.sources { sourceSide.tally(i, against: bead.targets, in: &rates) }
      for j in bead.targets { targetSide.tally(j, against: bead.sources, in: &rates) }
    }
    return rates
  }

  /// How many numbers and names stand in a bead, on both sides, and how well they are matched in it.
  func details(_ sources: [Int], _ targets: [Int]) -> (all: Float, found: Float) {
    var all: Float = 0
    var found: Float = 0
    for i in sources {
      let details = sourceSide.details(of: i, against: targets)
      all += details.all
      found += details.found
    }
    for j in targets {
      let details = targetSide.details(of: j, against: sources)
      all += details.all
      found += details.found
    }
    return (all, found)
  }

  /// Share of the weight of both sides' words that finds its match in the bead, 0 to 1.
  func coverage(_ sources: [Int], _ targets: [Int]) -> Float {
    var all: Float = 0
    var found: Float = 0
    for i in sources {
      let weight = sourceSide.weight(of: i, against: targets)
      all += weight.all
      found += weight.found
    }
    for j in targets {
      let weight = targetSide.weight(of: j, against: sources)
      all += weight.all
      found += weight.found
    }
    return all > 0 ? found / all : 0
  }

  private func finish(
    _ lexical: Float, _ sources: some Collection<Int>, _ targets: some Collection<Int>
  ) -> Float {
    weights.lexical * lexical
      + (evidence.contains(.length) ? weights.length * lengthGain(sources, targets) : 0)
      + weights.merge * Float(sources.count + targets.count - 2)
  }

  private func lengthGain(
    _ sources: some Collection<Int>, _ targets: some Collection<Int>
  ) -> Float {
    var left: Float = 0
    for i in sources { left += source.segments[i].length }
    var right: Float = 0
    for j in targets { right += target.segments[j].length }
    return lengths.gain(left, right)
  }
}
