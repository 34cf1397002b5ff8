import Browser
import Canvas

/// Holds back what is typed before there is anything to act on.
///
/// Keys typed ahead are meant for the articles that are about to appear. They pass once the list
/// has some, once reading has ended without any, or when a second has gone by.
struct StartGate {
  /// How long keys are held back at most.
  static let limit = Duration.seconds(1)

  private(set) var isOpen = false
  private var held: [Action] = []
  private let deadline = ContinuousClock.now + limit

  /// The actions to handle now, in order.
  mutating func pass(_ actions: [Action]) -> [Action] {
    guard !isOpen else { return actions }
    var passed: [Action] = []
    for action in actions {
      if isOpen || !Self.isTyped(action) {
        passed.append(action)
      } else {
        held.append(action)
      }
      if opens(action) { open(&passed) }
    }
    if ContinuousClock.now >= deadline { open(&passed) }
    return passed
  }

  private mutating func open(_ passed: inout [Action]) {
    isOpen = true
    passed += held
    held = []
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
