import Model

/// Articles over time as a row of columns, each a stretch of days.
struct Timeline: Hashable, Sendable {
  /// How many articles each stretch has.
  let counts: [Int]
  /// The first day and the last.
  let first: Int
  let last: Int

  /// The days that have articles, in at most so many stretches of the same length; `nil` for no day.
  init?(_ days: [EntityProfile.Day], columns: Int) {
    guard let first = days.first?.number, let last = days.last?.number, columns > 0 else {
      return nil
    }
    self.first = first
    self.last = last
    let span = last - first + 1
    let length = (span + columns - 1) / columns
    var counts = Array(repeating: 0, count: (span + length - 1) / length)
    for day in days { counts[(day.number - first) / length] += day.articles }
    self.counts = counts
  }

  /// A column of one cell for each stretch: a dot for none, else from an eighth to the whole height for
  /// the most.
  var columns: String {
    let most = max(1, counts.max() ?? 1)
    return counts.map { count in
      count == 0 ? "·" : String(Self.heights[(count * Self.heights.count - 1) / most])
    }.joined()
  }

  private static let heights = Array("▁▂▃▄▅▆▇█")
}
