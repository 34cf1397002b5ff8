import Browser
import Canvas

/// Holds back what is typed before there is anything to act on.
///
/// Keys typed ahead are meant for the articles that are about to appear. They pass once the list
/// has some, once reading has ended without any, or when a second has gone by. Whoever wants to leave
/// does not wait for them.
struct StartGate {
  /// How long keys are held back at most.
  static let limit = Duration.seconds(1)

  private let keymap: Keymap
  private(set) var isOpen = false
  private var held: [Action] = []
  private let deadline: ContinuousClock.Instant

  init(keymap: Keymap, now: ContinuousClock.Instant = .now) {
    self.keymap = keymap
    deadline = now + Self.limit
  }

  /// The actions to handle now, in order.
  mutating func pass(_ actions: [Action], now: ContinuousClock.Instant = .now) -> [Action] {
    guard !isOpen else { return actions }
    var passed: [Action] = []
    for action in actions {
      if isOpen || !Self.isTyped(action) || quits(action) {
        passed.append(action)
      } else {
        held.append(action)
      }
      if opens(action) { open(&passed) }
    }
    if now >= deadline { open(&passed) }
    return passed
  }

  private mutating func open(_ passed: inout [Action]) {
    isOpen = true
    passed += held
    held = []
  }

  /// Whether an action ends the program whatever was typed before it.
  private func quits(_ action: Action) -> Bool {
    guard case .event(.key(let key)) = action else { return false }
    return keymap.quits(key, whileTyping: !held.isEmpty)
  }

  private static func isTyped(_ action: Action) -> Bool {
    switch action {
    case .event(.key), .event(.paste): true
    default: false
    }
  }

  private func opens(_ action: Action) -> Bool {
    switch action {
    case .response(.articles(let window), _): window.total > 0
    case .libraryChanged(let status): status.articles == 0 && status.progress == nil
    default: false
    }
  }
}
