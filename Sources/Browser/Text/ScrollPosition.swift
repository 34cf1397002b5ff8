/// A line of a stack of items, each some lines high.
struct ScrollPosition: Hashable, Sendable, Comparable {
  /// Index of the item.
  var item: Int
  /// Line within it.
  var line: Int

  static let start = ScrollPosition(item: 0, line: 0)

  static func < (left: Self, right: Self) -> Bool {
    (left.item, left.line) < (right.item, right.line)
  }
}

/// Items below each other whose heights are found out only where they matter.
///
/// All movements measure only the items that they pass, so a long article costs no more than a
/// short one.
protocol ScrollStack {
  /// How many items there are.
  var count: Int { get }
  /// The first line on the screen.
  var top: ScrollPosition { get set }
  /// How many lines an item has; 1 at least.
  mutating func height(of item: Int) -> Int
}

extension ScrollStack {
  /// The place `lines` below `position` (above, where negative), not past either end.
  mutating func position(_ position: ScrollPosition, movedBy lines: Int) -> ScrollPosition {
    guard count > 0 else { return .start }
    var item = min(position.item, count - 1)
    var line = (item == position.item ? position.line : 0) + lines
    while line < 0, item > 0 {
      item -= 1
      line += height(of: item)
    }
    while line >= height(of: item) {
      guard item + 1 < count else { return ScrollPosition(item: item, line: height(of: item) - 1) }
      line -= height(of: item)
      item += 1
    }
    return ScrollPosition(item: item, line: max(0, line))
  }

  /// Scrolls by some lines, so that the screen of `visible` lines stays full where it can.
  mutating func scroll(by lines: Int, visible: Int) {
    top = position(top, movedBy: lines)
    clamp(visible: visible)
  }

  /// Brings ``top`` back from behind the place where the last screenful begins.
  mutating func clamp(visible: Int) {
    top = min(position(top, movedBy: 0), lastTop(visible: visible))
  }

  /// Whether the end stands on the screen.
  mutating func isAtEnd(visible: Int) -> Bool {
    top >= lastTop(visible: visible)
  }

  /// Where the last screenful begins.
  mutating func lastTop(visible: Int) -> ScrollPosition {
    guard count > 0 else { return .start }
    let end = ScrollPosition(item: count - 1, line: height(of: count - 1) - 1)
    return position(end, movedBy: 1 - max(1, visible))
  }

  /// Scrolls as little as shows the lines from `first` to `last`; if they are more than fit, from
  /// the first.
  ///
  /// - Parameter margin: Lines that are kept between them and the edge of the screen.
  mutating func reveal(
    from first: ScrollPosition, to last: ScrollPosition, visible: Int, margin: Int = 0
  ) {
    let lowest = position(last, movedBy: margin + 1 - max(1, visible))
    if top < lowest { top = lowest }
    let highest = position(first, movedBy: -margin)
    if top > highest { top = highest }
    clamp(visible: visible)
  }
}
