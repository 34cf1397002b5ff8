import Canvas
import Model

extension State {
  /// Moves in whatever keys go to: a popup, a comparison or a pane.
  mutating func move(_ motion: Verb.Motion) {
    if let popup {
      self.popup = moved(popup, by: motion)
      return
    }
    let visible = layout.visibleRows
    if comparing != nil {
      moveInComparison(motion, visible: visible)
      return
    }
    switch focus {
    case .articles:
      moveInList(motion)
    case .reader:
      moveInReader(motion, visible: visible)
    case .entities:
      sidebar.select(
        motion.target(from: sidebar.selection, count: sidebar.entities.count, page: visible - 2))
    }
  }

  /// Moves among the articles and, above them, the saved searches.
  private mutating func moveInList(_ motion: Verb.Motion) {
    if selectedSearch != nil, let place = shelf.selection {
      switch motion {
      case .lineUp: shelf.select(place - 1)
      case .lineDown where place + 1 < shelf.shown.count: shelf.select(place + 1)
      case .top: shelf.select(0)
      default:
        shelf.deselect()
        if motion != .lineDown { moveInList(motion) }
      }
    } else if motion == .lineUp, articles.selection == 0, shelfLines > 0 {
      shelf.selectLast()
    } else {
      selectArticle(
        motion.target(from: articles.selection, count: articles.total, page: visibleArticles))
    }
  }

  private mutating func moveInReader(_ motion: Verb.Motion, visible: Int) {
    switch motion {
    case .lineDown: reader.text.goDown(visible: visible)
    case .lineUp: reader.text.goUp(visible: visible)
    case .top: reader.text.goToStart()
    case .bottom: reader.text.goToEnd(visible: visible)
    default: reader.text.scrollWithCursor(by: motion.lines(page: visible - 1), visible: visible)
    }
  }

  private mutating func moveInComparison(_ motion: Verb.Motion, visible: Int) {
    switch motion {
    case .lineDown: comparison?.goDown(visible: visible)
    case .lineUp: comparison?.goUp(visible: visible)
    case .top: comparison?.focus(on: 0, visible: visible)
    case .bottom: comparison?.focus(on: .max, visible: visible)
    default: comparison?.scroll(by: motion.lines(page: visible - 1), visible: visible)
    }
  }

  private func moved(_ popup: Popup, by motion: Verb.Motion) -> Popup {
    let page = PopupLayout(size: size, lines: popup.lines).rows
    switch popup {
    case .page(var content):
      let count = PageText.lines(of: content, in: self).count
      let last = max(0, count - page)
      content.top = min(last, motion.target(from: content.top, count: last + 1, page: page))
      return .page(content)
    case .picker(var picker):
      picker.selection = motion.target(
        from: picker.selection, count: picker.matching.count, page: page)
      return .picker(picker)
    case .entity(var entity):
      entity.selection = motion.target(
        from: entity.selection, count: entity.entity?.forms.count ?? 0, page: page)
      return .entity(entity)
    }
  }

  mutating func selectArticle(_ index: Int) {
    shelf.deselect()
    articles.select(index)
    wantsComparison = false
    pendingMatch = articles.filter.isEmpty ? nil : .next
    if focus == .reader { markAsRead() }
  }

  mutating func moveFocus(_ direction: Verb.Direction) {
    let all: [Pane] = [.articles, .reader, .entities]
    let place = all.firstIndex(of: focus) ?? 0
    focus = all[(place + (direction == .next ? 1 : all.count - 1)) % all.count]
    if focus == .reader { markAsRead() }
  }

  mutating func goToArticle(_ direction: Verb.Direction) {
    let old = articles.selection
    selectArticle(old + (direction == .next ? 1 : -1))
    if articles.selection == old {
      message = Message(
        direction == .next ? "This is the last article." : "This is the first article.")
    }
  }
}

extension Verb.Motion {
  /// Where a selection among `count` things goes.
  func target(from index: Int, count: Int, page: Int) -> Int {
    let target =
      switch self {
      case .top: 0
      case .bottom: count - 1
      default: index + lines(page: page)
      }
    return max(0, min(target, count - 1))
  }

  /// How many lines it goes; none for the ways to the ends.
  func lines(page: Int) -> Int {
    switch self {
    case .lineDown: 1
    case .lineUp: -1
    case .halfPageDown: max(1, page / 2)
    case .halfPageUp: -max(1, page / 2)
    case .pageDown: max(1, page)
    case .pageUp: -max(1, page)
    case .top, .bottom: 0
    }
  }
}
