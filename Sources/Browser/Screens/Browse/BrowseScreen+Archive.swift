import Canvas
import Model

/// Articles that were put away: lists, searches and counts leave them out until they are asked for.
extension BrowseScreen {
  /// Puts the marked articles away, else the selected one; in the archive, takes them out again.
  mutating func toggleArchived(in context: inout ScreenContext) {
    if decideForMarked({ .archived($0, $1) }, { $0.isArchived }, in: &context) { return }
    guard let item = articles.selectedItem else { return }
    context.decide(.archived([item.id], !item.article.isArchived))
  }

  /// Shows what of the list or the search was put away; Esc, or the same again, brings back the list.
  mutating func showArchive(in context: inout ScreenContext) {
    guard !articles.filter.listsArchive else {
      if history.isEmpty {
        show(everythingOf: articles.filter)
      } else {
        goBackInHistory(in: &context)
      }
      return
    }
    show(articles.filter.ofArchive, in: context)
  }

  /// Takes in that articles were put away, or are there again.
  ///
  /// - Parameter isArchived: Whether they are away now.
  mutating func take(archived ids: [ArticleID], _ isArchived: Bool, isUndone: Bool) {
    let changed = Set(ids)
    for item in articles.window.items where changed.contains(item.id) {
      articles.change(item.id) { $0.isArchived = isArchived }
    }
    marks.remove(changed)
    if isUndone, ids.count == 1, isArchived == articles.filter.listsArchive {
      // It is where it was: to be seen.
      articles.select(ids[0], near: articles.selection)
    } else if let selected = articles.selectedID, changed.contains(selected) {
      // What stood below it takes its place.
      articles.forgetSelection()
      if focus == .reader { focus = .articles }
    }
  }
}

extension ListFilter {
  private static let archive = "\(QueryField.state.rawValue):archived"

  /// Whether the list has what was put away.
  var listsArchive: Bool { query == Self.archive || query.hasSuffix(" " + Self.archive) }

  /// What of the list was put away.
  fileprivate var ofArchive: ListFilter {
    var filter = ListFilter(
      query: query.isEmpty ? Self.archive : "(\(query)) \(Self.archive)", entity: entity)
    filter.ranksAll = ranksAll
    return filter
  }
}
