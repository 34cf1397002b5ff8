import Canvas

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
