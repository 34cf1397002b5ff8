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
      return names + [("next-pane", "names, text"), ("help", nil), ("quit", nil)]
    case .entities:
      var names: [(String, String?)] = [("open", "articles that name it")]
      if isFiltered { names += [("next-match", "next mention"), back] }
      return names + [
        ("toggle-scope", state.sidebar.isOfArticle ? "all articles" : "this article"),
        ("entity-page", nil), ("next-pane", nil), ("help", nil), ("quit", nil),
      ]
    case .compare:
      let hasDifferences = state.comparison?.alignment.differences.isEmpty == false
      return [
        ("down", "next row"),
        ("next-match", hasDifferences ? "next difference" : "next name"),
        ("next-flag", "next flag or gap"),
      ] + (hasDifferences ? [] : [("next-word", "next word")]) + [
        ("back", nil), ("open", "read here"), ("account", nil), ("swap-sides", nil),
        ("help", nil), ("quit", nil),
      ]
    case .page: return [("down", "scroll"), ("close", "close")]
    case .picker: return [("open", "choose"), ("back", "cancel")]
    case .entityPage:
      return [
        ("down", "next spelling"), ("split-entity", nil), ("retype-entity", nil), ("undo", "undo"),
        ("help", nil), ("back", nil),
      ]
    case .prompt: return []
    }
  }
}
