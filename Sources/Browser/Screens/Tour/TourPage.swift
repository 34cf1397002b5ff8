import Canvas

/// What Khabar does, in five steps, for somebody who sees it for the first time.
struct TourPage: Screen {
  /// Index of the step.
  private(set) var step = 0

  static let places: [Place] = [.tour]
  static let level = LayerLevel.popup
  static let commands = [
    Command(
      "tour", keys: ["F2"], in: .screens, .program,
      help: "Show what Khabar does, in five steps", hint: "tour", action: .show(.tour)),
    Command(
      "next-step", keys: ["Enter", "Space", "l", "Right"], in: [.tour], .program,
      help: "Go on to the next step; after the last one, to the articles", hint: "next step",
      action: .own("next-step")),
    Command(
      "previous-step", keys: ["h", "Left", "Backspace"], in: [.tour], .program,
      help: "Go back to the step before", hint: "step before", action: .own("previous-step")),
  ]

  static func opened(in context: inout ScreenContext, over layers: [any Screen]) -> Self? { Self() }

  var place: Place { .tour }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .own("next-step"), .move(.pageDown), .move(.lineDown):
      if step + 1 < TourStep.all.count { step += 1 } else { context.close() }
    case .own("previous-step"), .move(.pageUp), .move(.lineUp): step = max(0, step - 1)
    case .move(.top): step = 0
    case .move(.bottom): step = TourStep.all.count - 1
    case .move: break
    case .back, .close: context.close()
    default: return false
    }
    return true
  }

  static func draw(_ painter: inout Painter<TourPage>) { painter.drawTour() }

  func hints(in context: ScreenContext) -> [Hint] {
    let isLast = step + 1 == TourStep.all.count
    return [
      Hint(.own("next-step"), isLast ? "to the articles" : nil), Hint(.own("previous-step")),
      Hint(.close, "end the tour"),
    ]
  }
}

/// A step of the tour.
struct TourStep: Hashable, Sendable {
  /// A line of it.
  enum Line: Hashable, Sendable {
    case text(String)
    /// Keys, by the verbs of their commands where the tour is shown over, and what they do.
    case keys([Verb], at: Place, String)
  }

  let title: String
  let lines: [Line]

  static let all = [
    TourStep(
      title: "Read",
      lines: [
        .text(
          "On the left is the list, in the middle the text, on the right the names in the news."),
        .keys(
          [.move(.lineDown), .move(.lineUp)], at: .articles, "go down and up, wherever you are"),
        .keys([.open], at: .articles, "reads the selected article"),
        .keys([.readOn], at: .articles, "reads on: a screenful, then the next article"),
        .keys([.focus(.next)], at: .articles, "goes to the next pane"),
        .keys([.back], at: .articles, "leads back, from wherever you are"),
      ]),
    TourStep(
      title: "Search in both languages",
      lines: [
        .text(
          "Words are found in any inflection and spelling, names in Arabic and English: Haftar finds حفتر."
        ),
        .keys([.search], at: .articles, "searches; the list follows as you type"),
        .keys([.match(.next), .match(.previous)], at: .articles, "go to the next hit, and back"),
        .keys([.own(TextCommand.find.rawValue)], at: .reader, "finds in the open text alone"),
        .keys([.saveSearch], at: .articles, "keeps a search, to stand above the list"),
        .keys([.own(ListCommand.sort.rawValue)], at: .articles, "chooses the order, and headings"),
      ]),
    TourStep(
      title: "Compare",
      lines: [
        .text("⇄ marks an article of which the library has the translation or the original."),
        .keys([.compare], at: .articles, "lays the two beside each other, row by row"),
        .keys([.flag(.next)], at: .compare, "goes to the next place where they differ"),
        .keys(
          [.own(TextCommand.peek.rawValue)], at: .reader,
          "shows the paragraph's counterpart while you read"),
        .keys([.own(TextCommand.turn.rawValue)], at: .reader, "turns to the other text there"),
      ]),
    TourStep(
      title: "Names, stories and words",
      lines: [
        .text("On a name among the names, Enter shows its articles; its page tells more."),
        .keys([.entityPage], at: .entities, "shows a name's spellings, titles and company"),
        .keys([.show(.stories)], at: .articles, "shows the articles grouped by story"),
        .keys([.word(.next)], at: .reader, "lights word after word of the text"),
        .keys([.lookUp], at: .reader, "shows what a dictionary has for the lit word"),
        .keys(
          [.own(PaneCommand.gloss.rawValue)], at: .articles,
          "shows what the words of headlines mean"),
      ]),
    TourStep(
      title: "Keep, undo, and get help",
      lines: [
        .keys([.toggleStar, .tag], at: .articles, "star and tag an article"),
        .keys(
          [.own(ListCommand.mark.rawValue)], at: .articles,
          "marks articles, to star, tag, read or export many at once"),
        .keys([.undo], at: .articles, "takes back the last thing that you did"),
        .keys([.help], at: .articles, "shows the keys of the place that you are at"),
        .keys([.palette], at: .articles, "finds a command by its name"),
        .keys([.quit], at: .articles, "quits; the next time you go on where you were"),
      ]),
  ]
}

extension Painter<TourPage> {
  /// Draws the step in its box.
  mutating func drawTour() {
    let lines = self.lines
    let layout = PopupLayout(size: context.size, lines: lines.count)
    let step = TourStep.all[screen.step]
    drawBox(
      layout,
      label: PaneLabel(
        title: [Span("\(screen.step + 1)  \(step.title)", theme.focusedTitle)],
        position: "\(screen.step + 1)/\(TourStep.all.count)"))
    for (offset, line) in lines.prefix(layout.rows + 1).enumerated() {
      draw(
        line, column: layout.inside.left + 1, row: layout.inside.top + 1 + offset,
        width: layout.inside.columns - 2)
    }
  }

  /// The lines of the step at the screen's width, with the reader's own keys.
  private var lines: [[Span]] {
    let columns = PopupLayout(size: context.size).inside.columns - 2
    let step = TourStep.all[screen.step]
    let entries = step.lines.map { line -> (keys: String, text: String) in
      switch line {
      case .text(let text): ("", text)
      case .keys(let verbs, let place, let text):
        (
          verbs.compactMap { context.keymap.keyName(of: $0, in: place) }.joined(separator: " "),
          text
        )
      }
    }
    let keyColumns = (entries.map { width(of: $0.keys) }.max() ?? 0) + 2
    return entries.flatMap { keys, text -> [[Span]] in
      if keys.isEmpty {
        return PageText.wrapped(text, width: columns).map { [Span($0)] } + [[]]
      }
      let rows = PageText.wrapped(text, width: max(10, columns - keyColumns))
      return rows.enumerated().map { index, row in
        let lead = index == 0 ? keys : ""
        let blank = String(repeating: " ", count: keyColumns - width(of: lead))
        return [Span(lead, theme.key), Span(blank), Span(row)]
      }
    }
  }
}

extension Place {
  /// The tour.
  public static let tour = Place("tour", inWords: "tour", for: .program, .page)
}
