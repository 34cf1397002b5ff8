import Canvas
import Model

/// A popup with a text that belongs to the one that is read: a paragraph's counterpart, or what the feed
/// carried before the full text was fetched.
struct ReadingAid: Screen {
  /// What it shows.
  enum Subject: Hashable, Sendable {
    /// What the other text has for a paragraph.
    case counterpart(of: SegmentOfArticle, Counterpart)
    /// What a feed carried of an article.
    case summary(ArticleID)
  }

  /// A paragraph of it.
  struct Paragraph: Hashable, Sendable {
    let text: String
    let language: LanguageTag
    /// Whether it is said about the text, rather than the text.
    var isNote = false
  }

  private(set) var subject: Subject
  /// The two texts beside each other, once they are known.
  private(set) var comparison: Comparison?
  /// The summary, once it is known; empty for none.
  private(set) var summary: String?
  /// Why there is nothing to show, where that is so.
  private(set) var problem: Problem?
  private(set) var top = 0

  init(_ subject: Subject) {
    self.subject = subject
  }

  static let places: [Place] = [.readingAid]
  static let level = LayerLevel.popup
  static let commands = [
    Command(
      "next-counterpart", keys: ["l", "Right", "Tab"], in: [.readingAid], .reading,
      help: "Show what the next paragraph has on the other side", hint: "next paragraph",
      action: .own("next-counterpart")),
    Command(
      "previous-counterpart", keys: ["h", "Left"], in: [.readingAid], .reading,
      help: "Show what the paragraph before has on the other side",
      action: .own("previous-counterpart")),
    Command(
      "go-to-counterpart", keys: ["Enter", "x"], in: [.readingAid], .reading,
      help: "Turn to the other text at this paragraph", hint: "turn to it",
      action: .own("go-to-counterpart")),
  ]

  var place: Place { .readingAid }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      let lines = lines(in: context).count
      let page = PopupLayout(size: context.size, lines: lines).rows
      let last = max(0, lines - page)
      top = min(last, motion.target(from: top, count: last + 1, page: page))
    case .own("next-counterpart"): walk(by: 1, in: &context)
    case .own("previous-counterpart"): walk(by: -1, in: &context)
    case .own("go-to-counterpart"): turn(in: &context)
    case .copy:
      let text = paragraphs.filter { !$0.isNote }.map(\.text).joined(separator: "\n")
      if !text.isEmpty { context.copy(text) }
    case .back, .close: context.close()
    default: return false
    }
    return true
  }

  func awaits(_ verb: Verb, in context: ScreenContext) -> Bool {
    guard case .counterpart = subject, comparison == nil, case .own = verb else { return false }
    return context.askedQuestions.isPending(.comparison)
  }

  private mutating func walk(by step: Int, in context: inout ScreenContext) {
    guard case .counterpart(let place, let other) = subject,
      let article = comparison?.source.article
    else { return }
    let next = place.segment + step
    guard article.segments.indices.contains(next) else {
      context.tell(step > 0 ? "This is the last paragraph." : "This is the first paragraph.")
      return
    }
    subject = .counterpart(
      of: SegmentOfArticle(article: place.article, segment: next), other)
    top = 0
  }

  private func turn(in context: inout ScreenContext) {
    guard case .counterpart(let place, let other) = subject, let comparison else { return }
    context.close()
    context.send(
      .turn(to: other.article.id, at: comparison.segment(near: place.segment, of: .source)))
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch (news, subject) {
    case (.answer(.comparison(let comparison), _), .counterpart(let place, let other)):
      guard comparison.source.article.id == place.article,
        comparison.target.article.id == other.article.id
      else { return }
      self.comparison = comparison
    case (.answer(.summary(let summary, let article), _), .summary(let id)) where article == id:
      self.summary = summary ?? ""
    case (.failure(let problem, of: .comparison), .counterpart),
      (.failure(let problem, of: .summary), .summary):
      self.problem = problem
    default: break
    }
  }

  mutating func settle(in context: inout ScreenContext) {
    guard problem == nil else { return }
    switch subject {
    case .counterpart(let place, let other):
      guard comparison == nil else { return }
      context.want(
        .comparison(source: place.article, target: other.article.id, unit: .paragraph))
    case .summary(let id):
      if summary == nil { context.want(.summary(id)) }
    }
  }

  // MARK: What it shows

  var title: String {
    switch subject {
    case .counterpart(_, let other):
      "\(other.relation.inWords.capitalizedFirst) in \(other.article.language.inWords)"
    case .summary: "What the feed carried"
    }
  }

  /// The paragraphs to show.
  var paragraphs: [Paragraph] {
    func note(_ text: String) -> [Paragraph] {
      [Paragraph(text: text, language: .undetermined, isNote: true)]
    }
    if let problem { return note(problem.message) }
    switch subject {
    case .summary:
      guard let summary else { return note("…") }
      guard !summary.isEmpty else {
        return note("No other text of this article is kept: its full text was not fetched.")
      }
      return summary.split(separator: "\n").map {
        Paragraph(text: String($0), language: .undetermined)
      }
    case .counterpart(let place, _):
      guard let comparison else { return note("…") }
      let own = comparison.source.article.segments
      let bead = comparison.alignment.beads.first { $0.source.contains(place.segment) }
      let others = (bead?.target ?? []).compactMap { index in
        let segments = comparison.target.article.segments
        return segments.indices.contains(index)
          ? Paragraph(text: segments[index].text, language: segments[index].language) : nil
      }
      let asked =
        own.indices.contains(place.segment)
        ? [
          Paragraph(
            text: own[place.segment].text, language: own[place.segment].language, isNote: true)
        ] : []
      return (others.isEmpty ? note("— nothing on the other side —") : others) + asked
    }
  }

  /// The rows of its paragraphs at the screen's width.
  func lines(in context: ScreenContext) -> [(row: Row?, isNote: Bool)] {
    let width = max(1, PopupLayout(size: context.size).inside.columns - 2)
    return paragraphs.enumerated().flatMap { index, paragraph -> [(row: Row?, isNote: Bool)] in
      let direction = BaseDirection.of(
        paragraph.text, in: paragraph.language, article: paragraph.language)
      let rows = Canvas.Paragraph(
        paragraph.text, direction: direction, options: context.options
      ).rows(width: width).map { (row: Optional($0), isNote: paragraph.isNote) }
      return (index == 0 ? [] : [(row: nil, isNote: false)]) + rows
    }
  }

  static func draw(_ painter: inout Painter<ReadingAid>) { painter.drawReadingAid() }

  func hints(in context: ScreenContext) -> [Hint] {
    guard case .counterpart = subject else { return [Hint(.copy(.paragraph)), Hint(.close)] }
    return [
      Hint(.own("go-to-counterpart")), Hint(.own("next-counterpart")), Hint(.help), Hint(.close),
    ]
  }
}

extension Painter<ReadingAid> {
  /// Draws the paragraphs in their box.
  mutating func drawReadingAid() {
    let lines = screen.lines(in: context)
    let layout = PopupLayout(size: context.size, lines: lines.count)
    let end = min(lines.count, screen.top + layout.rows)
    drawBox(
      layout,
      label: PaneLabel(
        title: [Span(screen.title, theme.focusedTitle)],
        position: lines.count > layout.rows ? "\(end)/\(lines.count)" : ""))
    for offset in 0..<layout.rows where lines.indices.contains(screen.top + offset) {
      let line = lines[screen.top + offset]
      guard let row = line.row else { continue }
      frame.draw(
        row, at: Position(column: layout.inside.left + 1, row: layout.inside.top + 1 + offset),
        width: layout.inside.columns - 2, style: line.isNote ? theme.quiet : .plain)
    }
  }
}

extension Place {
  /// A text that belongs to the one that is read.
  static let readingAid = Place(
    "reading-aid", inWords: "counterpart of a paragraph", for: .reading, .page)
}
