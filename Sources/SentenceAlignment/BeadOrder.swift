import Model

/// The order in which beads are read: by the source, with target-only beads where the target has
/// them.
enum BeadOrder {
  /// Sorts beads; one without a source follows the bead of the target segment before it.
  static func reading(_ beads: [Bead]) -> [Bead] {
    let anchored = beads.filter { !$0.source.isEmpty }.sorted { $0.source[0] < $1.source[0] }
    let added = beads.filter(\.source.isEmpty).sorted { $0.target[0] < $1.target[0] }
    var followers: [Int: [Bead]] = [:]
    var holder: [Int: Int] = [:]
    for (index, bead) in anchored.enumerated() {
      for target in bead.target { holder[target] = index }
    }
    for bead in added {
      var before = (bead.target.first ?? 0) - 1
      while before >= 0, holder[before] == nil { before -= 1 }
      followers[holder[before] ?? -1, default: []].append(bead)
    }
    var ordered = followers[-1] ?? []
    for (index, bead) in anchored.enumerated() {
      ordered.append(bead)
      ordered += followers[index] ?? []
    }
    return ordered
  }
}
