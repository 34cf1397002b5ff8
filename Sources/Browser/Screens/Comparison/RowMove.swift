import Algorithms
import Model

/// A row whose target text stands elsewhere in the target than beside its source.
struct RowMove: Hashable, Sendable {
  /// The row.
  let bead: Int
  /// The row that stands at its place in the target: the last one in order before it, or else the first
  /// one behind it.
  let anchor: Int
  /// Whether it stands behind the anchor in the target.
  let isBehind: Bool

  /// The moves of an alignment, in the order of its rows.
  ///
  /// - Complexity: O(*n* log *n*) in rows and segments.
  static func moves(in alignment: Alignment) -> [RowMove] {
    let moved = alignment.movedBeads
    guard !moved.isEmpty else { return [] }
    var inOrder: [(segment: Int, bead: Int)] = []
    for (index, bead) in alignment.beads.enumerated() where !moved.contains(index) {
      inOrder += bead.target.map { ($0, index) }
    }
    inOrder.sort { $0.segment < $1.segment }
    return moved.sorted().compactMap { index in
      guard let place = alignment.beads[index].target.first else { return nil }
      let behind = inOrder.partitioningIndex { $0.segment >= place }
      if behind > 0 {
        return RowMove(bead: index, anchor: inOrder[behind - 1].bead, isBehind: true)
      }
      return inOrder.first.map { RowMove(bead: index, anchor: $0.bead, isBehind: false) }
    }
  }
}
