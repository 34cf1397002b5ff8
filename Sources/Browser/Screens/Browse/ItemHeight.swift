/// How many lines an article takes in the list, and what they show.
///
/// A list is to show eight articles at least, wherever it can: where lines are few, source and date
/// stand only below a title that leaves a line for them, and no blank line parts the articles.
struct ItemHeight: Hashable, Sendable {
  /// Lines for the title at most.
  let title: Int
  /// Lines for the title and, in what it leaves, the snippet or source and date.
  let text: Int
  /// Blank lines below.
  let gap: Int

  var lines: Int { text + gap }

  /// Whether an article has one line, with its marks beside each other.
  var isDense: Bool { text == 1 }

  /// - Parameters:
  ///   - isDense: Whether the reader wants one line for each article.
  ///   - isSearch: Whether the list has snippets.
  ///   - rows: Lines that the list has.
  init(isDense: Bool, isSearch: Bool, rows: Int) {
    title = isDense || isSearch ? 1 : 2
    if isDense {
      (text, gap) = (1, 0)
    } else {
      (text, gap) = rows >= Self.leastArticles * 4 ? (3, 1) : (2, 0)
    }
  }

  private static let leastArticles = 8
}
