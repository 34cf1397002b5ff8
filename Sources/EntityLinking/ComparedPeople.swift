/// The people that a lone word was compared with by sound, so that it is compared with each once.
struct ComparedPeople {
  /// The numbers of full names whose last word sounds like the lone word.
  var alike: [Int64] = []
  /// How many names under each key were compared.
  private var counts: [UInt64: Int] = [:]

  /// The next name under a key that was not compared yet; `nil` after the last.
  ///
  /// - Parameter numbers: The names under the key, to which others are only appended.
  mutating func next(of numbers: ArraySlice<Int64>, under key: UInt64) -> Int64? {
    let count = counts[key, default: 0]
    guard count < numbers.count else { return nil }
    counts[key] = count + 1
    return numbers[numbers.startIndex + count]
  }
}
