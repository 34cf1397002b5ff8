extension WordMatcher {
  /// Gathers matches, the best one for each pair of types.
  struct Collector {
    var matches: [Match] = []
    var source: [Informativeness]
    var target: [Informativeness]
    /// Types of which a counterpart is known that need not stand in the other text.
    var knownSource: Set<Int> = []
    var knownTarget: Set<Int> = []

    init(_ sourceCount: Int, _ targetCount: Int) {
      source = Array(repeating: .none, count: sourceCount)
      target = Array(repeating: .none, count: targetCount)
    }

    mutating func add(
      _ sourceType: Int32, _ targetType: Int32, _ probability: Float, _ kind: Informativeness
    ) {
      matches.append(Match(source: sourceType, target: targetType, probability: probability))
      note(source: Int(sourceType), kind)
      note(target: Int(targetType), kind)
    }

    mutating func note(source index: Int, _ kind: Informativeness) {
      if kind.rawValue > source[index].rawValue { source[index] = kind }
    }

    mutating func note(target index: Int, _ kind: Informativeness) {
      if kind.rawValue > target[index].rawValue { target[index] = kind }
    }

    mutating func take(_ other: Collector, swapped: Bool) {
      for match in other.matches {
        matches.append(
          swapped
            ? Match(source: match.target, target: match.source, probability: match.probability)
            : match)
      }
      for (index, kind) in (swapped ? other.target : other.source).enumerated() {
        note(source: index, kind)
      }
      for (index, kind) in (swapped ? other.source : other.target).enumerated() {
        note(target: index, kind)
      }
      knownSource.formUnion(swapped ? other.knownTarget : other.knownSource)
      knownTarget.formUnion(swapped ? other.knownSource : other.knownTarget)
    }

    func findings(_ sourceText: TextProfile, _ targetText: TextProfile) -> Findings {
      let left = Self.knownWords(sourceText, source, knownSource)
      let right = Self.knownWords(targetText, target, knownTarget)
      let all = left.all + right.all
      return Findings(
        matches: matches, source: source, target: target,
        knownShare: all > 0 ? Float(left.known + right.known) / Float(all) : 0)
    }

    private static func knownWords(
      _ text: TextProfile, _ kinds: [Informativeness], _ known: Set<Int>
    ) -> (known: Int, all: Int) {
      let words = text.types.indices.filter { !text.types[$0].isFunctionWord }
      return (words.count { kinds[$0] != .none || known.contains($0) }, words.count)
    }
  }
}
