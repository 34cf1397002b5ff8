import Markup

/// What the body that a page gives to search engines says of its blocks.
///
/// It is on a third of the pages only, often cut short or without headings and lists: what it has is
/// part of the article, what it has not may be.
struct StructuredBody {
  /// The blocks that stand in it.
  let blocks: [Int]

  /// Words below which such a body proves nothing.
  private static let fewestWords = 60
  /// Words of a block below which it may stand there by chance.
  private static let fewestWordsOfBlock = 6

  init(_ tree: PageTree, body: String?) {
    guard let body = body.flatMap(PageText.unescaped) else {
      blocks = []
      return
    }
    let said = Array(BlockWords.folded(body).utf8)
    let found = tree.blocks.indices.filter { index in
      tree.blocks[index].words >= Self.fewestWordsOfBlock
        && said.holds(Array(BlockWords.folded(tree.blocks[index].text).utf8))
    }
    let words = found.reduce(0) { $0 + tree.blocks[$1].words }
    blocks = words >= Self.fewestWords ? found : []
  }

  /// The share of its words that an article's elements have.
  func share(of article: ArticleBody, in tree: PageTree) -> Double {
    var all = 0
    var inside = 0
    for index in blocks {
      let block = tree.blocks[index]
      all += block.words
      let isInside =
        article.roots.contains { $0 <= block.start && block.start < tree.end(of: $0) }
        && !article.leftOut.contains(block.start)
      if isInside { inside += block.words }
    }
    return all == 0 ? 1 : Double(inside) / Double(all)
  }

  /// The innermost element that has nearly all of it.
  func element(in tree: PageTree) -> Int {
    let total = blocks.reduce(0) { $0 + tree.blocks[$1].words }
    var current = tree.bodyElement
    while true {
      let inner = tree.document.node(at: current).elements.map(\.index).first { child in
        let held = tree.blocks(in: child)
        let words = blocks.reduce(0) { held.contains($1) ? $0 + tree.blocks[$1].words : $0 }
        return words * 20 >= total * 19 && tree.tags[child].isBlock && !tree.tags[child].holdsText
      }
      guard let inner else { return current }
      current = inner
    }
  }
}
