#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the words of one text say for each segment of the other one to render theirs.
struct SideGains {
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
        let unmatched = unmatched[type * Self.widest]
        let difference = matched[type * Self.widest] - unmatched
        for column in 0..<columns {
          gains[segment * columns + column] +=
            unmatched + best[type * columns + column] * difference
        }
      }
    }
    return gains
  }

  /// What the segment's words weigh together, and what those weigh that found a match.
  func weight(of segment: Int, against others: some Collection<Int>) -> (all: Float, found: Float) {
    var all: Float = 0
    var found: Float = 0
    forEachMatch(of: segment, against: others) { match, index in
      let weight = matched[index] - unmatched[index]
      all += weight * reach[index / Self.widest]
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
    let width = min(others.count, Self.widest) - 1
    for type in types[segment] {
      let row = Int(type) * columns
      var match: Float = 0
      for other in others { match = max(match, best[row + other]) }
      body(match, Int(type) * Self.widest + width)
    }
  }

  /// How many segments of the other side a bead has at most.
  private static let widest = 4
}

extension SideGains {
  /// What the words of a text say, by what speaks for each of its types and by their matches.
  static func of(
    _ profile: TextProfile, _ kinds: [WordMatcher.Informativeness], columns: Int,
    _ weights: AlignmentWeights, matches: [(Int32, Int32, Float)], other: TextProfile
  ) -> SideGains {
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
    return SideGains(
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
}
