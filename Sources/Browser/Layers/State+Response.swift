import Model

extension State {
  /// Takes in an answer, unless a newer question has made it pointless.
  mutating func take(_ answer: Answer, generation: Int) {
    guard let question = context.askedQuestions.settle(answer.slot, generation: generation) else {
      return
    }
    if case .failed(_, let problem) = answer {
      tellLayers(.failure(problem, of: question))
      switch question {
      case .hits, .entities, .entity, .profile, .counterparts, .savedSearches, .comparison, .unread,
        .placeOfDay, .listed, .titles, .citation:
        context.message = Message(problem.message, kind: .problem)
      case .articles, .article, .completions, .feeds, .dictionary, .stories, .story, .notes,
        .pastCommands, .quotations, .found, .glosses, .summary:
        break
      }
    } else {
      tellLayers(.answer(answer, to: question))
    }
  }

  /// Takes in what the library keeps now.
  mutating func take(_ decision: Decision) {
    let words = decision.doneInWords { id in
      layers.lazy.compactMap { $0.name(of: id) }.first
    }
    if let words { context.tell(words + undoHint(for: decision)) }
    tellLayers(.decided(decision))
  }

  /// How to take a decision back, where that is not plain from the screen.
  private func undoHint(for decision: Decision) -> String {
    switch decision {
    case .merged, .split, .retyped, .alignment, .sentences, .allRead, .allStarred, .allTagged,
      .archived, .renamed,
      .storyJoined, .storyParted, .storyNamed, .noted(_, ""), .watched, .watchSeen:
      context.keyName(of: .undo).map { " \($0) takes it back." } ?? ""
    default: ""
    }
  }

  /// Takes in that the library keeps a decision no longer.
  ///
  /// - Parameter titles: Of the articles that it was about.
  mutating func takeBack(_ decision: Decision, titles: [ArticleID: String]) {
    context.tell(
      decision.undoneInWords(titles: titles) { id in
        layers.lazy.compactMap { $0.name(of: id) }.first
      })
    tellLayers(.undone(decision))
  }

  /// Takes in the library's state; lists are loaded anew where its articles changed or work ended,
  /// and what shows names or translations where some were found.
  mutating func take(_ status: LibraryStatus) {
    let old = context.library
    let isChanged =
      status.articles != old.articles || (old.progress != nil && status.progress == nil)
    let isAnalysed = status.analysisVersion != old.analysisVersion
    context.library = status
    guard isChanged || isAnalysed else { return }
    if isChanged { context.libraryVersion += 1 }
    tellLayers(.changed(articles: isChanged))
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
    case .feeds: .feeds
    case .unread: .unread
    case .listed: .listed
    case .found: .found
    case .glosses: .glosses
    case .summary: .summary
    case .stories: .stories
    case .story: .story
    case .quotations: .quotations
    case .dictionary: .dictionary
    case .profile: .profile
    case .titles: .titles
    case .citation: .citation
    case .notes: .notes
    case .pastCommands: .pastCommands
    case .placeOfDay: .placeOfDay
    case .failed(let slot, _): slot
    }
  }
}
