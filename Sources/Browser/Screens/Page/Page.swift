import Canvas

/// A page to look at, whose lines can be searched.
struct Page: Screen {
  /// What it shows.
  enum Content: Hashable, Sendable {
    /// The keys, opened at a place.
    case help(at: Place)
    case problems
    /// What a program printed.
    case output(title: String, String)
    /// What a comparison comes to as a whole.
    case account(ComparisonPane)
  }

  let content: Content
  /// How many lines it has; `nil` for as many as there is room for.
  var lines: Int?
  /// First line on the screen.
  var top = 0
  /// What its lines must hold; empty for all of them.
  var filter = ""

  init(content: Content) {
    self.content = content
  }

  static let places: [Place] = [.page]
  static let level = LayerLevel.popup

  var place: Place { .page }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion): move(motion, in: context)
    case .findInPage: context.open(Prompt(.findInPage, text: filter))
    case .back, .close:
      if filter.isEmpty { context.close() } else { show(linesWith: "") }
    default: return false
    }
    return true
  }

  mutating func receive(_ request: Request, in context: inout ScreenContext) -> Bool {
    switch request {
    case .lineChanged(let prompt) where prompt.kind == .findInPage:
      show(linesWith: prompt.line.text)
    case .lineTaken(let prompt) where prompt.kind == .findInPage: break
    case .lineLeft(let prompt) where prompt.kind == .findInPage: show(linesWith: "")
    default: return false
    }
    return true
  }

  private mutating func show(linesWith words: String) {
    filter = words
    top = 0
  }

  private mutating func move(_ motion: Verb.Motion, in context: ScreenContext) {
    let page = PopupLayout(size: context.size, lines: lines).rows
    let last = max(0, PageText.lines(of: self, in: context).count - page)
    top = min(last, motion.target(from: top, count: last + 1, page: page))
  }

  static func draw(_ painter: inout Painter<Page>) { painter.drawPage() }

  func hints(in context: ScreenContext) -> [Hint] {
    [Hint(.findInPage), Hint(.move(.lineDown)), Hint(.close)]
  }
}

extension Place {
  /// A page to look at: help, problems.
  static let page = Place("page", inWords: "pages", for: .reading, .page)
}
