extension Alignment {
  /// The indices of beads that render one text at another place of the other one: those outside the
  /// longest sequence of beads that are in the order of both texts.
  ///
  /// - Complexity: O(*n* log *n*) in beads.
  public var movedBeads: Set<Int> {
    let joined = beads.indices.filter { !beads[$0].source.isEmpty && !beads[$0].target.isEmpty }
      .sorted {
        (beads[$0].source[0], beads[$0].target[0]) < (beads[$1].source[0], beads[$1].target[0])
      }
    // For each length of a sequence, the bead with the least target that such a sequence ends in.
    var ends: [Int] = []
    var previous: [Int: Int] = [:]
    for index in joined {
      let target = beads[index].target[0]
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if beads[ends[middle]].target[0] < target { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = ends[low - 1] }
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var moved = Set(joined)
    var inOrder = ends.last
    while let index = inOrder {
      moved.remove(index)
      inOrder = previous[index]
    }
    return moved
  }
}
