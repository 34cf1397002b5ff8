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

  /// How many segments a bead has at most.
  static let mostSegments = 5
  /// The widest side of a bead.
  private static let widest = 4

  /// The best path; segments in no step stay alone.
  ///
  /// - Parameters:
  ///   - rows: How many source segments there are.
  ///   - columns: How many target segments there are.
  ///   - unaligned: Score of a segment that stays alone.
  ///   - isPromising: Whether words speak for a one-to-one bead; merges of segments that promise
  ///     nothing to each other are not tried.
  ///   - mayPay: Whether a one-to-one bead can be better than to leave both segments alone.
  ///   - score: Score of a bead.
  static func best(
    rows: Int, columns: Int, unaligned: Float, isPromising: (Int, Int) -> Bool,
    mayPay: (Int, Int) -> Bool, score: (Range<Int>, Range<Int>) -> Float
  ) -> [Step] {
    let promises = PromisingPairs(rows: rows, columns: columns, isPromising)
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
        guard i > 0, j > 0 else { continue }
        if mayPay(i - 1, j - 1) {
          let step = score(i - 1..<i, j - 1..<j)
          if value[cell - width - 1] + step > value[cell] {
            value[cell] = value[cell - width - 1] + step
            shape[cell] = (1, 1)
            gain[cell] = step
          }
        }
        guard promises.mayEndMerge(i - 1, j - 1, widest: widest) else { continue }
        for (down, across) in merges where i >= down && j >= across {
          let sources = i - down..<i
          let targets = j - across..<j
          guard promises.link(sources, targets) else { continue }
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
    return steps(to: rows, columns, shape: shape, gain: gain)
  }

  private static func steps(
    to rows: Int, _ columns: Int, shape: [(UInt8, UInt8)], gain: [Float]
  ) -> [Step] {
    var steps: [Step] = []
    var i = rows
    var j = columns
    while i > 0 || j > 0 {
      let cell = i * (columns + 1) + j
      let (down, across) = (Int(shape[cell].0), Int(shape[cell].1))
      if down > 0, across > 0 {
        steps.append(Step(sources: i - down..<i, targets: j - across..<j, score: gain[cell]))
      }
      i -= down
      j -= across
    }
    return steps.reversed()
  }

  /// Which segments words join, one to one.
  private struct PromisingPairs {
    private let cells: [Bool]
    private let columns: Int

    init(rows: Int, columns: Int, _ isPromising: (Int, Int) -> Bool) {
      var cells: [Bool] = []
      cells.reserveCapacity(rows * columns)
      for i in 0..<rows {
        for j in 0..<columns { cells.append(isPromising(i, j)) }
      }
      self.cells = cells
      self.columns = columns
    }

    /// Whether the last row and the last column of any merge that ends in a cell hold such a pair.
    func mayEndMerge(_ i: Int, _ j: Int, widest: Int) -> Bool {
      inRow(i, max(0, j + 1 - widest)..<(j + 1)) && inColumn(j, max(0, i + 1 - widest)..<(i + 1))
    }

    /// Whether every segment has evidence for some segment of the other side.
    func link(_ sources: Range<Int>, _ targets: Range<Int>) -> Bool {
      sources.allSatisfy { inRow($0, targets) } && targets.allSatisfy { inColumn($0, sources) }
    }

    private func inRow(_ i: Int, _ targets: Range<Int>) -> Bool {
      targets.contains { cells[i * columns + $0] }
    }

    private func inColumn(_ j: Int, _ sources: Range<Int>) -> Bool {
      sources.contains { cells[$0 * columns + j] }
    }
  }
}
