import Canvas

/// Keys that are typed ahead: they wait until what they are about is on the screen.
///
/// Who types `/`, a word, Enter and `s` means the first article that is found, however long that takes.
extension State {
  /// Whether something from the terminal is to wait: it is about what is still on its way, or others wait
  /// before it.
  mutating func waits(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(let key):
      let verb = keymap.command(for: key, in: context.place)?.action
      switch verb {
      case .quit, .suspend, .redraw: return false
      case .back where !waiting.isEmpty:
        // Who goes back does not want any more what was typed before.
        waiting = []
        return false
      default: break
      }
      if waiting.isEmpty {
        guard let verb else { return false }
        return layers.last?.awaits(verb, in: context) == true
      }
      return true
    case .paste: return !waiting.isEmpty
    case .mouse, .resize, .resumed, .terminate: return false
    }
  }

  /// Handles what waits, as far as that is there which it is about.
  mutating func handleWaiting() {
    while let event = waiting.first {
      if case .key(let key) = event,
        let verb = keymap.command(for: key, in: context.place)?.action,
        layers.last?.awaits(verb, in: context) == true
      {
        return
      }
      waiting.removeFirst()
      handle(event)
      settle()
    }
  }
}
