/// How many lines an article takes in the list, and what they show.
///
/// A list is to show eight articles at least, wherever it can: where lines are few, source and date
/// stand only below a title that leaves a line for them, and no blank line parts the articles.
struct ItemHeight: Hashable, Sendable {
  /// Lines for the title at most.
  let title: Int
  /// Lines for the title and, in what it leaves, the snippet or source and date; and for the gloss.
  let text: Int
  /// Whether what the title's words mean stands below it.
  let isGlossed: Bool
  /// Blank lines below.
  let gap: Int

  var lines: Int { text + gap }

  /// Whether an article has one line, with its marks beside each other.
  var isDense: Bool { text == (isGlossed ? 2 : 1) }

  /// - Parameters:
  ///   - isDense: Whether the reader wants one line for each article.
  ///   - isSearch: Whether the list has snippets.
  ///   - isGlossed: Whether headlines are glossed.
  ///   - rows: Lines that the list has.
  init(isDense: Bool, isSearch: Bool, isGlossed: Bool = false, rows: Int) {
    self.isGlossed = isGlossed
    let gloss = isGlossed ? 1 : 0
    title = isDense || isSearch ? 1 : 2
    if isDense {
      (text, gap) = (1 + gloss, 0)
    } else {
      (text, gap) = rows >= Self.leastArticles * 4 ? (3 + gloss, 1) : (2 + gloss, 0)
    }
  }

  private static let leastArticles = 8
}
