import Canvas
import Model

/// Takes one thing that happened into the state.
///
/// - Returns: What is to be done outside, in order. Answers come back as further actions.
/// - Complexity: Bound by what the screen shows, not by the library or the length of an article.
public func update(_ state: inout State, _ action: Action) -> [Effect] {
  switch action {
  case .start: break
  case .event(let event): state.handle(event)
  case .perform(let verb): state.perform(verb)
  case .response(let answer, let generation): state.take(answer, generation: generation)
  case .decided(let decision): state.take(decision)
  case .undone(let decision): state.takeBack(decision)
  case .libraryChanged(let status): state.take(status)
  case .layoutChanged(let options, let name):
    state.options = options
    if !name.isEmpty { state.message = Message(name) }
  case .message(let message): state.message = message
  }
  state.settle()
  defer { state.effects = [] }
  return state.effects
}

extension State {
  /// Asks for what is to be shown and not known yet, and lays out what is.
  mutating func settle() {
    settleArticles()
    settleReader()
    settleNames()
    settleComparison()
  }

  mutating func want(_ question: Question) {
    if let effect = ledger.want(question) { effects.append(effect) }
  }

  private mutating func settleArticles() {
    articles.scroll(visible: visibleArticles)
    if let request = articles.request(visible: visibleArticles) { want(.articles(request)) }
    if articles.isLoaded, prompt == nil { want(.savedSearches) }
  }

  private mutating func settleReader() {
    defer { fitReader() }
    guard articles.filter == articles.shownFilter else { return }
    guard let id = articles.selectedID else {
      if articles.total == 0 { reader.clear() }
      return
    }
    guard reader.articleID == id else {
      want(.article(id))
      return
    }
    want(.counterparts(id))
    let query = articles.filter.query
    if !query.isEmpty { want(.hits(query: query, article: id)) }
  }

  private mutating func fitReader() {
    let text = layout.text
    guard text.columns > 0 else { return }
    if let item = articles.selectedItem, item.id == reader.articleID {
      reader.show(tags: item.article.tags)
    }
    reader.text.fit(width: text.columns, options: options, visible: layout.visibleRows)
    if reader.articleID == articles.selectedID { settleMatches() }
  }

  /// Makes the mentions of the chosen entity, or else the query's hits, the places to walk.
  private mutating func settleMatches() {
    let filter = articles.filter
    if let entity = filter.entity {
      let mentions = reader.content?.mentions ?? []
      reader.walk(
        mentions.filter { $0.entity == entity }
          .map { SegmentRange(segment: $0.mention.segment, range: $0.mention.range) })
    } else if filter.query.isEmpty {
      reader.walk([])
    } else if reader.hitsQuery == filter.query {
      reader.walk(reader.hits)
    } else {
      return
    }
    if let direction = pendingMatch, !reader.matches.isEmpty {
      pendingMatch = nil
      reader.goToMatch(
        at: direction == .next ? 0 : reader.matches.count - 1, visible: layout.visibleRows)
    }
  }

  private mutating func settleNames() {
    let names = layout.rect(.entities)
    if !names.isEmpty { sidebar.fit(width: names.columns, options: options) }
    sidebar.scroll(visible: layout.visibleRows)
    guard articles.isLoaded, articles.filter == articles.shownFilter else { return }
    let scope: EntityScope
    if sidebar.isOfArticle {
      guard let id = articles.selectedID else { return }
      scope = .article(id)
    } else {
      scope = .list(articles.filter)
    }
    want(.entities(scope, limitPerType: Self.entitiesPerType))
  }

  private mutating func settleComparison() {
    guard let comparing else { return }
    guard comparison != nil else {
      return want(.comparison(source: comparing.source, target: comparing.target))
    }
    let layout = layout
    let options = options
    comparison?.stack.fit(
      columns: layout.beadColumns, options: options, visible: layout.visibleRows)
  }

  private static let entitiesPerType = 100
}
