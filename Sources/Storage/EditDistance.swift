/// How many letters have to be added, left out, changed or swapped to make one word of another.
enum EditDistance {
  /// The distance, or anything greater than `limit` where it is greater.
  static func between(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      var least = row + 1
      for (column, other) in second.enumerated() {
        var cost = min(last[column + 1], current[column]) + 1
        cost = min(cost, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
        least = min(least, cost)
      }
      if least > limit { return limit + 1 }
      beforeLast = last
      last = current
    }
    return last.last ?? first.count
  }
}
