import Model

/// Articles that are marked, to be acted on at once; they stay marked through searches.
struct ArticleMarks: Hashable, Sendable {
  private var isMarked: Set<ArticleID> = []
  private var order: [ArticleID] = []
  /// Where the list had the article that was marked last: a stretch is marked from there.
  private(set) var last: Int?

  var isEmpty: Bool { isMarked.isEmpty }
  var count: Int { isMarked.count }

  /// The marked articles in the order in which they were marked.
  var ids: [ArticleID] { order.filter(isMarked.contains) }

  func contains(_ id: ArticleID) -> Bool { isMarked.contains(id) }

  /// Marks an article, or takes its mark away.
  mutating func toggle(_ id: ArticleID, at index: Int) {
    last = index
    if isMarked.remove(id) == nil { add([id]) }
  }

  /// Marks articles; those that are marked stay so.
  mutating func add(_ ids: [ArticleID]) {
    for id in ids where isMarked.insert(id).inserted { order.append(id) }
    if order.count > 2 * isMarked.count { order = self.ids }
  }

  /// Takes away the marks of articles.
  mutating func remove(_ ids: Set<ArticleID>) {
    isMarked.subtract(ids)
    order = self.ids
  }

  /// Marks articles of a list, and tells how many are marked now.
  mutating func add(_ ids: [ArticleID], in context: inout ScreenContext) {
    add(ids)
    context.tell("\(count.counted("article")) marked.")
  }
}
