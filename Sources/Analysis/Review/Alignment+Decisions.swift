public import Model

extension Alignment {
  /// This alignment with what a person decided about it.
  ///
  /// A decision about segments that the texts no longer have is passed over.
  ///
  /// - Parameters:
  ///   - decisions: In the order in which they were made; a later one overrules an earlier one.
  ///   - sourceCount: Segments of the source.
  ///   - targetCount: Segments of the target.
  /// - Returns: Beads that still cover every segment of both sides exactly once.
  public func applying(
    _ decisions: [BeadDecision], sourceCount: Int, targetCount: Int
  ) -> Alignment {
    var result = self
    for decision in decisions {
      switch decision {
      case .linked(let source, let target):
        result.link(source, target, sourceCount: sourceCount, targetCount: targetCount)
      case .confirmed(let bead):
        result.link(bead.source, bead.target, sourceCount: sourceCount, targetCount: targetCount)
      case .unlinked(let source, let target):
        result.unlink(source, target, sourceCount: sourceCount, targetCount: targetCount)
      case .dismissed(let flag):
        result.flags.removeAll { $0 == flag }
      }
    }
    return result
  }

  /// Makes the segments one bead, which they leave their former ones for.
  private mutating func link(
    _ source: [Int], _ target: [Int], sourceCount: Int, targetCount: Int
  ) {
    guard source.allSatisfy((0..<sourceCount).contains),
      target.allSatisfy((0..<targetCount).contains), !(source.isEmpty && target.isEmpty)
    else { return }
    takeOut(source, target)
    beads.append(Bead(source: source.sorted(), target: target.sorted(), score: 1))
    flags.removeAll { flag in
      (flag.kind == .omitted && !Set(flag.source).isDisjoint(with: source))
        || (flag.kind == .added && !Set(flag.target).isDisjoint(with: target))
    }
    beads = BeadOrder.reading(beads)
  }

  /// Makes each of the segments a bead of its own without a counterpart.
  private mutating func unlink(
    _ source: [Int], _ target: [Int], sourceCount: Int, targetCount: Int
  ) {
    let source = source.filter((0..<sourceCount).contains)
    let target = target.filter((0..<targetCount).contains)
    takeOut(source, target)
    beads += source.map { Bead(source: [$0], target: [], score: 1) }
    beads += target.map { Bead(source: [], target: [$0], score: 1) }
    beads = BeadOrder.reading(beads)
  }

  private mutating func takeOut(_ source: [Int], _ target: [Int]) {
    for index in beads.indices {
      beads[index].source.removeAll(where: source.contains)
      beads[index].target.removeAll(where: target.contains)
    }
    beads.removeAll { $0.source.isEmpty && $0.target.isEmpty }
  }
}
