import Model

/// The ways through a day's articles: what is unread, what was read, and what is marked as read.
extension BrowseScreen {
  // MARK: Unread articles

  /// Goes to the unread article next to the selected one, however far it is.
  mutating func goToUnread(_ direction: Verb.Direction, in context: inout ScreenContext) {
    guard articles.isLoaded, articles.total > 0 else { return }
    let isForward = direction == .next
    let window = articles.window
    let loaded = window.offset..<(window.offset + window.items.count)
    let ahead =
      isForward ? (articles.selection + 1)..<articles.total : 0..<articles.selection
    let here = ahead.clamped(to: loaded)
    func isUnread(_ index: Int) -> Bool { articles.item(at: index)?.article.isRead == false }
    if let index = isForward ? here.first(where: isUnread) : here.last(where: isUnread) {
      selectArticle(index, in: &context)
    } else if here == ahead || ahead.isEmpty {
      tellThatNothingIsUnread(isForward: isForward, in: &context)
    } else {
      context.askedQuestions.forget(.unread)
      context.want(
        .unread(articles.filter, nextTo: articles.selection, isForward: isForward))
    }
  }

  /// Goes to the unread article that the library has found in a list.
  mutating func goToUnread(
    _ index: Int?, of filter: ListFilter, isForward: Bool, in context: inout ScreenContext
  ) {
    guard filter == articles.filter else { return }
    if let index {
      selectArticle(index, in: &context)
    } else {
      tellThatNothingIsUnread(isForward: isForward, in: &context)
    }
  }

  private func tellThatNothingIsUnread(isForward: Bool, in context: inout ScreenContext) {
    let other: Verb = .unread(isForward ? .previous : .next)
    let key = context.keymap.keyName(of: other, in: place) ?? ":"
    context.tell(
      isForward
        ? "No unread article further down: \(key) looks further up."
        : "No unread article further up: \(key) looks further down.")
  }

  /// Leaves out what is read, or shows it again; the selected article stays.
  mutating func toggleUnreadOnly() {
    let selected = articles.selectedID
    let index = articles.selection
    articles.filter.isUnreadOnly.toggle()
    articles.problem = nil
    if let selected { articles.select(selected, near: index) }
  }

  // MARK: Marking many

  /// Has a part of the list marked as read, as one decision.
  func markRead(_ part: Verb.ListPart, in context: inout ScreenContext) {
    guard articles.filter == articles.shownFilter else { return }
    if part == .above, articles.selection == 0 {
      context.tell("Nothing stands above the first article.")
      return
    }
    context.effects.append(
      .markRead(articles.filter, before: part == .above ? articles.selection : nil))
  }

  // MARK: What was read

  /// Goes back or forward among the articles that were read, in the lists that they were read from.
  mutating func goToVisited(_ direction: Verb.Direction, in context: inout ScreenContext) {
    guard let visit = trail.go(direction, from: articles.selectedID) else {
      context.tell(
        direction == .next
          ? "Nothing was read after this." : "Nothing was read before this.")
      return
    }
    savedSearchList.deselect()
    wantsComparison = false
    pendingMatch = nil
    if articles.filter != visit.filter {
      articles.filter = visit.filter
      articles.problem = nil
    }
    articles.select(visit.article, near: visit.index)
    focus = .reader
  }

  // MARK: Outside

  /// Opens the article's address, or else its file.
  func openOutside(in context: inout ScreenContext) {
    guard let article = reader.content?.article, article.id == articles.selectedID else { return }
    if let address = article.url, address.isWebAddress {
      context.effects.append(.open(.address(address)))
    } else if let path = article.path {
      context.effects.append(.open(.file(path)))
    } else {
      context.tell("The article has neither an address nor a file.")
    }
  }
}

extension String {
  /// Whether it is the address of a page, and nothing that a browser would take for an option or run.
  fileprivate var isWebAddress: Bool {
    let start = prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}
