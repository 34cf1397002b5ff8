import Canvas
import Model

/// Takes one thing that happened into the state.
///
/// - Returns: What is to be done outside, in order. Answers come back as further actions.
/// - Complexity: Bound by what the screen shows, not by the library or the length of an article.
public func update(_ state: inout State, _ action: Action) -> [Effect] {
  switch action {
  case .start: break
  case .event(let event): state.take(event)
  case .perform(let verb): state.perform(verb)
  case .response(let answer, let generation): state.take(answer, generation: generation)
  case .decided(let decision): state.take(decision)
  case .undone(let decision, let titles): state.takeBack(decision, titles: titles)
  case .fileExists(let export): state.askToReplace(with: export)
  case .programOutput(let title, let text):
    state.openPage(Page(content: .output(title: title, text)))
  case .libraryChanged(let status): state.take(status)
  case .newsFound(let count):
    state.context.tell("\(count.grouped) new for your watches.")
    state.context.effects.append(.ring)
    state.context.askedQuestions.forget(.savedSearches)
  case .layoutChanged(let options, let name):
    state.context.terminalOptions = options
    if !name.isEmpty { state.context.tell(name) }
  case .preferencesChanged(let preferences): state.take(preferences)
  case .message(let message): state.context.message = message
  }
  state.settle()
  state.handleWaiting()
  defer { state.context.effects = [] }
  return state.context.effects
}

extension State {
  /// Takes over what the reader wants from now on; how the list began stays as the reader made it since.
  mutating func take(_ preferences: Preferences) {
    context.theme = preferences.theme
    context.keymap = preferences.keymap
    context.list = preferences.list
  }

  /// Has every layer ask for what it is to show and does not know yet, from the lowest up.
  mutating func settle() {
    for index in layers.indices {
      layers[index].settle(in: &context)
      makeChanges(from: index)
    }
  }
}
