import Canvas
import Model

extension BrowseScreen {
  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    if let lack = lack(for: verb) {
      context.tell(lack)
      return true
    }
    switch verb {
    case .move(let motion): move(motion, in: &context)
    case .focus(let direction): moveFocus(direction, in: &context)
    case .open: open(in: &context)
    case .readOn: readOn(in: &context)
    case .article(let direction): goToArticle(direction, in: &context)
    case .back: back(in: &context)
    case .compare: startComparison(in: &context)
    case .compareWith: chooseComparison(in: &context)
    case .search: startSearch(in: &context)
    case .match(let direction): goToMatch(direction, in: &context)
    case .rankAll: rankAll(in: &context)
    case .saveSearch: startSavingSearch(in: &context)
    case .savedSearches: startSavedSearches(in: &context)
    case .removeSearch: removeSearch(in: &context)
    case .toggleWatch: toggleWatch(in: &context)
    case .toggleRead: toggleRead(in: &context)
    case .toggleStar: toggleStar(in: &context)
    case .tag: startTagging(in: &context)
    case .copy:
      if let text = reader.text.textAtCursor { context.copy(text) }
    case .toggleScope: sidebar.isOfArticle.toggle()
    case .entityPage: showEntityPage(in: &context)
    case .markEntity: markEntity(in: &context)
    case .mergeEntities:
      if let entity = sidebar.selected { context.mergeMarkedEntities(into: entity.id) }
    case .retypeEntity:
      if let entity = sidebar.selected { context.retype(entity.id, now: entity.type) }
    case .renameEntity:
      if let entity = sidebar.selected { context.startRenaming(entity.id, called: entity.name) }
    case .toggleDensity: isDense.toggle()
    case .word(let direction): goToWord(direction, in: &context)
    case .lookUp: lookUp(in: &context)
    case .scroll(let direction):
      reader.text.scrollWithCursor(
        by: direction == .next ? 1 : -1, visible: context.visibleRows)
    case .unread(let direction): goToUnread(direction, in: &context)
    case .visited(let direction): goToVisited(direction, in: &context)
    case .toggleUnreadOnly: toggleUnreadOnly()
    case .markRead(let part): markRead(part, in: &context)
    case .openOutside: openOutside(in: &context)
    case .showCopies: showCopies(in: &context)
    case .standAlone: standAlone(in: &context)
    case .showEdit: showEdit(in: &context)
    case .note: editNote(in: &context)
    case .save: startSaving(in: &context)
    case .write: startWriting(in: &context)
    case .pipe: startPiping(in: &context)
    case .given(let argument, let text): return perform(argument, text, in: &context)
    case .digest: startDigest(in: &context)
    case .toggleNotes: toggleNotes(in: &context)
    case .own(let name): return performOwn(name, in: &context)
    case .fullText:
      if let id = articles.selectedID { context.effects.append(.fetchFullText(id)) }
    default: return false
    }
    return true
  }

  /// What a verb is about and is not there, in words; `nil` where nothing is missing.
  private func lack(for verb: Verb) -> String? {
    switch verb {
    case .readOn, .article, .compare, .compareWith, .toggleRead, .toggleStar, .tag, .copy,
      .markRead, .openOutside, .fullText, .word, .lookUp, .showCopies, .standAlone, .showEdit,
      .save, .write, .pipe:
      articles.isLoaded && articles.total == 0 ? "There is no article here." : nil
    case .note where focus != .entities:
      articles.isLoaded && articles.total == 0 ? "There is no article here." : nil
    case .entityPage, .markEntity, .mergeEntities, .retypeEntity, .renameEntity, .note:
      sidebar.selected == nil ? "There is no name here." : nil
    default: nil
    }
  }

  // MARK: Opening and reading on

  mutating func open(in context: inout ScreenContext) {
    if let search = selectedSearch(in: context) {
      savedSearchList.deselect()
      show(search, in: &context)
    } else if focus == .articles {
      guard articles.total > 0 else { return offerSuggestions(in: &context) }
      if let group = articles.headings.foldedGroup(of: articles.selection) {
        articles.headings.fold(group, false)
        return
      }
      guard articles.selectedItem != nil else { return }
      focus = .reader
      markAsRead(in: &context)
    } else if focus == .entities {
      openEntity(in: &context)
    }
  }

  /// Searches for what may have been meant, where that is one thing; asks which of several.
  private mutating func offerSuggestions(in context: inout ScreenContext) {
    let suggestions = articles.window.suggestions
    if let only = suggestions.first, suggestions.count == 1 {
      show(ListFilter(query: only), in: context)
      return
    }
    guard !suggestions.isEmpty else {
      if articles.isLoaded { context.tell("There is no article here.") }
      return
    }
    context.open(
      Picker(
        title: "Did you mean",
        choices: suggestions.map {
          Picker.Choice(
            title: $0, note: "", direction: .firstStrong,
            pick: .send(.show(ListFilter(query: $0))))
        }))
  }

  /// Filters the list by the selected name; when it is filtered by it already, goes to the text.
  private mutating func openEntity(in context: inout ScreenContext) {
    guard let entity = sidebar.selected else {
      context.tell("There is no name here.")
      return
    }
    if articles.filter.entity == entity.id {
      focus = .reader
      markAsRead(in: &context)
      return
    }
    filterEntities[entity.id] = entity
    var filter = articles.filter
    filter.entity = entity.id
    show(filter, in: context)
  }

  private mutating func readOn(in context: inout ScreenContext) {
    let visible = context.visibleRows
    if focus == .articles, !layout(in: context).shows(.reader) {
      open(in: &context)
    } else if reader.text.isAtEnd(visible: visible) {
      goToArticle(.next, in: &context)
      markAsRead(in: &context)
    } else {
      reader.text.scrollWithCursor(by: visible - 1, visible: visible)
      markAsRead(in: &context)
    }
  }

  // MARK: Going back

  /// Shows another list; Esc brings back the one before.
  mutating func show(_ filter: ListFilter, in context: ScreenContext) {
    var filter = filter
    filter.isUnreadOnly = articles.filter.isUnreadOnly
    filter.sorting = articles.filter.sorting
    guard filter != articles.filter else { return }
    prepareToGoBack(in: context)
    articles.filter = filter
    articles.problem = nil
  }

  /// Shows an article in a list, at its first match; Esc brings back the list before.
  mutating func show(
    _ article: ArticleID, in filter: ListFilter, near index: Int, _ context: ScreenContext
  ) {
    if let entity = filter.entity, filterEntities[entity] == nil {
      filterEntities[entity] = sidebar.entity(entity)
    }
    show(filter, in: context)
    articles.select(article, near: index)
    pendingMatch = .next
    focus = .reader
  }

  mutating func prepareToGoBack(
    from comparison: ComparisonScreen? = nil, in context: ScreenContext
  ) {
    history.append(
      Snapshot(
        articles: articles, reader: reader, sidebar: sidebar, focus: focus,
        comparison: comparison, libraryVersion: context.libraryVersion))
    if history.count > Self.longestHistory { history.removeFirst() }
  }

  private mutating func back(in context: inout ScreenContext) {
    switch wayBack(in: context) {
    case .find:
      if focus == .reader { reader.find = nil } else { sidebar.endFinding(isLeft: false) }
      sidebar.find = nil
    case .marks: marks = ArticleMarks()
    case .list: focus = .articles
    case .before: goBackInHistory(in: &context)
    case .allArticles:
      show(everythingOf: articles.filter)
    case nil:
      if context.showsFailures {
        context.seenFailures = context.library.failures
        return
      }
      let quit = context.keymap.keyName(of: .quit, in: place) ?? "Ctrl-c"
      context.tell("These are all articles. Press \(quit) to quit.")
    }
  }

  mutating func goBackInHistory(in context: inout ScreenContext) {
    guard let snapshot = history.popLast() else { return }
    articles = snapshot.articles
    reader = snapshot.reader
    sidebar = snapshot.sidebar
    focus = snapshot.focus
    context.closeScreens()
    if let comparison = snapshot.comparison { context.open(comparison) }
    pendingMatch = nil
    context.askedQuestions.forget(.articles, .article, .hits, .entities, .counterparts, .comparison)
    if snapshot.libraryVersion != context.libraryVersion { articles.isStale = true }
  }

  /// Shows every article, as a filter has them.
  mutating func show(everythingOf filter: ListFilter) {
    articles.filter = ListFilter()
    articles.filter.isUnreadOnly = filter.isUnreadOnly
    articles.filter.sorting = filter.sorting
  }

  private static let longestHistory = 50
}
