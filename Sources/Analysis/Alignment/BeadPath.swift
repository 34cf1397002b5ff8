/// The best monotone path of beads through two texts, by dynamic programming.
struct BeadPath {
  /// A bead of neighbouring segments with its score.
  struct Step {
    var sources: Range<Int>
    var targets: Range<Int>
    var score: Float
  }

  /// Shapes of beads beyond one-to-one, as segments on either side.
  private static let merges: [(Int, Int)] = [
    (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1),
  ]

  /// The best path; segments in no step stay alone.
  ///
  /// - Parameters:
  ///   - rows: How many source segments there are.
  ///   - columns: How many target segments there are.
  ///   - unaligned: Score of a segment that stays alone.
  ///   - promise: Lexical evidence of a one-to-one bead; merges of segments that promise nothing
  ///     to each other are not tried.
  ///   - score: Score of a bead.
  static func best(
    rows: Int, columns: Int, unaligned: Float, promise: (Int, Int) -> Float,
    score: (Range<Int>, Range<Int>) -> Float
  ) -> [Step] {
    let width = columns + 1
    var value = [Float](repeating: -.infinity, count: (rows + 1) * width)
    var shape = [(UInt8, UInt8)](repeating: (0, 0), count: (rows + 1) * width)
    var gain = [Float](repeating: 0, count: (rows + 1) * width)
    value[0] = 0
    for i in 0...rows {
      for j in 0...columns {
        let cell = i * width + j
        if i > 0, value[cell - width] + unaligned > value[cell] {
          value[cell] = value[cell - width] + unaligned
          shape[cell] = (1, 0)
        }
        if j > 0, value[cell - 1] + unaligned > value[cell] {
          value[cell] = value[cell - 1] + unaligned
          shape[cell] = (0, 1)
        }
        if i > 0, j > 0 {
          let step = score(i - 1..<i, j - 1..<j)
          if value[cell - width - 1] + step > value[cell] {
            value[cell] = value[cell - width - 1] + step
            shape[cell] = (1, 1)
            gain[cell] = step
          }
        }
        for (down, across) in merges where i >= down && j >= across {
          let sources = i - down..<i
          let targets = j - across..<j
          guard hasPromise(sources, targets, promise) else { continue }
          let step = score(sources, targets)
          let before = value[cell - down * width - across]
          if before + step > value[cell] {
            value[cell] = before + step
            shape[cell] = (UInt8(down), UInt8(across))
            gain[cell] = step
          }
        }
      }
    }
    var steps: [Step] = []
    var i = rows
    var j = columns
    while i > 0 || j > 0 {
      let cell = i * width + j
      let (down, across) = (Int(shape[cell].0), Int(shape[cell].1))
      if down > 0, across > 0 {
        steps.append(Step(sources: i - down..<i, targets: j - across..<j, score: gain[cell]))
      }
      i -= down
      j -= across
    }
    return steps.reversed()
  }

  /// Whether every segment has evidence for some segment of the other side.
  private static func hasPromise(
    _ sources: Range<Int>, _ targets: Range<Int>, _ promise: (Int, Int) -> Float
  ) -> Bool {
    sources.allSatisfy { i in targets.contains { promise(i, $0) > 0 } }
      && targets.allSatisfy { j in sources.contains { promise($0, j) > 0 } }
  }
}
