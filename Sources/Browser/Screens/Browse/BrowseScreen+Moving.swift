import Canvas
import Model

extension BrowseScreen {
  /// Moves in the pane in focus.
  mutating func move(_ motion: Verb.Motion, in context: inout ScreenContext) {
    let visible = context.visibleRows
    switch focus {
    case .articles:
      moveInList(motion, in: &context)
    case .reader:
      moveInReader(motion, visible: visible)
    case .entities:
      sidebar.select(
        motion.target(from: sidebar.selection, count: sidebar.entities.count, page: visible - 2))
    }
  }

  /// Moves among the articles and, above them, the saved searches.
  private mutating func moveInList(_ motion: Verb.Motion, in context: inout ScreenContext) {
    if selectedSearch(in: context) != nil, let place = savedSearchList.selection {
      switch motion {
      case .lineUp: savedSearchList.select(place - 1)
      case .lineDown where place + 1 < savedSearchList.shown.count:
        savedSearchList.select(place + 1)
      case .top: savedSearchList.select(0)
      default:
        savedSearchList.deselect()
        if motion != .lineDown { moveInList(motion, in: &context) }
      }
    } else if motion == .lineUp, articles.selection == 0, savedSearchLines(in: context) > 0 {
      savedSearchList.selectLast()
    } else {
      selectArticle(target(of: motion, in: context), in: &context)
    }
  }

  /// Where a motion leads among what the list shows.
  private func target(of motion: Verb.Motion, in context: ScreenContext) -> Int {
    let page = visibleArticles(in: context)
    switch motion {
    case .top, .bottom, .item:
      let target = motion.target(from: articles.selection, count: articles.total, page: page)
      return articles.headings.shown(target)
    default:
      return articles.headings.moved(from: articles.selection, by: motion.lines(page: page))
    }
  }

  private mutating func moveInReader(_ motion: Verb.Motion, visible: Int) {
    switch motion {
    case .lineDown: reader.text.goDown(visible: visible)
    case .lineUp: reader.text.goUp(visible: visible)
    case .top: reader.text.goToStart()
    case .bottom: reader.text.goToEnd(visible: visible)
    case .item(let item): reader.text.goToParagraph(item, visible: visible)
    default: reader.text.scrollWithCursor(by: motion.lines(page: visible - 1), visible: visible)
    }
  }

  mutating func selectArticle(_ index: Int, in context: inout ScreenContext) {
    savedSearchList.deselect()
    articles.forgetWanted()
    articles.select(index)
    // An article that something else than a step through the list leads to is to be seen.
    if let group = articles.headings.foldedGroup(of: index),
      index != articles.headings.starts[group]
    {
      articles.headings.fold(group, false)
    }
    wantsComparison = false
    pendingMatch = articles.filter.isEmpty ? nil : .next
    if focus == .reader { markAsRead(in: &context) }
  }

  mutating func moveFocus(_ direction: Verb.Direction, in context: inout ScreenContext) {
    let all = Pane.allCases
    let place = all.firstIndex(of: focus) ?? 0
    focus = all[(place + (direction == .next ? 1 : all.count - 1)) % all.count]
    if focus == .reader { markAsRead(in: &context) }
  }

  mutating func goToArticle(_ direction: Verb.Direction, in context: inout ScreenContext) {
    let old = articles.selection
    selectArticle(
      articles.headings.moved(from: old, by: direction == .next ? 1 : -1), in: &context)
    if articles.selection == old {
      context.tell(
        direction == .next ? "This is the last article." : "This is the first article.")
    }
  }

  // MARK: Matches

  mutating func goToMatch(_ direction: Verb.Direction, in context: inout ScreenContext) {
    if focus == .entities, sidebar.find != nil {
      return goToFoundName(direction, in: &context)
    }
    if focus == .reader, reader.find != nil { return goToFound(direction, in: &context) }
    guard !articles.filter.isEmpty else {
      let search = context.keymap.keyName(of: .search, in: place) ?? "/"
      context.tell("Nothing to walk through yet: search with \(search) or choose a name.")
      return
    }
    guard reader.articleID == articles.selectedID else { return }
    if !layout(in: context).shows(.reader) { focus = .reader }
    if reader.goToMatch(direction, visible: context.visibleRows) {
      if focus == .reader { markAsRead(in: &context) }
      return
    }
    let next = articles.selection + (direction == .next ? 1 : -1)
    guard (0..<articles.total).contains(next) else {
      context.tell(direction == .next ? "That was the last match." : "That was the first match.")
      return
    }
    selectArticle(next, in: &context)
    pendingMatch = direction
  }

  mutating func rankAll(in context: inout ScreenContext) {
    guard articles.window.ranked < articles.total, !articles.filter.ranksAll else {
      context.tell("Every match is ranked already.")
      return
    }
    articles.filter.ranksAll = true
  }

  // MARK: The mouse

  mutating func take(_ mouse: MouseEvent, in context: inout ScreenContext) {
    switch mouse.kind {
    case .scrollDown: turnWheel(by: 3, at: mouse.position, in: &context)
    case .scrollUp: turnWheel(by: -3, at: mouse.position, in: &context)
    case .press(.left): press(mouse.position, in: &context)
    case .drag(.left): drag(to: mouse.position, in: context)
    case .release(.left): held = nil
    default: break
    }
  }

  private mutating func turnWheel(
    by lines: Int, at position: Position, in context: inout ScreenContext
  ) {
    switch layout(in: context).panes.first(where: { $0.value.contains(position) })?.key {
    case .articles:
      selectArticle(
        articles.headings.moved(from: articles.selection, by: lines.signum()), in: &context)
    case .reader: reader.text.scrollWithCursor(by: lines, visible: context.visibleRows)
    case .entities: sidebar.select(sidebar.selection + lines)
    case nil: break
    }
  }

  private mutating func press(_ position: Position, in context: inout ScreenContext) {
    let layout = layout(in: context)
    held = layout.divider(at: position)
    guard let (pane, rect) = layout.panes.first(where: { $0.value.contains(position) }) else {
      return
    }
    let line = position.row - rect.top
    focus = pane
    switch pane {
    case .articles:
      let savedSearchLines = savedSearchLines(in: context)
      if line < savedSearchLines {
        press(onSavedSearch: line, in: &context)
        return
      }
      press(onListLine: line - savedSearchLines, in: &context)
    case .reader:
      let place = reader.text.position(reader.text.top, movedBy: line)
      reader.text.moveCursor(toBlock: place.item)
      markAsRead(in: &context)
    case .entities:
      guard let index = sidebar.entityIndex(atLine: sidebar.top + line) else { return }
      if index == sidebar.selection {
        open(in: &context)
      } else {
        sidebar.select(index)
      }
    }
  }

  /// Selects the article on a line of the list; a heading is folded or unfolded.
  private mutating func press(onListLine line: Int, in context: inout ScreenContext) {
    let lines = articles.lines(
      rows: listRows(in: context), height: itemHeight(in: context).lines)
    switch lines.last(where: { $0.line <= line })?.content {
    case .article(let index): selectArticle(index, in: &context)
    case .heading(let group):
      articles.headings.fold(group, !articles.headings.isFolded(group))
      selectArticle(articles.headings.starts[group], in: &context)
    case nil: break
    }
  }

  /// Selects a saved search; the selected one is opened.
  private mutating func press(onSavedSearch line: Int, in context: inout ScreenContext) {
    if line >= savedSearchList.shown.count {
      if savedSearchList.hiddenCount > 0, line == savedSearchList.shown.count {
        startSavedSearches(in: &context)
      }
    } else if line == savedSearchList.selection {
      open(in: &context)
    } else {
      savedSearchList.select(line)
    }
  }
}
