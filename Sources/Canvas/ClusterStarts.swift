import Language

/// The cells of a paragraph that begin a character (a grapheme cluster): a flag, an emoji sequence
/// and a letter with a vowel sign beside it have more than one cell.
struct ClusterStarts {
  private let boundaries: [Int]

  /// Finds the characters of a paragraph's text.
  ///
  /// - Complexity: O(*n*).
  init(of text: String) {
    boundaries = Segmentation.graphemeBoundaries(in: text)
  }

  /// Whether a character begins at a cell.
  ///
  /// - Complexity: O(log *n*).
  func contains(_ cell: LaidOutCell) -> Bool {
    let offset = cell.source.lowerBound
    var low = 0
    var high = boundaries.count
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < boundaries.count && boundaries[low] == offset
  }
}
