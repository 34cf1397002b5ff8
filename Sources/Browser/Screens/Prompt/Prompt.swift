import Canvas
import Model

/// A line that the reader types into, at the bottom of the screen.
///
/// What the line is for is the business of a layer below: it hears of every change, and of the end.
struct Prompt: Screen {
  /// What is asked for.
  enum Kind: Hashable, Sendable {
    case search
    case saveSearch(query: String)
    case tag(ArticleID)
    /// What an entity is to be called that is called so now.
    case rename(EntityID, from: String)
    case findInPage
    /// Something that only one screen asks, with what stands before the line.
    case named(String, label: String)

    /// The name under which one screen asks; `nil` for what several know.
    var name: String? {
      if case .named(let name, _) = self { name } else { nil }
    }

    /// What stands before the line.
    var label: String {
      switch self {
      case .search: "/"
      case .saveSearch: "Save the search as: "
      case .tag: "Tag: "
      case .rename: "Call it, in either language: "
      case .findInPage: "Find: "
      case .named(_, let label): label
      }
    }
  }

  let kind: Kind
  var line: InputLine
  /// Ways in which the line may go on.
  var completions: [Completion] = []
  /// Lines that were taken before, the newest last.
  let past: [String]
  /// Place in the history of lines; `nil` on the line that is being typed.
  var historyIndex: Int?
  /// What was typed before going back in the history.
  var draft = ""

  init(_ kind: Kind, text: String = "", past: [String] = []) {
    self.kind = kind
    line = InputLine(text)
    self.past = past
  }

  static let places: [Place] = [.prompt]
  static let level = LayerLevel.line

  var place: Place { .prompt }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .open:
      context.close()
      context.send(.lineTaken(self))
    case .back: leave(in: &context)
    default: return false
    }
    return true
  }

  private func leave(in context: inout ScreenContext) {
    context.close()
    context.send(.lineLeft(self))
  }

  mutating func type(_ key: Key, in context: inout ScreenContext) -> Bool {
    switch (key.code, key.modifiers) {
    case (.up, []), (.character("p"), .control): goBackInHistory()
    case (.down, []), (.character("n"), .control): goOnInHistory()
    case (.tab, []): complete()
    case (.backspace, []) where line.isEmpty:
      leave(in: &context)
      return true
    default:
      guard line.edit(key) else { return true }
      historyIndex = nil
    }
    context.send(.lineChanged(self))
    return true
  }

  mutating func paste(_ text: String, in context: inout ScreenContext) {
    line.insert(text)
    context.send(.lineChanged(self))
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.completions(let completions), _): self.completions = completions
    case .failure(_, of: .completions): completions = []
    default: break
    }
  }

  private mutating func goBackInHistory() {
    guard !past.isEmpty else { return }
    if historyIndex == nil { draft = line.text }
    let index = max(0, (historyIndex ?? past.count) - 1)
    historyIndex = index
    line.set(past[index])
  }

  private mutating func goOnInHistory() {
    guard let index = historyIndex else { return }
    if index + 1 < past.count {
      historyIndex = index + 1
      line.set(past[index + 1])
    } else {
      historyIndex = nil
      line.set(draft)
    }
  }

  private mutating func complete() {
    guard let completion = completions.first else { return }
    let scalars = Array(line.text.unicodeScalars)
    guard completion.range.upperBound <= scalars.count else { return }
    var text = String.UnicodeScalarView(scalars[..<completion.range.lowerBound])
    text.append(contentsOf: completion.text.unicodeScalars)
    text.append(contentsOf: scalars[completion.range.upperBound...])
    line.set(String(text))
    completions = []
  }

  static func draw(_ painter: inout Painter<Prompt>) { painter.drawPrompt() }

  func hints(in context: ScreenContext) -> [Hint] {
    switch kind {
    case .search:
      [
        Hint(.open, "keep the results"), Hint(.back, "leave all as it was"),
        Hint(key: "Up", "past searches"), Hint(key: "F1", "help"),
      ]
    case .findInPage: [Hint(.open), Hint(.back, "all lines")]
    case .saveSearch, .tag, .rename, .named: [Hint(.open), Hint(.back)]
    }
  }
}

/// What a layer knows of the line that is typed above it.
struct PromptNote: Hashable, Sendable {
  /// What is wrong with the line.
  var problem: Problem?
  /// What the line brings so far, or how it may be written.
  var spans: [Span] = []
}

extension Place {
  /// A line that is typed into.
  static let prompt = Place("prompt", inWords: "prompt", for: .reading, [])
}
