import Model

/// What of a text is in other words in a later version of it.
enum EditedWords {
  /// The changes from one version to the next, in reading order.
  ///
  /// Paragraphs that stand in both are passed over; in the others words are set against words.
  ///
  /// - Complexity: O(*n* · *d*) in paragraphs and in the words of changed ones, and in how many differ.
  static func changes(from old: Article, to new: Article) -> [ArticleEdit.Change] {
    let before = lines(of: old)
    let after = lines(of: new)
    var changes: [ArticleEdit.Change] = []
    for (left, right) in stretches(before, after) {
      let words = before[left].flatMap(Self.words)
      let others = after[right].flatMap(Self.words)
      if words.count + others.count > mostWords {
        changes.append(change(words, others))
      } else {
        changes += stretches(words, others).map { change(words[$0], others[$1]) }
      }
    }
    return changes
  }

  private static func lines(of article: Article) -> [String] {
    let texts = article.segments.map(\.text)
    // A title that is no line of the text was changed by itself.
    return article.title.origin == .headline && texts.first != article.title.text
      && !texts.contains(article.title.text)
      ? [article.title.text] + texts : texts
  }

  private static func words(_ line: String) -> [Substring] {
    line.split(whereSeparator: \.isWhitespace)
  }

  private static func change(
    _ before: some Sequence<Substring>, _ after: some Sequence<Substring>
  ) -> ArticleEdit.Change {
    ArticleEdit.Change(
      before: before.joined(separator: " "), after: after.joined(separator: " "))
  }

  /// Where two sequences differ: stretches of both, between what they have in common.
  private static func stretches<Element: Equatable>(
    _ before: [Element], _ after: [Element]
  ) -> [(Range<Int>, Range<Int>)] {
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var stretches: [(Range<Int>, Range<Int>)] = []
    var left = 0
    var right = 0
    while left < before.count || right < after.count {
      let start = (left, right)
      while removed.contains(left) { left += 1 }
      while inserted.contains(right) { right += 1 }
      if start == (left, right) {
        left += 1
        right += 1
      } else {
        stretches.append((start.0..<left, start.1..<right))
      }
    }
    return stretches
  }

  /// More words than this are not set against each other: nearly all of them differ then.
  private static let mostWords = 4_000
}
