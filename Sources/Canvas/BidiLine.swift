/// What rule L1 of UAX #9 does with a character at the end of a line.
enum BidiLineClass: UInt8, Sendable {
  /// Nothing.
  case other
  /// White space, an isolate or something that shows nothing: falls back to the base level at the
  /// end of a line and before a separator.
  case whiteSpace
  /// A separator: always falls back to the base level.
  case separator
}

/// The last two steps of UAX #9, which work on one line at a time.
enum BidiLine {
  /// Rule L1: trailing white space and separators take the base level.
  static func resetWhiteSpace(
    _ levels: inout [UInt8], classes: [BidiLineClass], baseLevel: UInt8
  ) {
    var trails = true
    var index = classes.count
    while index > 0 {
      index -= 1
      switch classes[index] {
      case .separator:
        levels[index] = baseLevel
        trails = true
      case .whiteSpace:
        if trails { levels[index] = baseLevel }
      case .other:
        trails = false
      }
    }
  }

  /// Rule L2: the logical index of what stands in each visual place, from left to right.
  ///
  /// - Complexity: O(*n* · *d*) where *d* is the number of different levels.
  static func visualOrder(of levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    var highest: UInt8 = 0
    var lowestOdd = UInt8.max
    for level in levels {
      if level > highest { highest = level }
      if level & 1 == 1, level < lowestOdd { lowestOdd = level }
    }
    guard lowestOdd <= highest else { return order }
    var level = highest
    while level >= lowestOdd {
      var index = 0
      while index < levels.count {
        guard levels[index] >= level else {
          index += 1
          continue
        }
        let start = index
        while index < levels.count, levels[index] >= level { index += 1 }
        var left = start
        var right = index - 1
        while left < right {
          order.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      level -= 1
    }
    return order
  }
}
