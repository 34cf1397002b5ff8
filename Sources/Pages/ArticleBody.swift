import Markup

/// Where a page's article stands.
struct ArticleBody {
  /// The elements that hold it, in document order; none stands in another.
  var roots: [Int]
  var method: Page.Method
  /// Elements that are left out with all that is in them.
  var leftOut: PageParts

  /// Words of running text below which what was found is no article.
  private static let fewest = 25.0

  /// The article of a page, by the first way that finds enough.
  ///
  /// Where the page gives its text to search engines and that stands elsewhere on the page, it is there.
  static func found(in tree: PageTree, metadata: PageMetadata) -> ArticleBody {
    let seen = seen(in: tree, metadata: metadata)
    let stated = StructuredBody(tree, body: metadata.structured.body)
    guard stated.share(of: seen, in: tree) < 0.7 else { return seen }
    var leftOut = seen.leftOut
    for block in stated.blocks { leftOut.keep(tree.blocks[block].start) }
    return ArticleBody(roots: [stated.element(in: tree)], method: .confirmed, leftOut: leftOut)
  }

  private static func seen(in tree: PageTree, metadata: PageMetadata) -> ArticleBody {
    let all = RunningText(tree, leftOut: PageParts(noneOf: tree))
    let hidden = PageParts(
      leftOutOf: tree, by: .elements, running: all, heading: metadata.heading)
    let whole = RunningText(tree, leftOut: hidden)
    let parts = PageParts(leftOutOf: tree, by: .names, running: whole, heading: metadata.heading)
    let running = RunningText(tree, leftOut: parts)
    let root = tree.bodyElement
    let total = running.words(in: root, of: tree)
    if let named = named(in: tree, running: running, total: total, leftOut: parts) { return named }
    if total >= fewest || total >= whole.words(in: root, of: tree) * 0.5 {
      let best = densest(from: root, of: tree, running: running)
      return ArticleBody(roots: [best], method: .scored, leftOut: parts)
    }
    return ArticleBody(roots: [root], method: .paragraphs, leftOut: hidden)
  }

  /// The elements that are named as the article's text.
  private static func named(
    in tree: PageTree, running: RunningText, total: Double, leftOut: PageParts
  ) -> ArticleBody? {
    var candidates: [(index: Int, words: Double)] = []
    for index in tree.tags.indices
    where tree.hints[index].contains(.body) && !leftOut.contains(index) {
      candidates.append((index, running.words(in: index, of: tree)))
    }
    guard let most = candidates.max(by: { $0.words < $1.words }), most.words >= fewest,
      most.words >= total * 0.4
    else { return nil }
    // Of elements in each other the innermost that has nearly all.
    let inner = candidates.filter {
      $0.index >= most.index && $0.index < tree.end(of: most.index)
        && $0.words >= most.words * 0.9
    }
    let best = inner.max { $0.index < $1.index } ?? most
    // An article may be parted in several elements of one name.
    let name = tree.document.node(at: best.index).attribute("class")
    var roots: [Int] = []
    for candidate in candidates {
      let isNamedSo =
        candidate.index == best.index
        || name != nil && candidate.words >= 5
          && tree.document.node(at: candidate.index).attribute("class") == name
          && tree.article(around: candidate.index) == tree.article(around: best.index)
      if isNamedSo, candidate.index >= roots.last.map(tree.end) ?? 0 {
        roots.append(candidate.index)
      }
    }
    return ArticleBody(roots: roots, method: .named, leftOut: leftOut)
  }

  /// The innermost element that has nearly all running text of what it stands in.
  private static func densest(from root: Int, of tree: PageTree, running: RunningText) -> Int {
    var current = root
    while true {
      let words = running.words(in: current, of: tree)
      let heaviest = tree.document.node(at: current).elements
        .map { (index: $0.index, words: running.words(in: $0.index, of: tree)) }
        .max { $0.words < $1.words }
      guard let heaviest, heaviest.words >= words * 0.85,
        tree.tags[heaviest.index].isBlock, !tree.tags[heaviest.index].holdsText
      else { return current }
      current = heaviest.index
    }
  }
}
