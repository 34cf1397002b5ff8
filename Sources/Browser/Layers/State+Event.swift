import Canvas
import Model

extension State {
  mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key): handle(key)
    case .paste(let text): handlePaste(text)
    case .mouse(let mouse): handle(mouse)
    case .resize(let size): context.size = size
    case .resumed: context.effects.append(.redraw)
    case .terminate: context.effects.append(.quit)
    }
  }

  private mutating func handle(_ key: Key) {
    context.message = nil
    context.keyCount += 1
    let command = keymap.command(for: key, in: context.place)
    if let lines = keymap.macro(for: key, in: context.place) { return perform(lines) }
    if command == nil, takeDigit(key) { return }
    if let count = context.count {
      context.count = nil
      if command?.action != .back { command.map { perform($0.action, count: count) } }
      return
    }
    if let command {
      perform(command.action)
      return
    }
    let top = layers.count - 1
    let isTaken = layers[top].type(key, in: &context)
    makeChanges(from: top)
    if !isTaken, let name = context.keyName(of: .help) {
      context.tell("\(key.name) does nothing here. Press \(name) for the keys.")
    }
  }

  /// Does lines of commands one after the other, until one cannot be done.
  private mutating func perform(_ lines: [String]) {
    context.count = nil
    for line in lines {
      do {
        perform(try keymap.verb(for: line, at: context.place))
      } catch {
        context.tell(error.message, kind: .problem)
      }
      if context.message?.kind == .problem { return }
    }
  }

  /// The largest number that a key can be given.
  private static let largestCount = 9_999

  /// Takes a digit of a number for the key that follows; `false` for any other key.
  private mutating func takeDigit(_ key: Key) -> Bool {
    guard !context.place.takesText, let digit = key.typed?.wholeNumberValue, digit < 10,
      digit > 0 || context.count != nil
    else { return false }
    context.count = min((context.count ?? 0) * 10 + digit, Self.largestCount)
    return true
  }

  /// Does what a key with a number before it asks, until there is something to tell.
  private mutating func perform(_ verb: Verb, count: Int) {
    let (verb, times) = verb.counted(count)
    for _ in 0..<times where context.message == nil { perform(verb) }
  }

  private mutating func handlePaste(_ text: String) {
    let top = layers.count - 1
    layers[top].paste(text, in: &context)
    makeChanges(from: top)
  }

  private mutating func handle(_ mouse: MouseEvent) {
    let top = layers.count - 1
    guard layers[top].level == .screen else {
      switch mouse.kind {
      case .scrollDown: perform(.move(.lineDown))
      case .scrollUp: perform(.move(.lineUp))
      default: break
      }
      return
    }
    context.message = nil
    layers[top].take(mouse, in: &context)
    makeChanges(from: top)
  }
}
