/// Finds the beads of two texts: those in order, then those of blocks that moved, then what completes
/// them.
struct BeadSearch {
  /// A bead with its score; its segments need not be neighbours.
  struct Row {
    var sources: [Int]
    var targets: [Int]
    var score: Float
  }

  let scorer: BeadScorer
  let weights: AlignmentWeights

  /// The beads that speak for themselves, in no particular order.
  ///
  /// - Complexity: O(*n* · *m*) in segments.
  func rows() -> [Row] {
    var rows = mainPath()
    yieldToBetter(&rows)
    addCrossings(&rows)
    addBeside(&rows)
    joinLeftovers(&rows)
    joinFacing(&rows)
    return rows
  }

  /// The best beads in the order of both texts.
  func mainPath() -> [Row] {
    BeadPath.best(
      rows: scorer.source.segments.count, columns: scorer.target.segments.count,
      unaligned: weights.unaligned,
      isPromising: scorer.isPromising, mayPay: scorer.mayPay, score: scorer.score
    ).map { Row(sources: Array($0.sources), targets: Array($0.targets), score: $0.score) }
  }

  /// Gives a segment's place to one off the main path that renders its counterpart far better: the
  /// path prefers what lies in order, such as a caption that repeats a paragraph.
  private func yieldToBetter(_ rows: inout [Row]) {
    var (sources, targets) = leftovers(rows)
    for index in rows.indices {
      guard rows[index].sources.count == 1, rows[index].targets.count == 1 else { continue }
      let needed = rows[index].score + weights.crossing
      let source = sources.map { (scorer.score([$0], rows[index].targets), $0) }
        .max { $0.0 < $1.0 }
      let target = targets.map { (scorer.score(rows[index].sources, [$0]), $0) }
        .max { $0.0 < $1.0 }
      if let source, source.0 > needed, source.0 >= target?.0 ?? -.infinity {
        sources.removeAll { $0 == source.1 }
        sources += rows[index].sources
        rows[index].sources = [source.1]
        rows[index].score = source.0 - weights.crossing
      } else if let target, target.0 > needed {
        targets.removeAll { $0 == target.1 }
        targets += rows[index].targets
        rows[index].targets = [target.1]
        rows[index].score = target.0 - weights.crossing
      }
    }
  }

  /// Aligns what the main path left over, as often as something comes of it: moved blocks.
  private func addCrossings(_ rows: inout [Row]) {
    for _ in 0..<3 {
      let (sources, targets) = leftovers(rows)
      guard !sources.isEmpty, !targets.isEmpty else { return }
      let steps = BeadPath.best(
        rows: sources.count, columns: targets.count, unaligned: weights.unaligned,
        isPromising: { scorer.isPromising(sources[$0], targets[$1]) },
        mayPay: { scorer.mayPay(sources[$0], targets[$1]) },
        score: { i, j in
          scorer.score(Array(sources[i]), Array(targets[j])) - weights.crossing
        })
      guard !steps.isEmpty else { return }
      for step in steps {
        rows.append(
          Row(
            sources: Array(sources[step.sources]), targets: Array(targets[step.targets]),
            score: step.score))
      }
    }
  }

  /// Adds to beads what stands beside them in both texts: a block that moved is taken up where it
  /// shows best, and less needs to speak for its other segments.
  private func addBeside(_ rows: inout [Row]) {
    let (sources, targets) = leftovers(rows)
    guard !sources.isEmpty, !targets.isEmpty else { return }
    var freeSources = Set(sources)
    var freeTargets = Set(targets)
    var waiting = rows
    while let row = waiting.popLast() {
      for step in [1, -1] {
        guard let bead = best(beside: row, step, freeSources, freeTargets) else { continue }
        freeSources.subtract(bead.sources)
        freeTargets.subtract(bead.targets)
        rows.append(bead)
        waiting.append(bead)
      }
    }
  }

  /// The best bead of free segments that stand beside a row in both texts, after it (1) or before it
  /// (-1).
  private func best(
    beside row: Row, _ step: Int, _ freeSources: Set<Int>, _ freeTargets: Set<Int>
  ) -> Row? {
    guard let source = step > 0 ? row.sources.last : row.sources.first,
      let target = step > 0 ? row.targets.last : row.targets.first,
      freeSources.contains(source + step), freeTargets.contains(target + step)
    else { return nil }
    var best: Row?
    for (down, across) in [(1, 1), (1, 2), (2, 1)] {
      let sources = (1...down).map { source + step * $0 }.sorted()
      let targets = (1...across).map { target + step * $0 }.sorted()
      guard sources.allSatisfy(freeSources.contains), targets.allSatisfy(freeTargets.contains)
      else { continue }
      let score = scorer.score(sources, targets)
      if score > best?.score ?? weights.beside {
        best = Row(sources: sources, targets: targets, score: score)
      }
    }
    return best
  }

  /// Joins single segments to beads that they complete across something inserted.
  private func joinLeftovers(_ rows: inout [Row]) {
    while true {
      let (sources, targets) = leftovers(rows)
      var best: (gain: Float, row: Int, source: Int?, target: Int?)?
      for (index, row) in rows.enumerated()
      where row.sources.count + row.targets.count < BeadPath.mostSegments {
        func consider(_ source: Int?, _ target: Int?) {
          let own = scorer.coverage(
            source.map { [$0] } ?? row.sources, target.map { [$0] } ?? row.targets)
          guard own >= weights.joiningCoverage else { return }
          let score = scorer.score(
            source.map { row.sources + [$0] } ?? row.sources,
            target.map { row.targets + [$0] } ?? row.targets)
          let gain = score - row.score - weights.unaligned
          if gain > max(weights.joining, best?.gain ?? 0) {
            best = (gain, index, source, target)
          }
        }
        for source in sources where isNear(source, row.sources) { consider(source, nil) }
        for target in targets where isNear(target, row.targets) { consider(nil, target) }
      }
      guard let best else { return }
      rows[best.row].score += best.gain + weights.unaligned
      if let source = best.source {
        rows[best.row].sources = (rows[best.row].sources + [source]).sorted()
      }
      if let target = best.target {
        rows[best.row].targets = (rows[best.row].targets + [target]).sorted()
      }
    }
  }

  /// Joins a source and a target segment that are alone at one place, between segments that are
  /// joined: a loose or cut rendering is likelier there than one that is left out and one put in.
  private func joinFacing(_ rows: inout [Row]) {
    let (sources, targets) = leftovers(rows)
    let freeSources = Set(sources)
    let freeTargets = Set(targets)
    var joined: [Int: Int] = [-1: -1, scorer.source.segments.count: scorer.target.segments.count]
    var joinedBack = joined
    for row in rows {
      for source in row.sources {
        joined[source] = source == row.sources.last ? row.targets.last : row.targets.first
      }
      if let first = row.sources.first, let last = row.targets.first { joinedBack[first] = last }
    }
    for source in sources
    where !freeSources.contains(source - 1) && !freeSources.contains(source + 1) {
      guard let before = joined[source - 1], let after = joinedBack[source + 1],
        after == before + 2, freeTargets.contains(before + 1),
        scorer.isAllowed(source, before + 1),
        scorer.coverage([source], [before + 1]) >= weights.facingCoverage
      else { continue }
      rows.append(
        Row(
          sources: [source], targets: [before + 1],
          score: scorer.score([source], [before + 1])))
    }
  }

  private func isNear(_ segment: Int, _ others: [Int]) -> Bool {
    others.contains { abs($0 - segment) <= 5 }
  }

  /// Segments that are in no row.
  func leftovers(_ rows: [Row]) -> (sources: [Int], targets: [Int]) {
    var sourceUsed = [Bool](repeating: false, count: scorer.source.segments.count)
    var targetUsed = [Bool](repeating: false, count: scorer.target.segments.count)
    for row in rows {
      for i in row.sources { sourceUsed[i] = true }
      for j in row.targets { targetUsed[j] = true }
    }
    return (
      sourceUsed.indices.filter { !sourceUsed[$0] }, targetUsed.indices.filter { !targetUsed[$0] }
    )
  }
}
