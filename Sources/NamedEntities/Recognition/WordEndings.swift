/// Endings of words, which many words are tried for at once.
struct WordEndings: Sendable {
  private var endings: KeySet
  private var lengths: ClosedRange<Int>

  /// Endings in folded letters, at least one.
  init(_ endings: [String]) {
    self.endings = KeySet(endings.map { String($0.reversed()) })
    let lengths = endings.map(\.unicodeScalars.count)
    self.lengths = (lengths.min() ?? 1)...(lengths.max() ?? 1)
  }

  /// Whether a word ends in one of them.
  func end(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var hash = NameFolding.seed
    var length = 0
    for scalar in word.reversed() where length < lengths.upperBound {
      let letter = NameFolding.fold(scalar)
      if letter == 0 { continue }
      hash = NameFolding.combine(hash, letter)
      length += 1
      if length >= lengths.lowerBound, endings.contains(hash) { return true }
    }
    return false
  }
}
