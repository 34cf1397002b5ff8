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
    if let command = keymap.command(for: key, in: context.place) {
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
