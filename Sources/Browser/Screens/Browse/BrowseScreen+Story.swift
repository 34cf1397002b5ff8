import Model

/// What else there is of an article: its copies, and what it said before it was edited.
extension BrowseScreen {
  /// Shows the article among its copies, each by itself; Esc brings back the list.
  mutating func showCopies(in context: inout ScreenContext) {
    guard let article = articles.selectedItem?.article else { return }
    guard !articles.filter.listsCopies else {
      context.tell("These are the copies.")
      return
    }
    guard article.copyCount > 0 else {
      context.tell("The library has no copy of this article.")
      return
    }
    show(.copies(of: article.id), in: context)
    articles.select(article.id, near: 0)
  }

  /// Says that the article is no copy.
  func standAlone(in context: inout ScreenContext) {
    guard let article = articles.selectedItem?.article else { return }
    guard article.copyCount > 0 else {
      context.tell("The library has no copy of this article.")
      return
    }
    context.decide(.lone(article.id, true))
  }

  /// Lays what the article said before its last edit beside what it says now.
  mutating func showEdit(in context: inout ScreenContext) {
    guard let content = reader.content, content.article.id == articles.selectedID else { return }
    let id = content.article.id
    guard let last = content.versions.last else {
      context.tell("The article was not edited since it was stored.")
      return
    }
    context.open(
      ComparisonScreen(
        ComparedArticles(
          source: id.version(last), target: id, relation: .version,
          origin: SegmentOfArticle(article: id, segment: reader.text.segmentAtCursor ?? 0),
          edits: content.versions.map { id.version($0) } + [id])))
    context.askedQuestions.forget(.comparison)
    markAsRead(in: &context)
  }
}

extension ListFilter {
  /// The copies of an article, and the article.
  static func copies(of id: ArticleID) -> ListFilter {
    ListFilter(query: "\(copiesField)\"\(id)\"")
  }

  /// Whether the list has each copy by itself.
  var listsCopies: Bool { query.hasPrefix(Self.copiesField) }

  private static let copiesField = QueryField.copies.rawValue + ":"
}
