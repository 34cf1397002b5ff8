/// Gathers the rows that a full-text query matches and weighs them as they come.
///
/// SQLite calls ``SearchFunction`` once for each row; that finds its collector by its address.
final class MatchCollector {
  struct Match {
    let row: Int64
    /// The match's place among all, by which its frequencies are found.
    let index: Int
    var score: Double
    /// The groups that match, one bit each; groups beyond the 64th share the last bit.
    let groups: UInt64
    /// The alternatives that match, by the phrase's number, one bit each, for the first 64.
    let phrases: UInt64
  }

  private let query: CompiledQuery
  private let fullMask: UInt64
  private var frequencies: [Double]
  private(set) var matches: [Match] = []
  /// How often each group stands in each match, weighted: all groups of the first match, then
  /// those of the second.
  private var allFrequencies: [Float] = []

  init(query: CompiledQuery) {
    self.query = query
    frequencies = Array(repeating: 0, count: query.groups.count)
    fullMask = query.groups.isEmpty ? 0 : UInt64.max >> (64 - min(64, query.groups.count))
  }

  var phraseCount: Int { query.phrases.count }

  /// Begins a row.
  func begin() {
    for index in frequencies.indices { frequencies[index] = 0 }
    groups = 0
    phrases = 0
  }

  private var groups: UInt64 = 0
  private var phrases: UInt64 = 0

  /// Whether occurrences of a phrase count.
  func counts(phrase: Int) -> Bool { query.phrases[phrase] != nil }

  /// Counts the occurrences of a phrase in the row.
  func add(phrase: Int, inTitle titleCount: Int, inBody bodyCount: Int) {
    guard let place = query.phrases[phrase], titleCount + bodyCount > 0 else { return }
    let weight = query.groups[place.group].alternatives[place.alternative].weight
    frequencies[place.group] += weight * (Double(titleCount) * Weighting.title + Double(bodyCount))
    groups |= 1 << UInt64(min(place.group, 63))
    phrases |= 1 << UInt64(min(phrase, 63))
  }

  /// Ends a row.
  func end(row: Int64) {
    var score = 0.0
    for (index, frequency) in frequencies.enumerated() {
      allFrequencies.append(Float(frequency))
      guard frequency > 0 else { continue }
      score += query.groups[index].weight * Weighting.saturated(frequency)
    }
    if groups == fullMask { score *= 1 + Weighting.completeness }
    matches.append(
      Match(row: row, index: matches.count, score: score, groups: groups, phrases: phrases))
  }

  /// The score of a match in a text that is so many times as long as the average.
  func score(of match: Match, lengthRatio: Double) -> Double {
    var score = 0.0
    let start = match.index * query.groups.count
    for (index, group) in query.groups.enumerated() where allFrequencies[start + index] > 0 {
      let frequency = Double(allFrequencies[start + index])
      score += group.weight * Weighting.saturated(frequency, lengthRatio: lengthRatio)
    }
    return match.groups == fullMask ? score * (1 + Weighting.completeness) : score
  }
}
