/// What keys wait for: the list that was asked for, and the text of the article that was gone to.
extension BrowseScreen {
  func awaits(_ verb: Verb, in context: ScreenContext) -> Bool {
    switch verb {
    case .back, .help, .quit, .suspend, .redraw, .palette, .search, .cycleBidiMode, .problems,
      .fetch, .show, .toggleDensity, .toggleScope:
      return false
    default: break
    }
    let asked = context.askedQuestions
    if asked.isPending(.listed) { return true }
    let isListOnItsWay =
      articles.isLoaded && asked.isPending(.articles)
      && (articles.filter != articles.shownFilter || articles.wanted != nil)
    if isListOnItsWay { return true }
    if focus != .reader, verb.isStep { return false }
    // Far down a long list, before that stretch of it is there.
    if articles.selectedID == nil { return articles.total > 0 && asked.isPending(.articles) }
    if case .match = verb, asked.isPending(.hits) || asked.isPending(.found) { return true }
    if needsOtherText(verb), reader.counterparts == nil, asked.isPending(.counterparts) {
      return true
    }
    return needsText(verb) && reader.articleID != articles.selectedID && reader.problem == nil
      && asked.isPending(.article)
  }

  /// Whether it is about the translation or original of the open article.
  private func needsOtherText(_ verb: Verb) -> Bool {
    guard case .own(let name) = verb else { return false }
    return [TextCommand.turn, .peek].map(\.rawValue).contains(name)
  }

  private func needsText(_ verb: Verb) -> Bool {
    switch verb {
    case .copy, .word, .lookUp, .match, .openOutside, .showEdit, .scroll, .readOn: true
    case .move: focus == .reader
    case .own(let name): TextCommand(rawValue: name) != nil
    default: false
    }
  }
}

extension Verb {
  /// Whether it goes some way, which it does in what is there.
  fileprivate var isStep: Bool {
    switch self {
    case .move, .article: true
    default: false
    }
  }
}
