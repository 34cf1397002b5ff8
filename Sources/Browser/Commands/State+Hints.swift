import Model

extension State {
  /// The commands that the status line names here, the most important first.
  var hints: [Hint] {
    switch place {
    case .articles, .reader, .entities: paneHints
    case .compare: comparisonHints
    case .page: [Hint(.findInPage), Hint(.move(.lineDown)), Hint(.close)]
    case .picker: [Hint(.open), Hint(.back)]
    case .entityPage:
      [
        Hint(.move(.lineDown)), Hint(.splitEntity), Hint(.retypeEntity), Hint(.undo), Hint(.help),
        Hint(.back),
      ]
    case .prompt: promptHints
    default: []
    }
  }

  private var promptHints: [Hint] {
    switch prompt?.kind {
    case .search:
      [
        Hint(.open, "keep the results"), Hint(.back, "leave all as it was"),
        Hint(key: "Up", "past searches"),
      ]
    case .findInPage: [Hint(.open), Hint(.back, "all lines")]
    default: [Hint(.open), Hint(.back)]
    }
  }

  private var paneHints: [Hint] {
    let hasCounterpart = reader.counterparts?.isEmpty == false
    let isFiltered = !articles.filter.isEmpty
    let isInList = focus == .articles
    let back = Hint(.back, wayBack?.inWords)
    if articles.isLoaded, articles.total == 0 {
      let canSuggest = isInList && !articles.window.suggestions.isEmpty
      return (isFiltered ? [Hint(.search, "search again"), back] : [])
        + (canSuggest ? [Hint(.open, "did you mean")] : []) + [Hint(.help), Hint(.quit)]
    }
    if selectedSearch != nil {
      return [
        Hint(.open, "search"), Hint(.removeSearch), Hint(.undo), Hint(.help), Hint(.quit),
      ]
    }
    if focus == .entities {
      var hints = [Hint(.open)]
      if !sidebar.marked.isEmpty { hints.insert(Hint(.mergeEntities), at: 0) }
      if isFiltered { hints += [Hint(.match(.next)), back] }
      return hints + [
        Hint(.entityPage), Hint(.toggleScope, sidebar.isOfArticle ? "all" : "this article"),
        Hint(.markEntity), Hint(.retypeEntity), Hint(.focus(.next)), Hint(.help), Hint(.quit),
      ]
    }
    var hints: [Hint] = []
    if isFiltered { hints.append(Hint(.match(.next))) }
    if isFiltered || !history.isEmpty { hints.append(back) }
    hints.append(isInList ? Hint(.open) : Hint(.readOn))
    if hasCounterpart { hints.append(Hint(.compare)) }
    if !isFiltered { hints.append(Hint(.search)) }
    if articles.window.ranked < articles.total { hints.append(Hint(.rankAll)) }
    if !isInList { hints.append(Hint(.copy(.paragraph))) }
    hints += [Hint(.focus(.next)), Hint(.toggleStar), Hint(.tag)]
    if !articles.filter.query.isEmpty { hints.append(Hint(.saveSearch)) }
    return hints + [Hint(.toggleRead), Hint(.help), Hint(.quit)]
  }

  /// What can be done in a comparison: first what the row in focus or the marked ones ask for, then
  /// the ways through the texts, then what is done more seldom.
  private var comparisonHints: [Hint] {
    guard let pane = comparison else { return [Hint(.back), Hint(.help), Hint(.quit)] }
    let hasDifferences = !pane.alignment.differences.isEmpty
    var hints: [Hint] = []
    if !pane.marked.isEmpty { hints.append(Hint(.linkBeads)) }
    hints += [Hint(.match(.next), hasDifferences ? "difference" : "name"), Hint(.flag(.next))]
    if !pane.stack.flags(of: pane.focus).isEmpty { hints.append(Hint(.dismissFlag)) }
    if !pane.comparison.links.isEmpty { hints.append(Hint(.word(.next))) }
    hints += [Hint(.back), Hint(.open)]
    if pane.relation == .passages { hints.append(Hint(.togglePair)) }
    hints += [
      Hint(.account), Hint(.copy(.paragraph)), Hint(.markBead), Hint(.confirmBead),
      Hint(.unlinkBead), Hint(.swapSides),
    ]
    if pane.comparison.original != nil { hints.append(Hint(.toggleOriginal)) }
    return hints + [Hint(.compareWith), Hint(.help), Hint(.quit)]
  }
}
