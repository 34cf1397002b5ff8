import Canvas
import Model

extension BrowseScreen {
  mutating func receive(_ request: Request, in context: inout ScreenContext) -> Bool {
    switch request {
    case .lineChanged(let prompt):
      switch prompt.kind {
      case .search: search(as: prompt, in: &context)
      case .named(TextFind.prompt, _): reader.find?.look(for: prompt.line.text)
      case .named(Self.findingNames, _): sidebar.look(for: prompt.line.text)
      default: break
      }
    case .lineTaken(let prompt): take(prompt, in: &context)
    case .lineLeft(let prompt):
      switch prompt.kind {
      case .search: goBackInHistory(in: &context)
      case .named(TextFind.prompt, _): takeFind(prompt, isLeft: true)
      case .named(Self.findingNames, _): sidebar.endFinding(isLeft: true)
      default: break
      }
    case .show(let filter):
      show(filter, in: context)
      seeNews(in: &context)
    case .showArticle(let article, let filter, let index):
      show(article, in: filter, near: index, context)
    case .showNoted(let article, let subject): show(article, at: subject, in: &context)
    case .light(let place, let article): light(place, in: article)
    case .compare(let counterpart): compare(with: counterpart, in: &context)
    case .search(let comparison): startSearch(from: comparison, in: &context)
    case .read(let segment, let comparison):
      read(segment: segment, from: comparison, in: &context)
    case .name(.digest(let export)):
      if export.article == nil {
        startDigest(in: &context, to: export.path)
      } else {
        startWriting(in: &context, to: export.path)
      }
    case .name(.articles(let export)):
      nameExport(as: export.format, to: export.path, in: &context)
    case .write(let export): context.effects.append(.write(export))
    case .turn(let article, let segment): read(article, at: segment, in: &context)
    case .sort(let sorting): sort(by: sorting)
    case .exportArticles(let format): nameExport(as: format, in: &context)
    case .named(let name): return copyPart(named: name, in: &context)
    case .export, .name(.comparison): return false
    }
    return true
  }

  mutating func startSearch(
    from comparison: ComparisonScreen? = nil, in context: inout ScreenContext
  ) {
    prepareToGoBack(from: comparison, in: context)
    context.open(Prompt(.search, text: articles.filter.query, past: pastQueries))
  }

  /// Searches for what stands in the search prompt now.
  private mutating func search(as prompt: Prompt, in context: inout ScreenContext) {
    let query = prompt.line.text
    guard query != articles.filter.query else { return }
    articles.filter.query = query
    articles.filter.isUnfinished = true
    articles.filter.ranksAll = false
    articles.problem = nil
    context.want(.completions(query: query, caret: prompt.line.caret))
  }

  /// Takes what stands in the prompt.
  private mutating func take(_ prompt: Prompt, in context: inout ScreenContext) {
    let text = prompt.line.text
    switch prompt.kind {
    case .search: acceptSearch(text)
    case .saveSearch(let query):
      if !text.isEmpty { context.decide(.savedSearch(name: text, query: query)) }
    case .tag(let id): tag(id, text, in: &context)
    case .rename(let id, let name): context.rename(id, from: name, to: text)
    case .named(Self.digestPrompt, _): writeDigest(to: text, in: &context)
    case .named(Self.pipePrompt, _): pipe(to: text, in: &context)
    case .named(Self.writePrompt, _): write(to: text, in: &context)
    case .named(TextFind.prompt, _): takeFind(prompt, isLeft: false)
    case .named(Self.findingNames, _): sidebar.endFinding(isLeft: false)
    case .named(Self.taggingMarked, _): tagMarked(text, in: &context)
    case .named(Self.exportingArticles, _): export(to: text, in: &context)
    case .findInPage, .named: break
    }
  }

  private mutating func acceptSearch(_ query: String) {
    articles.filter.isUnfinished = false
    if query.isEmpty || articles.filter == history.last?.articles.filter {
      _ = history.popLast()
    }
    if !query.isEmpty {
      pastQueries.removeAll { $0 == query }
      pastQueries.append(query)
    }
    focus = .articles
  }

  func note(for prompt: Prompt, in context: ScreenContext) -> PromptNote? {
    switch prompt.kind {
    case .search: break
    case .named(TextFind.prompt, _):
      let isKnown = reader.articleID.map { reader.find?.places(in: $0) != nil } ?? false
      return PromptNote(
        spans: prompt.line.text.isEmpty || !isKnown
          ? [] : [Span(reader.matches.count.placesInWords, context.theme.quiet)])
    case .named(Self.findingNames, _): return note(forNames: prompt, in: context)
    default: return nil
    }
    let quiet = context.theme.quiet
    if articles.filter.query.isEmpty {
      return PromptNote(
        problem: articles.problem,
        spans: [Span("words, \"phrases\", title:, lang:ar, date:2020-07", quiet)])
    }
    return PromptNote(
      problem: articles.problem,
      spans: [Span(matchCount(withMatch: false), quiet)] + foundSpellings(in: context))
  }

  // MARK: Saved searches

  func startSavingSearch(in context: inout ScreenContext) {
    guard !articles.filter.query.isEmpty else {
      context.tell("There is no search to keep: search first.")
      return
    }
    context.open(Prompt(.saveSearch(query: articles.filter.query)))
  }

  mutating func startSavedSearches(in context: inout ScreenContext) {
    wantsSavedSearches = true
    if savedSearchList.searches != nil { showSavedSearches(in: &context) }
  }

  mutating func showSavedSearches(in context: inout ScreenContext) {
    wantsSavedSearches = false
    guard let searches = savedSearchList.searches, !searches.isEmpty else {
      let save = context.keymap.keyName(of: .saveSearch, in: .articles) ?? ":"
      context.tell("No search is kept yet: search, then press \(save).")
      return
    }
    context.open(
      Picker(
        title: "Saved searches",
        choices: searches.map { search in
          let count = search.count.map { " · \($0.grouped)" } ?? ""
          return Picker.Choice(
            title: search.name, note: (search.watch?.newInWords ?? search.query) + count,
            direction: .firstStrong, pick: .send(.show(ListFilter(query: search.query))))
        }))
  }

  func removeSearch(in context: inout ScreenContext) {
    guard let search = selectedSearch(in: context) else {
      context.tell("No saved search is selected: they stand above the articles.")
      return
    }
    if let watch = search.watch?.watch {
      context.decide(.watched(watch, false))
    } else {
      context.decide(.removedSearch(name: search.name, query: search.query))
    }
  }
}
