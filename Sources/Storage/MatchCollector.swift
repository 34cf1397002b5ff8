/// Gathers the rows that full-text queries match, with how often each term stands in them.
///
/// SQLite calls ``SearchFunction`` once for each row; that finds its collector by its address. One
/// query may be asked in several passes; a row that an earlier one brought is passed over.
final class MatchCollector {
  struct Match {
    let row: Int64
    /// The match's place among all, by which its frequencies are found.
    let index: Int
    /// The groups that match, one bit each; groups beyond the 64th share the last bit.
    let groups: UInt64
    /// The alternatives that match, numbered through all groups, one bit each, for the first 64.
    let alternatives: UInt64
    var score = 0.0
  }

  /// What a phrase of the pass stands for.
  fileprivate struct Phrase {
    let group: Int
    let number: Int
    let weight: Float
  }

  /// What the passes have brought. One value, so that a row is taken in under one access to it:
  /// thousands of them come for each search.
  fileprivate struct CollectedMatches {
    let groupCount: Int
    var matches: [Match] = []
    /// How often each group stands in each match, weighted: all groups of the first match, then
    /// those of the second.
    var frequencies: [Float] = []
    var phrases: [Phrase?] = []
    var known: Set<Int64> = []
    var isFirstPass = true
  }

  /// Matches for which room is made at the start.
  private static let usualCount = 1_024

  /// The terms, weighed.
  private(set) var groups: [TermGroup]
  private var collected: CollectedMatches
  /// The number of each group's first alternative.
  private let firstNumbers: [Int]

  init(groups: [TermGroup]) {
    self.groups = groups
    collected = CollectedMatches(groupCount: groups.count)
    collected.matches.reserveCapacity(Self.usualCount)
    collected.frequencies.reserveCapacity(Self.usualCount * groups.count)
    var number = 0
    firstNumbers = groups.map { group in
      defer { number += group.alternatives.count }
      return number
    }
  }

  /// How many matches there are so far.
  var count: Int { collected.matches.count }

  /// The matches in the order found.
  var matches: [Match] { collected.matches }

  /// The bit of ``Match/alternatives`` for an alternative, if it has one.
  func bit(of place: MatchExpression.Place) -> UInt64? {
    let number = firstNumbers[place.group] + place.alternative
    return number < 64 ? 1 << UInt64(number) : nil
  }

  // MARK: Collecting

  /// Begins another pass.
  func beginPass(_ expression: MatchExpression) {
    if !collected.matches.isEmpty {
      if collected.isFirstPass { collected.known = Set(collected.matches.map(\.row)) }
      collected.isFirstPass = false
    }
    collected.phrases = expression.phrases.map { place in
      place.map {
        Phrase(
          group: $0.group, number: min(firstNumbers[$0.group] + $0.alternative, 64),
          weight: Float(groups[$0.group].alternatives[$0.alternative].weight))
      }
    }
  }

  /// Takes a row in, unless it is known already.
  ///
  /// - Parameter occurrences: How often a phrase stands in the row's title and in its body.
  @inline(__always)
  func record(
    row: Int64, _ occurrences: (_ phrase: Int) -> (inTitle: Int, inBody: Int)
  ) {
    collected.record(row: row, occurrences)
  }

  // MARK: Weighing

  /// How many of the matches have a group.
  func count(ofGroup group: Int) -> Int {
    collected.matches.count { collected.frequencies[$0.index * groups.count + group] > 0 }
  }

  /// Weighs a group anew, now that it is known how many articles have it.
  func weigh(group: Int, articleCount: Int, among total: Double) {
    groups[group].articleCount = Double(articleCount)
    groups[group].weigh(among: total)
  }

  /// The matches with their scores in texts of average length, in the order found.
  func scored() -> [Match] {
    collected.matches.map { match in
      var match = match
      match.score = score(of: match, lengthRatio: 1)
      return match
    }
  }

  /// The score of a match in a text that is so many times as long as the average.
  func score(of match: Match, lengthRatio: Double) -> Double {
    var score = 0.0
    let start = match.index * groups.count
    for index in groups.indices where collected.frequencies[start + index] > 0 {
      score +=
        groups[index].weight
        * Weighting.saturated(
          Double(collected.frequencies[start + index]), lengthRatio: lengthRatio)
    }
    return score
  }
}

extension MatchCollector.CollectedMatches {
  @inline(__always)
  fileprivate mutating func record(
    row: Int64, _ occurrences: (_ phrase: Int) -> (inTitle: Int, inBody: Int)
  ) {
    guard isFirstPass || known.insert(row).inserted else { return }
    var groups: UInt64 = 0
    var alternatives: UInt64 = 0
    let start = frequencies.count
    for _ in 0..<groupCount { frequencies.append(0) }
    for index in phrases.indices {
      guard let phrase = phrases[index] else { continue }
      let (inTitle, inBody) = occurrences(index)
      guard inTitle + inBody > 0 else { continue }
      frequencies[start + phrase.group] +=
        phrase.weight * (Float(inTitle) * Float(Weighting.title) + Float(inBody))
      groups |= 1 << UInt64(min(phrase.group, 63))
      if phrase.number < 64 { alternatives |= 1 << UInt64(phrase.number) }
    }
    matches.append(
      MatchCollector.Match(
        row: row, index: matches.count, groups: groups, alternatives: alternatives))
  }
}
