import Model

/// Aligns texts that are too long for one table, window by window.
///
/// Each window is aligned as a text of its own and kept up to a sure bead past its middle, where
/// the next one begins; what moved farther than a window is not found.
enum WindowedAlignment {
  static let segmentsPerWindow = 600
  private static let sureScore = 0.8

  /// Beads and share of both texts, as `align` gives them for one window.
  ///
  /// - Parameter width: Source segments of a window; it has half as many more of the target, so that
  ///   text which only the target has does not fill it.
  static func align(
    _ source: [Segment], _ target: [Segment], width: Int = segmentsPerWindow,
    by align: ([Segment], [Segment]) -> (beads: [Bead], score: Double)
  ) -> (beads: [Bead], score: Double) {
    var beads: [Bead] = []
    var i = 0
    var j = 0
    while i < source.count || j < target.count {
      let left = source[i..<min(i + width, source.count)]
      let right = target[j..<min(j + width * 3 / 2, target.count)]
      let window = align(Array(left), Array(right))
      let isLast = left.endIndex == source.count && right.endIndex == target.count
      let end = isLast ? (left.count, right.count) : cut(window.beads, left.count, right.count)
      for bead in window.beads {
        let sources = bead.source.filter { $0 < end.0 }
        let targets = bead.target.filter { $0 < end.1 }
        guard !sources.isEmpty || !targets.isEmpty else { continue }
        beads.append(
          Bead(
            source: sources.map { $0 + i }, target: targets.map { $0 + j }, score: bead.score))
      }
      i += end.0
      j += end.1
    }
    return (BeadOrder.reading(beads), share(of: beads, source, target))
  }

  /// Share of both texts that has a counterpart, each bead by how sure it is.
  private static func share(
    of beads: [Bead], _ source: [Segment], _ target: [Segment]
  ) -> Double {
    let sourceLengths = source.map { $0.text.unicodeScalars.count }
    let targetLengths = target.map { $0.text.unicodeScalars.count }
    var rendered = 0.0
    for bead in beads where !bead.source.isEmpty && !bead.target.isEmpty {
      let length =
        bead.source.reduce(0) { $0 + sourceLengths[$1] }
        + bead.target.reduce(0) { $0 + targetLengths[$1] }
      rendered += bead.score * Double(length)
    }
    let total = (sourceLengths + targetLengths).reduce(0, +)
    return total > 0 ? rendered / Double(total) : 0
  }

  /// How many segments of both sides of a window are kept: up to the last sure bead in its third
  /// quarter that no other bead crosses, else two thirds of both.
  private static func cut(_ beads: [Bead], _ sources: Int, _ targets: Int) -> (Int, Int) {
    let middle = sources / 2
    let limit = sources * 3 / 4
    for bead in beads.reversed() where bead.score >= sureScore {
      guard let source = bead.source.last, let target = bead.target.last,
        (middle...max(middle, limit)).contains(source), !bead.source.isEmpty
      else { continue }
      let isCrossed = beads.contains { other in
        other.source.contains { $0 <= source } != other.target.contains { $0 <= target }
          && !other.source.isEmpty && !other.target.isEmpty
      }
      if !isCrossed { return (source + 1, target + 1) }
    }
    return (max(sources * 2 / 3, min(1, sources)), max(targets * 2 / 3, min(1, targets)))
  }
}
