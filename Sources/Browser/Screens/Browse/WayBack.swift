/// Where Esc leads from the panes; what it does and what the status line says of it come from here.
enum WayBack: Hashable, Sendable {
  /// From words that are looked for, to none.
  case find
  /// From articles that are marked, to none.
  case marks
  /// From another pane to the articles.
  case list
  /// To what was shown before a search or a filter.
  case before(String)
  /// From a search or a filter that the browser was opened with.
  case allArticles

  /// Where it leads, in a word or two.
  var inWords: String {
    switch self {
    case .find: "end finding"
    case .marks: "unmark"
    case .list: "articles"
    case .before(let what): what
    case .allArticles: "all articles"
    }
  }
}

extension BrowseScreen {
  /// Where Esc leads from the panes; `nil` where there is nothing to go back to.
  func wayBack(in context: ScreenContext) -> WayBack? {
    if focus == .reader && reader.find != nil || focus == .entities && sidebar.find != nil {
      return .find
    }
    if focus == .articles, !marks.isEmpty { return .marks }
    if focus == .reader, let last = history.last, last.isReadingHere(articles) {
      return .before(last.inWords)
    }
    if focus != .articles, layout(in: context).order.count == 1 { return .list }
    if let last = history.last { return .before(last.inWords) }
    if !articles.filter.isEmpty { return .allArticles }
    return focus == .articles ? nil : .list
  }
}

extension Snapshot {
  /// Whether it is the comparison that the text was gone to from, with nothing searched since.
  func isReadingHere(_ articles: ArticleList) -> Bool {
    comparison != nil && self.articles.filter == articles.filter
  }

  /// What was shown, in a word or two.
  fileprivate var inWords: String {
    if comparison != nil { return "comparison" }
    if articles.filter.isEmpty { return "all articles" }
    return articles.filter.entity == nil ? "search before" : "name before"
  }
}
