extension ArticleBody {
  /// The article's blocks in reading order, its title first.
  func blocks(of tree: PageTree, metadata: PageMetadata) -> [Page.Block] {
    var filter = BlockFilter(tree, body: self, metadata: metadata)
    var found = filter.leads()
    for root in roots {
      for index in tree.blocks(in: root) { filter.add(index, to: &found) }
    }
    let kept = BlockFilter.withoutLooseHeadings(found).map { block in
      Page.Block(kind: block.kind, text: block.text)
    }
    guard let title = metadata.title, !kept.isEmpty else { return kept }
    return [Page.Block(kind: .headline, text: title)] + kept
  }
}
