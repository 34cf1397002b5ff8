/// How much running text stands where, in words.
struct RunningText {
  /// Of each block.
  let scores: [Double]
  /// Sums of the scores of blocks before each.
  private let sums: [Double]

  init(_ tree: PageTree, leftOut: PageParts) {
    scores = tree.blocks.map { block in
      leftOut.contains(block.start) ? 0 : Self.score(of: block, in: tree)
    }
    var sums = [0.0]
    for score in scores { sums.append(sums[sums.count - 1] + score) }
    self.sums = sums
  }

  /// The words of running text in an element.
  func words(in element: Int, of tree: PageTree) -> Double {
    let blocks = tree.blocks(in: element)
    return sums[blocks.upperBound] - sums[blocks.lowerBound]
  }

  /// A block's words, as far as they look like running text: sentences that are mostly no links.
  private static func score(of block: TextBlock, in tree: PageTree) -> Double {
    let tag = tree.tags[block.owner]
    guard tag.headingLevel == nil, block.words >= 4 else { return 0 }
    let words = Double(block.words)
    let share = block.linkShare
    guard share < 0.5, !block.isBoilerplate else { return 0 }
    let isSentence = block.stops > 0 && block.words >= 8
    switch tag {
    case .p, .blockquote, .pre: return words * (1 - share) * (isSentence ? 1 : 0.3)
    case .li, .dd, .dt, .td, .th:
      return isSentence && share < 0.3 ? words * (1 - share) * 0.6 : 0
    default: return isSentence ? words * (1 - share) * 0.9 : 0
    }
  }
}
