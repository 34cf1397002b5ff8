/// Tells how much of a query stands in a text as it was typed, and in its order.
struct Closeness {
  private let groups: [TermGroup]
  /// Groups that stand somewhere in their exact form, one bit each, for the first 64.
  private var exact: UInt64 = 0
  /// Groups that stand somewhere just before the next one of the query.
  private var beside: UInt64 = 0

  init(groups: [TermGroup]) {
    self.groups = groups
  }

  /// Takes in where the terms stand in a stretch of text.
  mutating func look(at found: [TermFinder.Occurrence]) {
    var last: TermFinder.Occurrence?
    for occurrence in found where occurrence.group < 64 {
      if occurrence.isExact { exact |= 1 << UInt64(occurrence.group) }
      if let last, last.words.upperBound == occurrence.words.lowerBound,
        last.group + 1 == occurrence.group
      {
        beside |= 1 << UInt64(last.group)
      }
      last = occurrence
    }
  }

  /// The share of the terms, by weight, that stand in their exact form, and of those beside their
  /// neighbour in the query, each counted by what it is worth.
  var value: Double { value(exact: exact, beside: beside) }

  /// The greatest that ``value`` can become.
  var limit: Double { value(exact: .max, beside: .max) }

  private func value(exact: UInt64, beside: UInt64) -> Double {
    let total = groups.reduce(0) { $0 + ($1.isBonus ? 0 : $1.weight) }
    guard total > 0 else { return 0 }
    var weight = 0.0
    for index in groups.indices.prefix(64) {
      if exact >> UInt64(index) & 1 == 1 { weight += Weighting.exactForm * groups[index].weight }
      if beside >> UInt64(index) & 1 == 1, index + 1 < groups.count {
        weight += Weighting.adjacency * min(groups[index].weight, groups[index + 1].weight)
      }
    }
    return weight / total
  }
}
