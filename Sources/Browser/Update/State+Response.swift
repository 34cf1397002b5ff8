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
      reader.show(article)
    case (.hits(let query, _), .hits(let hits, let id)):
      if id == reader.articleID { reader.show(hits: hits, of: query) }
    case (.entities(let scope, _), .entities(let entities)):
      sidebar.show(entities, of: scope)
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
    if let words = decision.doneInWords { message = Message(words) }
    switch decision {
    case .read(let id, let isRead): articles.change(id) { $0.isRead = isRead }
    case .starred(let id, let isStarred): articles.change(id) { $0.isStarred = isStarred }
    case .merged, .split, .retyped: sidebar.marked = []
    case .alignment: comparison?.marked = []
    case .paired(let source, let target, let isPair):
      take(isPair: isPair, source: source, target: target)
    case .tagged, .savedSearch, .removedSearch: break
    }
    reload(after: decision)
  }

  /// Takes in that the library keeps a decision no longer.
  mutating func takeBack(_ decision: Decision) {
    message = Message(decision.undoneInWords)
    switch decision {
    case .read(let id, let isRead): articles.change(id) { $0.isRead = !isRead }
    case .starred(let id, let isStarred): articles.change(id) { $0.isStarred = !isStarred }
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
