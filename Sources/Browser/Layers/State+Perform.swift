import Canvas
import Model

extension State {
  mutating func perform(_ verb: Verb) {
    if let lack = lack(for: verb) {
      message = Message(lack)
      return
    }
    switch verb {
    case .move(let motion): move(motion)
    case .focus(let direction): moveFocus(direction)
    case .open: open()
    case .readOn: readOn()
    case .article(let direction): goToArticle(direction)
    case .back, .close: back()
    case .compare: startComparison()
    case .compareWith: chooseComparison()
    case .swapSides: swapSides()
    case .toggleOriginal: toggleOriginal()
    case .account: showAccount()
    case .search: startSearch()
    case .match(let direction): goToMatch(direction)
    case .flag(let direction): goToFlag(direction)
    case .word(let direction): goToWord(direction)
    case .rankAll: rankAll()
    case .saveSearch: startSavingSearch()
    case .savedSearches: startSavedSearches()
    case .removeSearch: removeSearch()
    case .toggleRead: toggleRead()
    case .toggleStar: toggleStar()
    case .tag: startTagging()
    case .toggleScope: sidebar.isOfArticle.toggle()
    case .entityPage: showEntityPage()
    case .markEntity: markEntity()
    case .mergeEntities: mergeEntities()
    case .splitEntity: splitEntity()
    case .retypeEntity: startRetyping()
    case .markBead: markBead()
    case .linkBeads: linkBeads()
    case .unlinkBead: unlinkBead()
    case .confirmBead: confirmBead()
    case .dismissFlag: dismissFlag()
    case .togglePair: togglePair()
    case .undo: effects.append(.undo)
    case .copy(let part): copy(part)
    case .toggleDensity: isDense.toggle()
    case .cycleBidiMode: effects.append(.cycleBidiMode)
    case .problems: showProblems()
    case .help: popups.append(.page(Page(content: .help(at: place))))
    case .findInPage: startFindingInPage()
    case .palette: popup = .picker(.palette(for: place, keymap: keymap))
    case .redraw: effects.append(.redraw)
    case .suspend: effects.append(.suspend)
    case .quit: effects.append(.quit)
    }
  }

  /// What a verb is about and is not there, in words; `nil` where nothing is missing.
  private func lack(for verb: Verb) -> String? {
    switch verb {
    case .readOn, .article, .compare, .compareWith, .toggleRead, .toggleStar, .tag, .copy:
      articles.isLoaded && articles.total == 0 && comparing == nil
        ? "There is no article here." : nil
    case .entityPage, .markEntity, .mergeEntities, .retypeEntity:
      sidebar.selected == nil && entityPage == nil ? "There is no name here." : nil
    case .match, .flag, .word, .swapSides, .toggleOriginal, .account, .markBead, .linkBeads,
      .unlinkBead, .confirmBead, .dismissFlag:
      comparing != nil && comparison == nil
        ? "Not yet: the texts are still being laid beside each other." : nil
    default: nil
    }
  }

  // MARK: Opening, reading on, going back

  mutating func open() {
    if prompt != nil {
      acceptPrompt()
    } else if case .picker(let picker) = popup {
      take(picker)
    } else if comparing != nil {
      openFocusedParagraph()
    } else if let search = selectedSearch {
      shelf.deselect()
      show(ListFilter(query: search.query))
    } else if focus == .articles {
      guard articles.total > 0 else { return offerSuggestions() }
      guard articles.selectedItem != nil else { return }
      focus = .reader
      markAsRead()
    } else if focus == .entities {
      openEntity()
    }
  }

  private mutating func offerSuggestions() {
    let suggestions = articles.window.suggestions
    guard !suggestions.isEmpty else {
      if articles.isLoaded { message = Message("There is no article here.") }
      return
    }
    popup = .picker(
      Picker(
        title: "Did you mean",
        choices: suggestions.map {
          Picker.Choice(title: $0, note: "", direction: .firstStrong, pick: .search($0))
        }))
  }

  private mutating func take(_ picker: Picker) {
    guard picker.matching.indices.contains(picker.selection) else { return }
    popup = nil
    switch picker.matching[picker.selection].pick {
    case .perform(let verb): perform(verb)
    case .compare(let counterpart): compare(with: counterpart)
    case .search(let query): show(ListFilter(query: query))
    case .retype(let id, let type): effects.append(.decide(.retyped(id, type)))
    }
  }

  /// Filters the list by the selected name; when it is filtered by it already, goes to the text.
  private mutating func openEntity() {
    guard let entity = sidebar.selected else {
      message = Message("There is no name here.")
      return
    }
    if articles.filter.entity == entity.id {
      focus = .reader
      markAsRead()
      return
    }
    filterEntities[entity.id] = entity
    var filter = articles.filter
    filter.entity = entity.id
    show(filter)
  }

  /// Shows another list; Esc brings back the one before.
  mutating func show(_ filter: ListFilter) {
    guard filter != articles.filter else { return }
    prepareToGoBack()
    articles.filter = filter
    articles.problem = nil
  }

  private mutating func readOn() {
    let visible = layout.visibleRows
    if focus == .articles, !layout.shows(.reader) {
      open()
    } else if reader.text.isAtEnd(visible: visible) {
      goToArticle(.next)
      markAsRead()
    } else {
      reader.text.scrollWithCursor(by: visible - 1, visible: visible)
      markAsRead()
    }
  }

  mutating func prepareToGoBack() {
    history.append(
      Snapshot(
        articles: articles, reader: reader, sidebar: sidebar, focus: focus, comparing: comparing,
        comparison: comparison, libraryVersion: libraryVersion))
    if history.count > Self.longestHistory { history.removeFirst() }
  }

  mutating func back() {
    if prompt != nil {
      let kind = prompt?.kind
      prompt = nil
      if kind == .search { goBackInHistory() }
      if kind == .findInPage { filterPage(by: "") }
    } else if case .page(let page) = popup, !page.filter.isEmpty {
      filterPage(by: "")
    } else if popup != nil {
      popup = nil
    } else if comparing != nil {
      comparing = nil
      comparison = nil
      ledger.forget(.comparison)
    } else {
      switch wayBack {
      case .list: focus = .articles
      case .before: goBackInHistory()
      case .allArticles: articles.filter = ListFilter()
      case nil:
        if showsFailures {
          seenFailures = library.failures
          return
        }
        let quit = keymap.keyName(of: .quit, in: place) ?? "Ctrl-c"
        message = Message("These are all articles. Press \(quit) to quit.")
      }
    }
  }

  private mutating func goBackInHistory() {
    guard let snapshot = history.popLast() else { return }
    articles = snapshot.articles
    reader = snapshot.reader
    sidebar = snapshot.sidebar
    focus = snapshot.focus
    comparing = snapshot.comparing
    comparison = snapshot.comparison
    pendingMatch = nil
    ledger.forget(.articles, .article, .hits, .entities, .counterparts, .comparison)
    if snapshot.libraryVersion != libraryVersion { articles.isStale = true }
  }

  // MARK: Matches

  private mutating func goToMatch(_ direction: Verb.Direction) {
    let visible = layout.visibleRows
    if comparing != nil {
      let isFound =
        comparison?.alignment.differences.isEmpty == false
        ? comparison?.goToDifference(direction, visible: visible)
        : comparison?.goToName(direction, visible: visible)
      if isFound == false { message = Message("There is no further one that way.") }
      return
    }
    guard !articles.filter.isEmpty else {
      let search = keymap.keyName(of: .search, in: place) ?? "/"
      message = Message("Nothing to walk through yet: search with \(search) or choose a name.")
      return
    }
    guard reader.articleID == articles.selectedID else { return }
    if !layout.shows(.reader) { focus = .reader }
    if reader.goToMatch(direction, visible: visible) {
      if focus == .reader { markAsRead() }
      return
    }
    let next = articles.selection + (direction == .next ? 1 : -1)
    guard (0..<articles.total).contains(next) else {
      message = Message(
        direction == .next ? "That was the last match." : "That was the first match.")
      return
    }
    selectArticle(next)
    pendingMatch = direction
  }

  private mutating func rankAll() {
    guard articles.window.ranked < articles.total, !articles.filter.ranksAll else {
      message = Message("Every match is ranked already.")
      return
    }
    articles.filter.ranksAll = true
  }

  private static let longestHistory = 50
}
