import Canvas
import Model

extension Painter<BrowseScreen> {
  /// Where the panes stand.
  var panes: BrowseLayout { screen.layout(in: context) }

  /// Draws the borders of the browse screen.
  mutating func drawPanes() {
    drawBorders(panes.order.map { (panes.rect($0), label(of: $0), screen.focus == $0) })
  }

  private func label(of pane: Pane) -> PaneLabel {
    let style = screen.focus == pane ? theme.focusedTitle : theme.title
    switch pane {
    case .articles: return articlesLabel(style)
    case .reader: return readerLabel(style)
    case .entities: return namesLabel(style)
    }
  }

  private func articlesLabel(_ style: Style) -> PaneLabel {
    let articles = screen.articles
    guard articles.isLoaded else { return PaneLabel(title: [Span("Articles", style)]) }
    let isUnreadOnly = articles.filter.isUnreadOnly
    let name =
      articles.filter.isEmpty
      ? (isUnreadOnly ? "Unread" : "Articles") : (isUnreadOnly ? "Found unread" : "Found")
    let title = "\(name) \(articles.total.grouped)"
    let position =
      articles.total > 0 ? "\((articles.selection + 1).grouped)/\(articles.total.grouped)" : ""
    return PaneLabel(title: [Span(title, style)], position: position)
  }

  private func readerLabel(_ style: Style) -> PaneLabel {
    guard let article = screen.reader.content?.article else {
      return PaneLabel(title: [Span("Text", style)])
    }
    var parts = [article.language.inWords.capitalizedFirst]
    if let source = article.source { parts.append(source.isolated) }
    if let date = article.date { parts.append(date.dayInWords) }
    var label = PaneLabel(title: [Span(parts.joined(separator: " · "), style)])
    if let counterpart = screen.reader.counterparts?.first {
      let relation = counterpart.relation.inWords
      let language = counterpart.article.language.primary
      let what =
        language == article.language.primary ? relation : "\(relation) in \(language.inWords)"
      label.corner = [Span("⇄ ", theme.articleMark), Span(what, style)]
    }
    var text = screen.reader.text
    label.position = text.count == 0 ? "" : "\(text.percentRead(visible: layout.visibleRows)) %"
    return label
  }

  private func namesLabel(_ style: Style) -> PaneLabel {
    let sidebar = screen.sidebar
    var title = "Names"
    if !sidebar.entities.isEmpty { title += " \(sidebar.entities.count.grouped)" }
    if sidebar.isOfArticle {
      let whole = " in this article"
      // The border and a blank on each side, and the sign of the focus.
      let room = panes.rect(.entities).columns - (screen.focus == .entities ? 6 : 4)
      title += width(of: title + whole) <= room ? whole : " here"
    }
    let position =
      sidebar.entities.isEmpty
      ? "" : "\((sidebar.selection + 1).grouped)/\(sidebar.entities.count.grouped)"
    return PaneLabel(title: [Span(title, style)], position: position)
  }
}
