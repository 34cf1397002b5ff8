/// Parts of a page that are no article, with all that is in them.
struct PageParts {
  private var isPart: [Bool]

  /// No parts.
  init(noneOf tree: PageTree) {
    isPart = Array(repeating: false, count: tree.tags.count)
  }

  func contains(_ node: Int) -> Bool { isPart[node] }

  /// Takes a node back into the article.
  mutating func keep(_ node: Int) {
    isPart[node] = false
  }

  /// How much the names that page makers give to elements are believed.
  enum Belief {
    /// Only what an element is: a menu, or hidden.
    case elements
    /// What it is called too.
    case names
  }

  /// What the page shows but the article does not have.
  ///
  /// - Parameters:
  ///   - running: What the page has of running text: nothing is believed that would leave out most of
  ///     it.
  ///   - heading: The node of the title, which no part that is left out has in it.
  init(leftOutOf tree: PageTree, by belief: Belief, running: RunningText, heading: Int?) {
    self.init(noneOf: tree)
    let total = running.words(in: tree.bodyElement, of: tree)
    var index = 0
    while index < tree.tags.count {
      let end = tree.end(of: index)
      let holdsTitle = heading.map { index <= $0 && $0 < end } ?? false
      if !holdsTitle, !Self.neverLeftOut.contains(tree.tags[index]) {
        let share = total > 0 ? running.words(in: index, of: tree) / total : 0
        if Self.isLeftOut(index, of: tree, by: belief, share: share) {
          for part in index..<end { isPart[part] = true }
          index = end
          continue
        }
      }
      index += 1
    }
  }

  private static let neverLeftOut: Set<PageTag> = [.text, .html, .body, .article, .main]

  private static func isLeftOut(
    _ index: Int, of tree: PageTree, by belief: Belief, share: Double
  ) -> Bool {
    let hints = tree.hints[index]
    if tree.tags[index] == .nav || hints.contains(.hidden) { return share < 0.5 }
    guard belief == .names else { return false }
    // Text that was pasted brings along the names of its lines from elsewhere.
    let most = tree.tags[index].isBlock || tree.tags[index] == .a ? 0.4 : 0.1
    let isExtra =
      hints.contains(.stranger) && share < 0.8
      || (hints.contains(.extra) || hints.contains(.teaser) || tree.tags[index] == .form)
        && share < most
    // Posts of others that an article shows are framed by what is there to share them.
    return isExtra && !tree.isFrameOfQuotation(index)
  }
}
