import Canvas
import Language
import Model

/// Choices with a line that narrows them.
struct Picker: Screen {
  /// Something to choose.
  struct Choice: Hashable, Sendable {
    var title: String
    /// What stands beside the title.
    var note: String
    var direction: BaseDirection = .leftToRight
    var pick: Pick
  }

  /// What choosing does.
  enum Pick: Hashable, Sendable {
    /// Does what a command does.
    case perform(Verb)
    /// Asks something of the layers below.
    case send(Request)
    /// Keeps a decision.
    case decide(Decision)
  }

  var title: String
  var line = InputLine()
  var choices: [Choice]
  /// Index among the choices that the line leaves.
  var selection = 0

  init(title: String, choices: [Choice]) {
    self.title = title
    self.choices = choices
  }

  static let places: [Place] = [.picker]
  static let level = LayerLevel.popup

  var place: Place { .picker }

  /// The choices that hold what was typed, in any letter case and Arabic spelling.
  var matching: [Choice] {
    let typed = line.text.lowercased()
    guard !typed.isEmpty else { return choices }
    let folded = Folding.folded(typed)
    return choices.filter { choice in
      [choice.title, choice.note].contains { text in
        text.lowercased().contains(typed)
          || !folded.isEmpty && Folding.folded(text).contains(folded)
      }
    }
  }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      let page = PopupLayout(size: context.size, lines: choices.count).rows
      selection = motion.target(from: selection, count: matching.count, page: page)
    case .open: choose(in: &context)
    case .back: context.close()
    default: return false
    }
    return true
  }

  private func choose(in context: inout ScreenContext) {
    guard matching.indices.contains(selection) else { return }
    context.close()
    switch matching[selection].pick {
    case .perform(let verb): context.perform(verb)
    case .send(let request): context.send(request)
    case .decide(let decision): context.decide(decision)
    }
  }

  mutating func type(_ key: Key, in context: inout ScreenContext) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character("n"), .control): move(by: 1)
    case (.character("p"), .control): move(by: -1)
    default:
      if line.edit(key) { selection = 0 }
    }
    return true
  }

  private mutating func move(by distance: Int) {
    selection = max(0, min(selection + distance, matching.count - 1))
  }

  mutating func paste(_ text: String, in context: inout ScreenContext) {
    line.insert(text)
    selection = 0
  }

  static func draw(_ painter: inout Painter<Picker>) { painter.drawPicker() }

  func hints(in context: ScreenContext) -> [Hint] { [Hint(.open), Hint(.back)] }
}

extension Place {
  /// A list of choices with a line to narrow it.
  static let picker = Place("picker", inWords: "choices", for: .reading, .scrolls)
}
