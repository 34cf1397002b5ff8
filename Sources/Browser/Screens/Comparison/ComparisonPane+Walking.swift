import Model

extension ComparisonPane {
  mutating func swapSides(visible: Int) {
    stack.leftSide = stack.leftSide.other
    name = nil
    word = nil
    focus(on: focus, visible: visible)
  }

  /// Goes to the next or previous word difference; `false` where there is none further on.
  mutating func goToDifference(_ direction: Verb.Direction, visible: Int) -> Bool {
    let differences = alignment.differences
    func isShown(_ difference: Int) -> Bool {
      bead(of: differences[difference]).flatMap(stack.item) != nil
    }
    let next: Int?
    switch (direction, difference) {
    case (.next, nil):
      next = differences.indices.first { isShown($0) && (bead(of: differences[$0]) ?? 0) >= focus }
    case (.previous, nil):
      next = differences.indices.last { isShown($0) && (bead(of: differences[$0]) ?? 0) <= focus }
    case (.next, let current?):
      next = differences.indices.first { $0 > current && isShown($0) }
    case (.previous, let current?):
      next = differences.indices.last { $0 < current && isShown($0) }
    }
    guard let next, differences.indices.contains(next) else { return false }
    difference = next
    if let bead = bead(of: differences[next]) { focus(on: bead, visible: visible) }
    return true
  }

  /// Goes to the next or previous row that is flagged or has an empty side; `false` where there is
  /// none further on.
  mutating func goToFlag(_ direction: Verb.Direction, visible: Int) -> Bool {
    let row =
      direction == .next
      ? stack.shown.first { $0 > focus && isFlagged($0) }
      : stack.shown.last { $0 < focus && isFlagged($0) }
    guard let row else { return false }
    focus(on: row, visible: visible)
    return true
  }

  /// The name that was walked to.
  var currentName: LinkedMention? {
    name.flatMap {
      annotated(leftSide).mentions.indices.contains($0) ? annotated(leftSide).mentions[$0] : nil
    }
  }

  /// Goes to the next or previous name of the left text; `false` where there is none further on.
  mutating func goToName(_ direction: Verb.Direction, visible: Int) -> Bool {
    let mentions = annotated(leftSide).mentions
    let side = leftSide
    func bead(_ index: Int) -> Int? {
      stack.bead(of: mentions[index].mention.segment, on: side)
    }
    let current = currentName.flatMap { _ in name }
    let next = place(
      from: current, direction, amongst: mentions.indices, bead: bead)
    guard let next, mentions.indices.contains(next) else { return false }
    name = next
    word = nil
    if let bead = stack.bead(of: mentions[next].mention.segment, on: side) {
      focus(on: bead, visible: visible)
    }
    return true
  }

  /// The link that was walked to.
  var currentLink: WordLink? {
    word.flatMap { index in
      links[leftSide].flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }
  }

  /// Goes to the next or previous word of the left text whose rendering is known; `false` where
  /// there is none further on.
  mutating func goToWord(_ direction: Verb.Direction, visible: Int) -> Bool {
    let side = leftSide
    let links = links[side] ?? []
    func bead(_ index: Int) -> Int? {
      stack.bead(of: links[index].place(on: side).segment, on: side)
    }
    let current = currentLink.flatMap { _ in word }
    let next = place(from: current, direction, amongst: links.indices, bead: bead)
    guard let next, links.indices.contains(next) else { return false }
    word = next
    name = nil
    if let bead = bead(next) { focus(on: bead, visible: visible) }
    return true
  }

  /// The next of some things that stand in rows, from the one that was walked to or else from the row in
  /// focus; those in rows that are not shown are passed over.
  private func place(
    from current: Int?, _ direction: Verb.Direction, amongst indices: Range<Int>,
    bead: (Int) -> Int?
  ) -> Int? {
    func isShown(_ index: Int) -> Bool { bead(index).flatMap(stack.item) != nil }
    if let current, bead(current) == focus {
      return direction == .next
        ? indices.first { $0 > current && isShown($0) }
        : indices.last { $0 < current && isShown($0) }
    }
    return direction == .next
      ? indices.first { isShown($0) && (bead($0) ?? -1) >= focus }
      : indices.last { isShown($0) && (bead($0) ?? .max) <= focus }
  }
}
