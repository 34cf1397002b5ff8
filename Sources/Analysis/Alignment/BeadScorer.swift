import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Scores how well some source segments and some target segments say the same.
///
/// Every word is a witness. Its log-likelihood ratio compares how often a word of its kind finds a
/// match in the true counterpart with how often it finds one in the document's other segments, so
/// that words which match everywhere say nothing.
struct BeadScorer {
  private struct Side {
    /// Best match of each type in each segment of the other side, row by row.
    var best: [Float]
    var columns: Int
    /// Gain of a full match, by type and by number of segments that are searched.
    var matched: [Float]
    /// Gain of no match.
    var unmatched: [Float]
    /// The best match that each type has anywhere; 1 where it has none.
    var reach: [Float]
    /// What speaks for each type; none where it has no match anywhere.
    var matchedBy: [WordMatcher.Informativeness]
    /// Informative types of each segment.
    var types: [[Int32]]
    /// Which types are numbers or written like names.
    var isDetail: [Bool]

    /// The evidence of one segment's words against some segments of the other side.
    @inline(__always)
    func gain(of segment: Int, against others: some Collection<Int>) -> Float {
      var sum: Float = 0
      forEachMatch(of: segment, against: others) { match, index in
        sum += match * matched[index] + (1 - match) * unmatched[index]
      }
      return sum
    }

    /// The evidence of each segment's words against each segment of the other side, row by row.
    func singleGains() -> [Float] {
      var gains = [Float](repeating: 0, count: self.types.count * columns)
      for (segment, types) in types.enumerated() {
        for type in types.map(Int.init) {
          let unmatched = unmatched[type * BeadScorer.widest]
          let difference = matched[type * BeadScorer.widest] - unmatched
          for column in 0..<columns {
            gains[segment * columns + column] +=
              unmatched + best[type * columns + column] * difference
          }
        }
      }
      return gains
    }

    /// What the segment's words weigh together, and what those weigh that found a match.
    func weight(of segment: Int, against others: some Collection<Int>) -> (all: Float, found: Float)
    {
      var all: Float = 0
      var found: Float = 0
      forEachMatch(of: segment, against: others) { match, index in
        let weight = matched[index] - unmatched[index]
        all += weight * reach[index / BeadScorer.widest]
        found += weight * match
      }
      return (all, found)
    }

    /// Adds, by what speaks for them, how much of what a segment's words have a match for anywhere is
    /// found in some segments of the other side.
    func tally(_ segment: Int, against others: [Int], in rates: inout MatchRates) {
      for type in types[segment].map(Int.init) where matchedBy[type] != .none {
        var match: Float = 0
        for other in others { match = max(match, best[type * columns + other]) }
        rates.add(found: match, of: reach[type], by: matchedBy[type])
      }
    }

    /// How many details a segment's words tell, and how well these are matched in some segments of the
    /// other side.
    func details(of segment: Int, against others: [Int]) -> (all: Float, found: Float) {
      var all: Float = 0
      var found: Float = 0
      for type in types[segment].map(Int.init) where isDetail[type] {
        var match: Float = 0
        for other in others { match = max(match, best[type * columns + other]) }
        all += 1
        found += match
      }
      return (all, found)
    }

    @inline(__always)
    private func forEachMatch(
      of segment: Int, against others: some Collection<Int>, _ body: (Float, Int) -> Void
    ) {
      let width = min(others.count, BeadScorer.widest) - 1
      for type in types[segment] {
        let row = Int(type) * columns
        var match: Float = 0
        for other in others { match = max(match, best[row + other]) }
        body(match, Int(type) * BeadScorer.widest + width)
      }
    }
  }

  fileprivate static let widest = 4

  let source: TextProfile
  let target: TextProfile
  /// Share of the words of both texts for which a counterpart is known, 0 to 1.
  let knownShare: Float
  private let weights: AlignmentWeights
  private let evidence: EvidenceKinds
  private let sourceSide: Side
  private let targetSide: Side
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
    self.source = source
    self.target = target
    self.weights = weights
    self.evidence = evidence
    knownShare = texts.found.knownShare
    sourceSide = Self.side(
      source, texts.found.source, columns: target.segments.count, weights,
      matches: texts.found.matches.map { ($0.source, $0.target, $0.probability) }, other: target)
    targetSide = Self.side(
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

  private static func side(
    _ profile: TextProfile, _ kinds: [WordMatcher.Informativeness], columns: Int,
    _ weights: AlignmentWeights, matches: [(Int32, Int32, Float)], other: TextProfile
  ) -> Side {
    var segmentsOfOther: [[Int32]] = Array(repeating: [], count: other.types.count)
    for (index, segment) in other.segments.enumerated() {
      for type in segment.types { segmentsOfOther[Int(type)].append(Int32(index)) }
    }
    var best = [Float](repeating: 0, count: profile.types.count * columns)
    for (type, otherType, probability) in matches {
      for segment in segmentsOfOther[Int(otherType)] {
        let cell = Int(type) * columns + Int(segment)
        if probability > best[cell] { best[cell] = probability }
      }
    }
    var matched = [Float](repeating: 0, count: profile.types.count * widest)
    var unmatched = matched
    var reach = [Float](repeating: 1, count: profile.types.count)
    var matchedBy = [WordMatcher.Informativeness](repeating: .none, count: profile.types.count)
    for type in profile.types.indices where kinds[type] != .none {
      var total: Float = 0
      var top: Float = 0
      for column in 0..<columns {
        let match = best[type * columns + column]
        total += match
        top = max(top, match)
      }
      if top > 0 {
        reach[type] = top
        matchedBy[type] = kinds[type]
      }
      let rate = rate(of: profile.types[type], kinds[type], isMatched: top > 0, weights)
      let prior = weights.background * weights.backgroundSegments
      let others = Float(max(columns - 1, 0)) + weights.backgroundSegments
      let elsewhere = min(0.95, (total - top + prior) / others)
      let anywhere = min(0.95, (total + prior) / (others + 1))
      for width in 0..<widest {
        let inside = 1 - pow(1 - elsewhere, Float(width + 1))
        let outside = 1 - pow(1 - anywhere, Float(width + 1))
        matched[type * widest + width] = max(0, log(rate / inside))
        unmatched[type * widest + width] = min(0, log((1 - rate) / (1 - outside)))
      }
    }
    let types = profile.segments.map { segment in
      segment.types.filter { kinds[Int($0)] != .none }
    }
    return Side(
      best: best, columns: columns, matched: matched, unmatched: unmatched, reach: reach,
      matchedBy: matchedBy, types: types, isDetail: profile.types.map(\.isDetail))
  }

  private static func rate(
    of type: WordType, _ kind: WordMatcher.Informativeness, isMatched: Bool,
    _ weights: AlignmentWeights
  ) -> Float {
    guard isMatched else {
      if case .number = type.kind { return weights.unmatchedNumberRate }
      return weights.unmatchedRate
    }
    return switch kind {
    case .none, .known, .word: weights.wordRate
    case .lexicon: weights.lexiconRate
    case .name: weights.nameRate
    case .same: weights.sameRate
    case .number: weights.numberRate
    }
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
    return single[cell] > 0 && !forbidden[cell]
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
