import Language

/// The cells of a paragraph that begin a character (a grapheme cluster): a flag, an emoji sequence
/// and a letter with a vowel sign beside it have more than one cell.
struct ClusterStarts {
  private let boundaries: [Int]

  /// Finds the characters that begin before a scalar offset of a paragraph's text.
  ///
  /// - Complexity: O(*end*).
  init(of text: String, before end: Int = .max) {
    let scalars = text.unicodeScalars.prefix(end)
    boundaries = Segmentation.graphemeBoundaries(in: String(scalars))
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
