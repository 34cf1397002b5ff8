import Canvas
import Model

extension BrowseScreen {
  // MARK: Keys

  func hints(in context: ScreenContext) -> [Hint] {
    if context.offersTour {
      return [Hint(.show(.tour), "New here? Five steps"), Hint(.help), Hint(.quit)]
    }
    let isFiltered = !articles.filter.isEmpty
    let back = Hint(.back, wayBack(in: context)?.inWords)
    if articles.isLoaded, articles.total == 0 {
      let suggestions = focus == .articles ? articles.window.suggestions : []
      if showsNothingUnread {
        return [Hint(.toggleUnreadOnly, "show all"), Hint(.undo), Hint(.help), Hint(.quit)]
      }
      let archive = Hint(.own(ListCommand.showArchive.rawValue))
      return suggestionHint(suggestions)
        + (isFiltered ? [Hint(.search, "search again"), back] : [])
        + (articles.filter.listsArchive || context.library.articles == 0 ? [] : [archive]) + [
          Hint(.help), Hint(.quit),
        ]
    }
    if selectedSearch(in: context) != nil {
      return [Hint(.open, "search"), Hint(.removeSearch), Hint(.undo), Hint(.help), Hint(.quit)]
    }
    guard focus == .entities else { return hintsForArticles(back: back) }
    var hints = [Hint(.open)]
    if !context.markedEntities.isEmpty { hints.insert(Hint(.mergeEntities), at: 0) }
    if sidebar.find != nil {
      hints += [Hint(.match(.next), "next found"), back]
    } else if isFiltered {
      hints += [Hint(.match(.next)), back]
    }
    return hints + [
      Hint(.entityPage), Hint(.toggleScope, sidebar.isOfArticle ? "all" : "this article"),
      Hint(.markEntity), Hint(.retypeEntity), Hint(.renameEntity), Hint(.focus(.next)), Hint(.help),
      Hint(.quit),
    ]
  }

  /// What the key that opens does where nothing was found.
  private func suggestionHint(_ suggestions: [String]) -> [Hint] {
    guard let first = suggestions.first else { return [] }
    return [Hint(.open, suggestions.count == 1 ? "search \(first.isolated)" : "did you mean")]
  }

  private func hintsForArticles(back: Hint) -> [Hint] {
    let isFiltered = !articles.filter.isEmpty
    let isInList = focus == .articles
    if isInList, !marks.isEmpty { return hintsForMarks }
    var hints: [Hint] = []
    if !isInList, reader.find != nil {
      hints += [Hint(.match(.next), "next place"), back]
    } else if isFiltered {
      hints.append(Hint(.match(.next)))
    }
    if reader.find == nil || isInList, isFiltered || !history.isEmpty { hints.append(back) }
    if !isInList, reader.litWord != nil { hints += [Hint(.lookUp), Hint(.word(.next))] }
    let isFolded = articles.headings.foldedGroup(of: articles.selection) != nil
    hints.append(isInList ? Hint(.open, isFolded ? "unfold" : nil) : Hint(.readOn))
    if reader.counterparts?.isEmpty == false {
      hints.append(Hint(.compare))
      if !isInList {
        hints += [Hint(.own(TextCommand.peek.rawValue)), Hint(.own(TextCommand.turn.rawValue))]
      }
    }
    if !isFiltered { hints.append(Hint(.search)) }
    if articles.window.ranked < articles.total { hints.append(Hint(.rankAll)) }
    if articles.selectedItem?.article.copyCount ?? 0 > 0 {
      hints.append(articles.filter.listsCopies ? Hint(.standAlone) : Hint(.showCopies))
    }
    if reader.articleID == articles.selectedID, reader.content?.versions.isEmpty == false {
      hints.append(Hint(.showEdit))
    }
    if !isInList { hints += [Hint(.copy(.paragraph)), Hint(.own(TextCommand.find.rawValue))] }
    hints += [Hint(.focus(.next)), Hint(.toggleStar), Hint(.tag)]
    if !articles.filter.query.isEmpty { hints.append(Hint(.saveSearch)) }
    return hints + [Hint(.toggleRead), Hint(.help), Hint(.quit)]
  }

  // MARK: Where one is

  func status(in context: ScreenContext) -> StatusLine? {
    let note = articles.problem.map { Span("! " + $0.message, context.theme.problem) }
    return StatusLine(note: note, spans: spans(in: context))
  }

  private func spans(in context: ScreenContext) -> [Span] {
    if focus == .entities, let entity = sidebar.selected, entity.id != articles.filter.entity {
      return spans(of: entity, quiet: context.theme.quiet)
    }
    return findSpans(in: context) + marksSpans(in: context)
      + (articles.filter.isEmpty ? librarySpans(in: context) : filterSpans(in: context))
  }

  private func spans(of entity: EntitySummary, quiet: Style) -> [Span] {
    var names = [entity.name]
    names += entity.shownNames.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
      .filter { $0 != entity.name }
    let mentions = entity.mentions.counted("mention")
    let place =
      sidebar.isOfArticle ? "in this article" : "in \(entity.articles.counted("article"))"
    return [
      Span(names.map(\.isolated).joined(separator: " · "), Style(attributes: .bold)),
      Span(" · \(mentions) \(place)", quiet),
    ]
  }

  private func librarySpans(in context: ScreenContext) -> [Span] {
    let name = context.library.name.isolated
    let quiet = context.theme.quiet
    guard articles.isLoaded else { return [Span("Opening \(name)…", quiet)] }
    let what = articles.filter.isUnreadOnly ? "unread article" : "article"
    return [
      Span(name, Style(attributes: .bold)),
      Span(" · \(articles.total.counted(what))", quiet),
    ] + sortingSpans(in: context)
  }

  private func filterSpans(in context: ScreenContext) -> [Span] {
    var spans: [Span] = []
    let quiet = context.theme.quiet
    let filter = articles.filter
    let strong = Style(attributes: .bold)
    if filter.listsCopies {
      spans += [Span("Copies of one story", strong)]
    } else if !filter.query.isEmpty {
      spans += [Span("Search ", quiet), Span(filter.query.isolated, strong)]
    }
    if filter.entity != nil {
      let name = filterEntity?.name ?? "this name"
      let lead = spans.isEmpty ? "Naming " : " naming "
      spans += [Span(lead, quiet), Span(name.isolated, strong)]
    }
    spans.append(Span(" · \(matchCount(withMatch: true))", quiet))
    spans += sortingSpans(in: context)
    let window = articles.window
    if filter == articles.shownFilter {
      spans += window.notes.map { Span(" · \($0)", context.theme.note) }
    }
    spans += foundSpellings(in: context)
    let notNamed = window.expansions.filter { !window.foundSpellings.contains($0) }
    if !notNamed.isEmpty {
      let added = notNamed.prefix(4).map(\.isolated).joined(separator: ", ")
      spans += [Span(" · also searched ", quiet), Span(added)]
    }
    return spans
  }

  func foundSpellings(in context: ScreenContext) -> [Span] {
    let spellings = articles.window.foundSpellings
    guard articles.filter == articles.shownFilter, !spellings.isEmpty else { return [] }
    let list = spellings.prefix(6).map(\.isolated).joined(separator: ", ")
    return [Span(" · found ", context.theme.quiet), Span(list)]
  }

  /// How much was found.
  ///
  /// - Parameter withMatch: Whether to tell which match of the open article was walked to.
  func matchCount(withMatch: Bool) -> String {
    guard articles.filter == articles.shownFilter else { return "searching…" }
    let about = articles.window.isTotalExact ? "" : "about "
    var text = about + articles.total.counted("article")
    if articles.window.ranked < articles.total {
      text = "best of \(articles.window.ranked.grouped) of \(about)\(articles.total.grouped)"
    }
    let matches = reader.matches.count
    if withMatch, matches > 0, let match = reader.match {
      text += " · match \((match + 1).grouped) of \(matches.grouped) here"
    }
    return text
  }
}
