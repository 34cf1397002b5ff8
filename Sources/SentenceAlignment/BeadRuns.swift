/// Beads that follow each other in both texts with nothing between them.
///
/// Segments that are joined by chance lie anywhere; what renders a text goes along with it.
struct BeadRuns {
  /// For each row, how many rows its run has.
  private let lengths: [Int]
  private let rows: [BeadSearch.Row]

  /// The runs of some rows, in any order.
  init(_ rows: [BeadSearch.Row]) {
    self.rows = rows
    var startingAt: [Place: Int] = [:]
    for (index, row) in rows.enumerated() where Self.isWhole(row) {
      startingAt[Place(row.sources[0], row.targets[0])] = index
    }
    var next: [Int?] = Array(repeating: nil, count: rows.count)
    var isFollower = Array(repeating: false, count: rows.count)
    for (index, row) in rows.enumerated() where Self.isWhole(row) {
      let end = Place(row.sources[0] + row.sources.count, row.targets[0] + row.targets.count)
      guard let follower = startingAt[end] else { continue }
      next[index] = follower
      isFollower[follower] = true
    }
    var lengths = Array(repeating: 1, count: rows.count)
    for start in rows.indices where !isFollower[start] {
      var run = [start]
      while let last = run.last, let follower = next[last] { run.append(follower) }
      for index in run { lengths[index] = run.count }
    }
    self.lengths = lengths
  }

  /// Whether a row is part of a run that is hardly chance.
  func isInStep(_ row: Int) -> Bool { lengths[row] >= Self.enough }

  /// Share of the segments of the text with fewer of them that lie in such runs, 0 to 1.
  func shareInStep(of sources: Int, and targets: Int) -> Float {
    var inStep = (sources: 0, targets: 0)
    for (index, row) in rows.enumerated() where isInStep(index) {
      inStep.sources += row.sources.count
      inStep.targets += row.targets.count
    }
    let (part, whole) =
      sources <= targets ? (inStep.sources, sources) : (inStep.targets, targets)
    return whole > 0 ? Float(part) / Float(whole) : 0
  }

  private struct Place: Hashable {
    var source: Int
    var target: Int

    init(_ source: Int, _ target: Int) {
      self.source = source
      self.target = target
    }
  }

  /// Whether nothing lies between the segments of a row.
  private static func isWhole(_ row: BeadSearch.Row) -> Bool {
    isWhole(row.sources) && isWhole(row.targets)
  }

  private static func isWhole(_ segments: [Int]) -> Bool {
    guard let first = segments.first, let last = segments.last else { return false }
    return last - first == segments.count - 1
  }

  private static let enough = 3
}
