/// Pairs of clusters, the likeliest first; ties by position, so that a run repeats.
struct PairQueue {
  struct Pair {
    var odds: Double
    var left: Int
    var right: Int

    func comesBefore(_ other: Self) -> Bool {
      (odds, other.left, other.right) > (other.odds, left, right)
    }
  }

  /// A binary heap.
  private var pairs: [Pair] = []

  /// - Complexity: O(log *n*).
  mutating func insert(_ pair: Pair) {
    pairs.append(pair)
    var child = pairs.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard pairs[child].comesBefore(pairs[parent]) else { break }
      pairs.swapAt(child, parent)
      child = parent
    }
  }

  /// - Complexity: O(log *n*).
  mutating func popFirst() -> Pair? {
    guard let last = pairs.popLast() else { return nil }
    guard let first = pairs.first else { return last }
    pairs[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < pairs.count && pairs[child].comesBefore(pairs[best]) {
        best = child
      }
      guard best != parent else { return first }
      pairs.swapAt(best, parent)
      parent = best
    }
  }
}
