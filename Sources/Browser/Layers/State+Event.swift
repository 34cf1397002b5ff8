import Canvas
import Model

extension State {
  mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key): handle(key)
    case .paste(let text): paste(text)
    case .mouse(let mouse): handle(mouse)
    case .resize(let size): self.size = size
    case .resumed: effects.append(.redraw)
    case .terminate: effects.append(.quit)
    }
  }

  private mutating func handle(_ key: Key) {
    message = nil
    if awaitsTranslations {
      awaitsTranslations = false
      wantsComparison = false
    }
    if let command = keymap.command(for: key, in: place) {
      perform(command.action)
    } else if prompt != nil {
      type(key)
    } else if case .picker(var picker) = popup {
      picker.type(key)
      popup = .picker(picker)
    } else if let name = helpName {
      message = Message("\(key.name) does nothing here. Press \(name) for the keys.")
    }
  }

  private var helpName: String? { keymap.keyName(of: .help, in: place) }

  private mutating func paste(_ text: String) {
    if prompt != nil {
      prompt?.line.insert(text)
      promptChanged()
    } else if case .picker(var picker) = popup {
      picker.line.insert(text)
      picker.selection = 0
      popup = .picker(picker)
    }
  }

  private mutating func handle(_ mouse: MouseEvent) {
    guard popup == nil, prompt == nil else {
      switch mouse.kind {
      case .scrollDown: perform(.move(.lineDown))
      case .scrollUp: perform(.move(.lineUp))
      default: break
      }
      return
    }
    message = nil
    switch mouse.kind {
    case .scrollDown: turnWheel(by: 3, at: mouse.position)
    case .scrollUp: turnWheel(by: -3, at: mouse.position)
    case .press(.left): press(mouse.position)
    default: break
    }
  }

  private mutating func turnWheel(by lines: Int, at position: Position) {
    let visible = layout.visibleRows
    if comparing != nil {
      comparison?.scroll(by: lines, visible: visible)
      return
    }
    switch layout.panes.first(where: { $0.value.contains(position) })?.key {
    case .articles: selectArticle(articles.selection + lines.signum())
    case .reader: reader.text.scrollWithCursor(by: lines, visible: visible)
    case .entities: sidebar.select(sidebar.selection + lines)
    case nil: break
    }
  }

  private mutating func press(_ position: Position) {
    let layout = layout
    if comparing != nil {
      guard var comparison, position.row >= 1, position.row <= layout.visibleRows else { return }
      let place = comparison.stack.position(comparison.stack.top, movedBy: position.row - 1)
      comparison.focus(on: place.item, visible: layout.visibleRows)
      self.comparison = comparison
      return
    }
    guard let (pane, rect) = layout.panes.first(where: { $0.value.contains(position) }) else {
      return
    }
    let line = position.row - rect.top
    focus = pane
    switch pane {
    case .articles:
      if line < shelfLines {
        press(onShelf: line)
        return
      }
      let index = articles.top + (line - shelfLines) / itemHeight.lines
      if index < articles.total { selectArticle(index) }
    case .reader:
      let place = reader.text.position(reader.text.top, movedBy: line)
      reader.text.moveCursor(toBlock: place.item)
      markAsRead()
    case .entities:
      guard let index = sidebar.entityIndex(atLine: sidebar.top + line) else { return }
      if index == sidebar.selection {
        open()
      } else {
        sidebar.select(index)
      }
    }
  }
}

extension State {
  /// Selects a saved search; the selected one is opened.
  private mutating func press(onShelf line: Int) {
    if line >= shelf.shown.count {
      if shelf.hiddenCount > 0, line == shelf.shown.count { perform(.savedSearches) }
    } else if line == shelf.selection {
      open()
    } else {
      shelf.select(line)
    }
  }
}

extension InputLine {
  /// Takes a key that edits a line; `false` for a key that does not.
  mutating func edit(_ key: Key) -> Bool {
    if let character = key.typed {
      insert(String(character))
      return true
    }
    switch (key.code, key.modifiers) {
    case (.backspace, []), (.character("h"), .control): deleteBackward()
    case (.delete, []): deleteForward()
    case (.character("w"), .control), (.backspace, .alt), (.backspace, .control): deleteWord()
    case (.character("u"), .control): deleteToStart()
    case (.character("k"), .control): deleteToEnd()
    case (.left, .control), (.character("b"), .alt): movePreviousWord()
    case (.right, .control), (.character("f"), .alt): moveNextWord()
    case (.left, []): moveLeft()
    case (.right, []): moveRight()
    case (.home, []), (.character("a"), .control): moveHome()
    case (.end, []), (.character("e"), .control): moveEnd()
    default: return false
    }
    return true
  }
}

extension Picker {
  mutating func type(_ key: Key) {
    switch (key.code, key.modifiers) {
    case (.character("n"), .control): move(by: 1)
    case (.character("p"), .control): move(by: -1)
    default:
      if line.edit(key) { selection = 0 }
    }
  }
}
