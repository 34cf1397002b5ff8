/// Words that two sequences have in common, in order.
enum WordSequence {
  /// Indices of the words that both sequences have in the same order, ascending: as many as
  /// possible, or, where the sequences are too long to try everything, those between words that
  /// both have once.
  ///
  /// - Complexity: O(*n* · *m*) for sequences of a few thousand words that differ, about linear for
  ///   longer ones.
  /// - SeeAlso: Cohen's "patience diff", which longer sequences are cut by.
  static func commonPairs(_ left: [String], _ right: [String]) -> [(Int, Int)] {
    commonPairs(left[...], right[...])
  }

  /// How many cells the table of the longest common subsequence may have.
  private static let largestTable = 4_000_000

  private static func commonPairs(
    _ left: ArraySlice<String>, _ right: ArraySlice<String>
  ) -> [(Int, Int)] {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let (left, right) = (left.dropFirst(start), right.dropFirst(start))
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let (leftCore, rightCore) = (left.dropLast(end), right.dropLast(end))
    let head = (0..<start).map { (left.startIndex - start + $0, right.startIndex - start + $0) }
    let tail = (0..<end).map { (leftCore.endIndex + $0, rightCore.endIndex + $0) }
    return head + middlePairs(leftCore, rightCore) + tail
  }

  private static func middlePairs(
    _ left: ArraySlice<String>, _ right: ArraySlice<String>
  ) -> [(Int, Int)] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    if left.count * right.count <= largestTable { return longestPairs(left, right) }
    var pairs: [(Int, Int)] = []
    var place = (left.startIndex, right.startIndex)
    let landmarks = landmarks(left, right)
    guard !landmarks.isEmpty else { return [] }
    for (i, j) in landmarks {
      pairs += commonPairs(left[place.0..<i], right[place.1..<j])
      pairs.append((i, j))
      place = (i + 1, j + 1)
    }
    return pairs + commonPairs(left[place.0...], right[place.1...])
  }

  /// Words that both have once, as many as are in the same order.
  private static func landmarks(
    _ left: ArraySlice<String>, _ right: ArraySlice<String>
  ) -> [(Int, Int)] {
    let there = onlyPlaces(right)
    let shared = onlyPlaces(left).compactMap { word, place in
      there[word].map { (left: place, right: $0) }
    }.sorted { $0.left < $1.left }
    // The longest ascending run of places on the right: the last of each length, and who came
    // before whom.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: shared.count)
    for (index, pair) in shared.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if shared[ends[middle]].right < pair.right { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var run: [(Int, Int)] = []
    var index = ends.last ?? -1
    while index >= 0 {
      run.append((shared[index].left, shared[index].right))
      index = before[index]
    }
    return run.reversed()
  }

  /// Where each word stands that stands there once.
  private static func onlyPlaces(_ words: ArraySlice<String>) -> [String: Int] {
    var places: [String: Int?] = [:]
    for (place, word) in zip(words.indices, words) {
      places[word] = places.keys.contains(word) ? .some(nil) : place
    }
    return places.compactMapValues(\.self)
  }

  /// The longest common subsequence.
  private static func longestPairs(
    _ left: ArraySlice<String>, _ right: ArraySlice<String>
  ) -> [(Int, Int)] {
    let (left, leftStart) = (Array(left), left.startIndex)
    let (right, rightStart) = (Array(right), right.startIndex)
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
        pairs.append((leftStart + i, rightStart + j))
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
