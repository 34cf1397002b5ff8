/// Average-link clustering over sparse links: the two clusters whose members are on average most
/// likely one name are joined first, until none are likely enough.
struct NameLinkage {
  /// What speaks for two forms being one name.
  struct Link {
    var left: Int
    var right: Int
    var logOdds: Double
  }

  /// The odds of a pair that was not compared or is less likely still: what speaks against a link
  /// is capped, for a damaged spelling is unlike many of its own.
  static let unlikely = -3.0
  /// What speaks for one is capped too.
  private static let certain = 5.0

  private var parents: [Int]
  private var sizes: [Int]
  private var isSettled: [Bool]
  /// For each cluster the clusters that it has links to: the sum of what the links say above
  /// ``unlikely``.
  private var neighbors: [[Int: Double]]

  /// Forms of which the first stand in clusters already (`settled`); those are not joined.
  init(count: Int, settled: [Int]) {
    parents = Array(0..<count)
    sizes = [Int](repeating: 1, count: count)
    isSettled = [Bool](repeating: false, count: count)
    neighbors = [[Int: Double]](repeating: [:], count: count)
    var leaders: [Int: Int] = [:]
    for (form, cluster) in settled.enumerated() {
      if let leader = leaders[cluster] {
        parents[form] = leader
        sizes[leader] += 1
      } else {
        leaders[cluster] = form
        isSettled[form] = true
      }
    }
  }

  /// Joins clusters while the average odds of a pair are above the threshold.
  ///
  /// - Complexity: O(*l* log *l*) in links.
  mutating func join(_ links: [Link], threshold: Double) {
    for link in links {
      let left = leader(link.left)
      let right = leader(link.right)
      guard left != right else { continue }
      let worth = min(link.logOdds, Self.certain) - Self.unlikely
      neighbors[left][right, default: 0] += worth
      neighbors[right][left, default: 0] += worth
    }
    var queue = PairQueue()
    for left in neighbors.indices {
      for (right, _) in neighbors[left] where left < right { push(left, right, &queue, threshold) }
    }
    while let pair = queue.popFirst() {
      guard parents[pair.left] == pair.left, parents[pair.right] == pair.right else { continue }
      // A pair that has changed since is in the queue again with its new odds.
      guard average(pair.left, pair.right) == pair.odds else { continue }
      merge(pair.left, pair.right)
      for (other, _) in neighbors[pair.left] { push(pair.left, other, &queue, threshold) }
    }
  }

  /// The cluster of each form, settled ones as they were, new ones numbered from `first`.
  func clusters(from first: Int) -> [Int] {
    var numbers: [Int: Int] = [:]
    var next = first
    var settled = 0
    return parents.indices.map { form in
      let leader = leader(form)
      if let number = numbers[leader] { return number }
      if isSettled[leader] {
        // Leaders of settled clusters come up in the order of their clusters.
        numbers[leader] = settled
        settled += 1
      } else {
        numbers[leader] = next
        next += 1
      }
      return numbers[leader] ?? next
    }
  }

  private func leader(_ form: Int) -> Int {
    var form = form
    while parents[form] != form { form = parents[form] }
    return form
  }

  private func average(_ left: Int, _ right: Int) -> Double {
    let sum = neighbors[left][right] ?? 0
    return sum / Double(sizes[left] * sizes[right]) + Self.unlikely
  }

  private func push(_ left: Int, _ right: Int, _ queue: inout PairQueue, _ threshold: Double) {
    guard !(isSettled[left] && isSettled[right]) else { return }
    let odds = average(left, right)
    guard odds > threshold else { return }
    // The older one leads.
    let (first, second) = left < right ? (left, right) : (right, left)
    queue.insert(PairQueue.Pair(odds: odds, left: first, right: second))
  }

  private mutating func merge(_ left: Int, _ right: Int) {
    parents[right] = left
    sizes[left] += sizes[right]
    isSettled[left] = isSettled[left] || isSettled[right]
    neighbors[left][right] = nil
    for (other, worth) in neighbors[right] where other != left {
      neighbors[other][right] = nil
      neighbors[left][other, default: 0] += worth
      neighbors[other][left, default: 0] += worth
    }
    neighbors[right] = [:]
  }
}
