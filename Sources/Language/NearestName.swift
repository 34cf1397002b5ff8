/// Finds what somebody may have meant.
package enum NearestName {
  /// The name that is least unlike a word; `nil` where none is like it.
  ///
  /// - Complexity: O(*n* · *l*²) in names and their length.
  package static func of(_ word: String, among names: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased())
    let limit = max(1, letters.count / 3)
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(letters, Array(name.lowercased()))
      if distance <= limit, best.map({ distance < $0.distance }) ?? true {
        best = (name, distance)
      }
    }
    return best?.name
  }

  /// A question to put behind a message; empty where no name is like the word.
  package static func question(_ word: String, among names: some Sequence<String>) -> String {
    of(word, among: names).map { " Did you mean \"\($0)\"?" } ?? ""
  }

  /// Letters to put in, take out, exchange, or exchange with the next.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var least = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last[right.count]
  }
}
