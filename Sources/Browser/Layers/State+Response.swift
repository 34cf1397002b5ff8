import Model

extension State {
  /// Takes in an answer, unless a newer question has made it pointless.
  mutating func take(_ answer: Answer, generation: Int) {
    guard let question = ledger.settle(answer.slot, generation: generation) else { return }
    switch (question, answer) {
    case (.articles(let request), .articles(let window)):
      let isNewList = request.filter != articles.shownFilter
      articles.show(window, of: request.filter)
      if isNewList, !request.filter.isEmpty { pendingMatch = .next }
    case (.article, .article(let article)):
      reader.show(article, tags: articles.tags(of: article.article.id))
    case (.hits(let query, _), .hits(let hits, let id)):
      if id == reader.articleID { reader.show(hits: hits, of: query) }
    case (.entities(let scope, _), .entities(let entities)):
      sidebar.show(entities, of: scope, isFocused: focus == .entities)
    case (.entity(let id), .entity(let entity)):
      if entityPage?.id == id { entityPage?.entity = entity }
    case (.counterparts, .counterparts(let counterparts, let id)):
      if id == reader.articleID { reader.counterparts = counterparts }
      if wantsComparison { compare() }
    case (.comparison, .comparison(let comparison)):
      show(comparison)
    case (.completions, .completions(let completions)):
      prompt?.completions = completions
    case (.savedSearches, .savedSearches(let searches)):
      shelf.show(searches)
      if wantsSavedSearches { showSavedSearches() }
    case (_, .failed(_, let problem)):
      take(problem, of: question)
    default:
      break
    }
  }

  private mutating func take(_ problem: Problem, of question: Question) {
    switch question {
    case .articles(let request):
      articles.problem = problem
      // What cannot be had must not be waited for: the list before it stays on the screen.
      if articles.shownFilter == nil { articles.shownFilter = request.filter }
    case .article:
      reader.problem = problem
    case .comparison:
      comparing = nil
      comparison = nil
      message = Message(problem.message, kind: .problem)
    case .completions:
      prompt?.completions = []
    case .hits, .entities, .entity, .counterparts, .savedSearches:
      message = Message(problem.message, kind: .problem)
    }
  }

  /// Takes in what the library keeps now.
  mutating func take(_ decision: Decision) {
    if let words = decision.doneInWords(naming: { nameOfEntity($0) }) {
      message = Message(words + undoHint(for: decision))
    }
    switch decision {
    case .read(let id, let isRead): articles.change(id) { $0.isRead = isRead }
    case .starred(let id, let isStarred): articles.change(id) { $0.isStarred = isStarred }
    case .merged, .split, .retyped: sidebar.marked = []
    case .alignment: comparison?.marked = []
    case .paired(let source, let target, let isPair):
      take(isPair: isPair, source: source, target: target)
    case .tagged(let id, let tag, let isSet):
      articles.change(id) { $0.set(tag, isSet) }
    case .savedSearch, .removedSearch: break
    }
    reload(after: decision)
  }

  private func nameOfEntity(_ id: EntityID) -> String? {
    sidebar.entity(id)?.name ?? (entityPage?.id == id ? entityPage?.entity?.name : nil)
  }

  /// How to take a decision back, where that is not plain from the screen.
  private func undoHint(for decision: Decision) -> String {
    switch decision {
    case .merged, .split, .retyped, .alignment:
      keymap.keyName(of: .undo, in: place).map { " \($0) takes it back." } ?? ""
    default: ""
    }
  }

  /// Takes in that the library keeps a decision no longer.
  mutating func takeBack(_ decision: Decision) {
    message = Message(decision.undoneInWords)
    switch decision {
    case .read(let id, let isRead): articles.change(id) { $0.isRead = !isRead }
    case .starred(let id, let isStarred): articles.change(id) { $0.isStarred = !isStarred }
    case .tagged(let id, let tag, let isSet): articles.change(id) { $0.set(tag, !isSet) }
    case .paired(let source, let target, let isPair):
      take(isPair: !isPair, source: source, target: target)
    default: break
    }
    reload(after: decision)
  }

  /// Asks anew for what a decision, or taking it back, has changed.
  private mutating func reload(after decision: Decision) {
    switch decision {
    case .read, .starred, .tagged:
      if shelf.countsMarks { ledger.forget(.savedSearches) }
    case .savedSearch, .removedSearch:
      ledger.forget(.savedSearches)
    case .merged, .split, .retyped:
      ledger.forget(.entities, .article, .entity)
      if let id = reader.articleID { want(.article(id)) }
      if let entityPage { want(.entity(entityPage.id)) }
    case .alignment:
      ledger.forget(.comparison)
      if let comparing { want(.comparison(source: comparing.source, target: comparing.target)) }
    case .paired:
      articles.isStale = true
      ledger.forget(.counterparts, .articles)
    }
  }

  /// Takes in the library's state; lists are loaded anew where its articles changed or work ended,
  /// and what shows names or translations where some were found.
  mutating func take(_ status: LibraryStatus) {
    let isChanged =
      status.articles != library.articles || (library.progress != nil && status.progress == nil)
    let isAnalysed = status.analysisVersion != library.analysisVersion
    library = status
    guard isChanged || isAnalysed else { return }
    if isChanged {
      libraryVersion += 1
      articles.isStale = true
      ledger.forget(.articles, .savedSearches)
    }
    // The open article too: its names may be linked otherwise now.
    ledger.forget(.entities, .counterparts, .article)
    if let id = reader.articleID { want(.article(id)) }
  }
}

extension ArticleSummary {
  /// Takes in that the article has a tag, or has it no longer.
  fileprivate mutating func set(_ tag: String, _ isSet: Bool) {
    tags.removeAll { $0 == tag }
    if isSet { tags = (tags + [tag]).sorted() }
  }
}

extension Answer {
  /// What the answer is about.
  var slot: Question.Slot {
    switch self {
    case .articles: .articles
    case .article: .article
    case .hits: .hits
    case .entities: .entities
    case .entity: .entity
    case .counterparts: .counterparts
    case .comparison: .comparison
    case .completions: .completions
    case .savedSearches: .savedSearches
    case .failed(let slot, _): slot
    }
  }
}
