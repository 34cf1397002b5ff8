import Canvas
import Model

extension BrowseScreen {
  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(let answer, let question): take(answer, to: question, in: &context)
    case .failure(let problem, let question): take(problem, of: question)
    case .decided(let decision): take(decision, isKept: true, in: &context)
    case .undone(let decision): take(decision, isKept: false, in: &context)
    case .changed(let areArticles): reload(articles: areArticles, in: &context)
    case .fileIsThere(let export): askToReplace(with: export, in: &context)
    case .fileExists: break
    }
  }

  private mutating func take(
    _ answer: Answer, to question: Question, in context: inout ScreenContext
  ) {
    switch (question, answer) {
    case (.articles(let request), .articles(let window)):
      let isNewList = request.filter != articles.shownFilter
      articles.show(window, of: request.filter)
      if isNewList, !request.filter.isEmpty { pendingMatch = .next }
    case (.article, .article(let article)):
      reader.show(
        article, tags: articles.tags(of: article.article.id), in: context.library.folder)
    case (.hits(let query, _), .hits(let hits, let id)):
      if id == reader.articleID { reader.show(hits: hits, of: query) }
    case (.entities(let scope, _), .entities(let entities)):
      sidebar.show(entities, of: scope, isFocused: focus == .entities)
      if let id = articles.filter.entity, filterEntities[id] == nil {
        filterEntities[id] = sidebar.entity(id)
      }
    case (.counterparts, .counterparts(let counterparts, let id)):
      if id == reader.articleID { reader.counterparts = counterparts }
      if wantsComparison { compare(in: &context) }
    case (.unread(_, _, let isForward), .unread(let index, let filter)):
      goToUnread(index, of: filter, isForward: isForward, in: &context)
    case (.placeOfDay(_, let day), .placeOfDay(let place, let filter)):
      goToDay(day, at: place, of: filter, in: &context)
    case (.found, .found(let places, let query)): reader.find?.take(places, of: query)
    case (.glosses, .glosses(let glosses)): take(glosses, in: &context)
    case (.comparison, .comparison(let comparison)): turn(by: comparison, in: &context)
    case (.listed, .listed(let ids, let filter)):
      if filter == articles.filter { marks.add(ids, in: &context) }
    case (.savedSearches, .savedSearches(let searches)):
      savedSearchList.show(searches)
      if wantsSavedSearches { showSavedSearches(in: &context) }
    default: break
    }
  }

  private mutating func take(_ problem: Problem, of question: Question) {
    switch question {
    case .articles(let request):
      articles.problem = problem
      articles.forgetWanted()
      // What cannot be had must not be waited for: the list before it stays on the screen.
      if articles.shownFilter == nil { articles.shownFilter = request.filter }
    case .article: reader.problem = problem
    default: break
    }
  }

  /// Takes in what the library keeps now, or keeps no longer.
  private mutating func take(
    _ decision: Decision, isKept: Bool, in context: inout ScreenContext
  ) {
    switch decision {
    case .read(let id, let isRead): articles.change(id) { $0.isRead = isRead == isKept }
    case .allRead(let ids, let isRead):
      let marked = Set(ids)
      for item in articles.window.items where marked.contains(item.id) {
        articles.change(item.id) { $0.isRead = isRead == isKept }
      }
      // A list of what is unread keeps the selected article only while there are others, or while
      // it is being read.
      let hasUnread = articles.window.items.contains { !$0.article.isRead }
      if articles.filter.isUnreadOnly, !hasUnread, focus != .reader { articles.forgetSelection() }
    case .allStarred(let ids, let isStarred):
      let marked = Set(ids)
      for item in articles.window.items where marked.contains(item.id) {
        articles.change(item.id) { $0.isStarred = isStarred == isKept }
      }
    case .allTagged(let ids, let tag, let isSet):
      let marked = Set(ids)
      for item in articles.window.items where marked.contains(item.id) {
        articles.change(item.id) { $0.set(tag, isSet == isKept) }
      }
    case .archived(let ids, let isArchived):
      take(archived: ids, isArchived == isKept, isUndone: !isKept)
    case .starred(let id, let isStarred):
      articles.change(id) { $0.isStarred = isStarred == isKept }
    case .tagged(let id, let tag, let isSet):
      articles.change(id) { $0.set(tag, isSet == isKept) }
    case .merged, .split, .retyped:
      if isKept { sidebar.marked = [] }
    case .alignment, .sentences, .paired, .savedSearch, .removedSearch, .keptWord, .lone,
      .storyJoined, .storyParted, .storyNamed, .noted, .watched, .watchSeen:
      break
    }
    reload(after: decision, isKept: isKept, in: &context)
  }

  /// Asks anew for what a decision, or taking it back, has changed.
  private mutating func reload(
    after decision: Decision, isKept: Bool, in context: inout ScreenContext
  ) {
    switch decision {
    case .read, .allRead, .starred, .tagged, .allStarred, .allTagged, .archived, .lone, .noted:
      // The lists that Esc goes back to show the marks as they were.
      context.libraryVersion += 1
    default: break
    }
    switch decision {
    case .allRead:
      articles.isStale = true
      context.askedQuestions.forget(.savedSearches, .articles)
    case .read, .starred, .tagged, .allStarred, .allTagged:
      // A list of copies has others that are read with this one.
      if case .read = decision, articles.filter.listsCopies {
        articles.isStale = true
        context.askedQuestions.forget(.articles)
      }
      if savedSearchList.countsMarks(in: decision) { context.askedQuestions.forget(.savedSearches) }
    case .watched(let watch, let isThere):
      // What is watched no more has no list.
      if isThere != isKept, articles.filter.query == ListFilter(watch: watch.name).query {
        articles.filter = ListFilter()
      }
      context.askedQuestions.forget(.savedSearches)
    case .savedSearch, .removedSearch, .watchSeen:
      context.askedQuestions.forget(.savedSearches)
    case .merged, .split, .retyped:
      context.askedQuestions.forget(.entities, .article)
      if let id = reader.articleID { context.want(.article(id)) }
    case .alignment, .sentences, .keptWord, .storyJoined, .storyParted, .storyNamed: break
    case .noted(let subject, _):
      guard let id = subject.article else { break }
      // Whether the list marks the article, and what stands in the text.
      articles.isStale = true
      context.askedQuestions.forget(.articles)
      if id == reader.articleID {
        context.askedQuestions.forget(.article)
        context.want(.article(id))
        pendingPlace = PendingPlace(article: id, target: .note(subject))
      }
    case .paired:
      articles.isStale = true
      context.askedQuestions.forget(.counterparts, .articles)
    case .archived:
      articles.isStale = true
      context.askedQuestions.forget(.articles, .savedSearches, .entities)
    case .lone:
      articles.isStale = true
      context.askedQuestions.forget(.articles, .savedSearches, .entities)
      if let id = reader.articleID { context.want(.article(id)) }
    }
  }

  private mutating func reload(articles areArticles: Bool, in context: inout ScreenContext) {
    if areArticles {
      articles.isStale = true
      context.askedQuestions.forget(.articles, .savedSearches)
    }
    // The open article too: its names may be linked otherwise now.
    context.askedQuestions.forget(.entities, .counterparts, .article, .glosses)
    glosses = [:]
    if let id = reader.articleID { context.want(.article(id)) }
  }

  // MARK: Asking

  mutating func settle(in context: inout ScreenContext) {
    settleArticles(in: &context)
    settleReader(in: &context)
    settleNames(in: &context)
    settleGlosses(in: &context)
  }

  private mutating func settleArticles(in context: inout ScreenContext) {
    let visible = visibleArticles(in: context)
    articles.scroll(rows: listRows(in: context), height: itemHeight(in: context).lines)
    if let request = articles.request(visible: visible) { context.want(.articles(request)) }
    if articles.isLoaded, !context.isTyping { context.want(.savedSearches) }
  }

  private mutating func settleReader(in context: inout ScreenContext) {
    askForReader(in: &context)
    fitReader(in: context)
  }

  private mutating func askForReader(in context: inout ScreenContext) {
    guard articles.filter == articles.shownFilter else { return }
    guard let id = articles.selectedID else {
      if articles.total == 0 { reader.clear() }
      return
    }
    guard reader.articleID == id else {
      context.want(.article(id))
      return
    }
    context.want(.counterparts(id))
    let query = articles.filter.query
    if !query.isEmpty { context.want(.hits(query: query, article: id)) }
    if let find = reader.find, !find.query.isEmpty { context.want(.found(find.query, in: [id])) }
  }

  private mutating func fitReader(in context: ScreenContext) {
    let text = layout(in: context).text
    guard text.columns > 0 else { return }
    if let item = articles.selectedItem, item.id == reader.articleID {
      reader.show(tags: item.article.tags)
    }
    let visible = context.visibleRows
    reader.text.fit(width: text.columns, options: context.options, visible: visible)
    settlePlace(visible: visible)
    guard reader.articleID == articles.selectedID else { return }
    if reader.find != nil { settleFind(visible: visible) } else { settleMatches(visible: visible) }
  }

  /// Makes the mentions of the chosen entity, or else the query's hits, the places to walk.
  private mutating func settleMatches(visible: Int) {
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
        at: direction == .next ? 0 : reader.matches.count - 1, visible: visible)
    }
  }

  private mutating func settleNames(in context: inout ScreenContext) {
    let names = layout(in: context).rect(.entities)
    if !names.isEmpty { sidebar.fit(width: names.columns, options: context.options) }
    sidebar.scroll(visible: context.visibleRows)
    guard articles.isLoaded, articles.filter == articles.shownFilter else { return }
    let scope: EntityScope
    if sidebar.isOfArticle {
      guard let id = articles.selectedID else { return }
      scope = .article(id)
    } else {
      // Names are counted alike whatever the order.
      var filter = articles.filter
      filter.sorting = .standard
      scope = .list(filter)
    }
    context.want(.entities(scope, limitPerType: Self.entitiesPerType))
  }

  private static let entitiesPerType = 100
}

extension ArticleSummary {
  /// Takes in that the article has a tag, or has it no longer.
  fileprivate mutating func set(_ tag: String, _ isSet: Bool) {
    tags.removeAll { $0 == tag }
    if isSet { tags = (tags + [tag]).sorted() }
  }
}
