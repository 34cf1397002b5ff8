/// The longest common subsequence of two sequences of words.
enum WordSequence {
  /// Indices of the words that both sequences have in the same order, ascending.
  ///
  /// - Complexity: O(*n* · *m*).
  static func commonPairs(_ left: [String], _ right: [String]) -> [(Int, Int)] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let width = right.count + 1
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        let cell = i * width + j
        lengths[cell] =
          left[i] == right[j]
          ? lengths[cell + width + 1] + 1 : max(lengths[cell + width], lengths[cell + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      let cell = i * width + j
      if left[i] == right[j], lengths[cell] == lengths[cell + width + 1] + 1 {
        pairs.append((i, j))
        i += 1
        j += 1
      } else if lengths[cell + width] >= lengths[cell + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
