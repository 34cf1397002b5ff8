import Model

/// Which commands the status line names at each place, and in which words.
enum HintTable {
  /// The commands to name, the most important first.
  static func commands(for state: State) -> [(Command, String)] {
    names(for: state).compactMap { name, word in
      Command.all.first { $0.name == name && $0.places.contains(state.place) }
        .flatMap { command in (word ?? command.hint).map { (command, $0) } }
    }
  }

  private static func names(for state: State) -> [(String, String?)] {
    let hasCounterpart = state.reader.counterparts?.isEmpty == false
    let isFiltered = !state.articles.filter.isEmpty
    let back = ("back", state.wayBack?.inWords)
    if state.articles.isLoaded, state.articles.total == 0, Set.panes.contains(state.place) {
      let canSuggest =
        state.place == .articles && !state.articles.window.suggestions.isEmpty
      return (isFiltered ? [("search", "search again"), back] : [])
        + (canSuggest ? [("open", "did you mean")] : []) + [("help", nil), ("quit", nil)]
    }
    if state.place == .articles, state.selectedSearch != nil {
      return [
        ("open", "search"), ("remove-search", nil), ("undo", "undo"), ("help", nil), ("quit", nil),
      ]
    }
    switch state.place {
    case .articles, .reader:
      var names: [(String, String?)] = []
      if isFiltered { names.append(("next-match", nil)) }
      if isFiltered || !state.history.isEmpty { names.append(back) }
      names.append(state.place == .articles ? ("open", "read") : ("read-on", nil))
      if hasCounterpart { names.append(("compare", nil)) }
      if !isFiltered { names.append(("search", nil)) }
      if state.articles.window.ranked < state.articles.total {
        names.append(("rank-all", "rank all"))
      }
      if state.place == .reader { names.append(("copy", "copy")) }
      names += [("next-pane", "names, text"), ("toggle-star", "star"), ("tag", "tag")]
      if !state.articles.filter.query.isEmpty { names.append(("save-search", "keep search")) }
      return names + [("toggle-read", "read or not"), ("help", nil), ("quit", nil)]
    case .entities:
      var names: [(String, String?)] = [("open", "its articles")]
      if !state.sidebar.marked.isEmpty { names.insert(("merge-entities", "merge marked"), at: 0) }
      if isFiltered { names += [("next-match", "next mention"), back] }
      return names + [
        ("entity-page", nil), ("toggle-scope", state.sidebar.isOfArticle ? "all" : "this article"),
        ("mark-entity", "mark"), ("retype-entity", nil), ("next-pane", nil), ("help", nil),
        ("quit", nil),
      ]
    case .compare: return comparisonNames(for: state)
    case .page: return [("find-in-page", nil), ("down", "scroll"), ("close", "close")]
    case .picker: return [("open", "choose"), ("back", "cancel")]
    case .entityPage:
      return [
        ("down", "next spelling"), ("split-entity", nil), ("retype-entity", nil), ("undo", "undo"),
        ("help", nil), ("back", nil),
      ]
    case .prompt: return []
    }
  }

  /// What can be done in a comparison: first what the row in focus or the marked ones ask for, then
  /// the ways through the texts, then what is done more seldom.
  private static func comparisonNames(for state: State) -> [(String, String?)] {
    guard let pane = state.comparison else {
      return [("back", nil), ("help", nil), ("quit", nil)]
    }
    let hasDifferences = !pane.alignment.differences.isEmpty
    var names: [(String, String?)] = []
    if !pane.marked.isEmpty { names.append(("link-rows", "link marked")) }
    names += [
      ("next-match", hasDifferences ? "difference" : "name"), ("next-flag", "flag, gap"),
    ]
    if !pane.stack.flags(of: pane.focus).isEmpty { names.append(("dismiss-flag", "dismiss")) }
    if !pane.comparison.links.isEmpty { names.append(("next-word", "word")) }
    names += [("back", nil), ("open", "read here")]
    if pane.relation == .passages { names.append(("toggle-pair", "are translations")) }
    names += [
      ("account", nil), ("copy", "copy"), ("mark-row", "mark"), ("confirm-row", "right"),
      ("unlink-row", "part"), ("swap-sides", nil),
    ]
    if pane.comparison.original != nil { names.append(("toggle-original", nil)) }
    return names + [("compare-with", "other"), ("help", nil), ("quit", nil)]
  }
}
