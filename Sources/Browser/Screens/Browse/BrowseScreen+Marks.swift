import Model

extension BrowseScreen {
  /// Keeps that the selected article is read, once.
  mutating func markAsRead(in context: inout ScreenContext) {
    guard let item = articles.selectedItem else { return }
    trail.note(
      VisitTrail.Visit(filter: articles.filter, article: item.id, index: articles.selection))
    guard !item.article.isRead else { return }
    articles.change(item.id) { $0.isRead = true }
    context.decide(.read(item.id, true))
  }

  mutating func toggleRead(in context: inout ScreenContext) {
    if decideForMarked(
      { .allRead($0, $1) }, { $0.isRead }, in: &context)
    {
      return
    }
    guard let item = articles.selectedItem else { return }
    articles.change(item.id) { $0.isRead.toggle() }
    context.decide(.read(item.id, !item.article.isRead))
  }

  mutating func toggleStar(in context: inout ScreenContext) {
    if decideForMarked({ .allStarred($0, $1) }, { $0.isStarred }, in: &context) { return }
    guard let item = articles.selectedItem else { return }
    articles.change(item.id) { $0.isStarred.toggle() }
    context.decide(.starred(item.id, !item.article.isStarred))
  }

  /// Keeps or takes away the tag that was typed.
  func tag(_ id: ArticleID, _ text: String, in context: inout ScreenContext) {
    guard !text.isEmpty else { return }
    let isTaken = text.hasPrefix("-")
    let tag = isTaken ? String(text.dropFirst()) : text
    context.decide(.tagged(id, tag: tag, !isTaken))
  }

  // MARK: Names

  func showEntityPage(in context: inout ScreenContext) {
    guard let entity = sidebar.selected else { return }
    context.askedQuestions.forget(.entity, .profile, .titles)
    context.open(EntityPage(id: entity.id))
  }

  mutating func markEntity(in context: inout ScreenContext) {
    guard let id = sidebar.selected?.id else { return }
    context.markEntity(id)
    if context.markedEntities.contains(id) { sidebar.select(sidebar.selection + 1) }
  }
}
