extension Verb.Motion {
  /// Where a selection among `count` things goes.
  func target(from index: Int, count: Int, page: Int) -> Int {
    let target =
      switch self {
      case .top: 0
      case .bottom: count - 1
      case .item(let item): item
      default: index + lines(page: page)
      }
    return max(0, min(target, count - 1))
  }

  /// How many lines it goes; none for the ways to the ends.
  func lines(page: Int) -> Int {
    switch self {
    case .lineDown: 1
    case .lineUp: -1
    case .halfPageDown: max(1, page / 2)
    case .halfPageUp: -max(1, page / 2)
    case .pageDown: max(1, page)
    case .pageUp: -max(1, page)
    case .top, .bottom, .item: 0
    }
  }
}
