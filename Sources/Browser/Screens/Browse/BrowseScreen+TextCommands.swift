import Canvas
import Model

/// The commands of the text that only the browse screen has, and those of all panes.
enum TextCommand: String {
  case find = "find-in-text"
  case turn = "turn-to-translation"
  case peek = "peek-at-translation"
  case summary = "show-summary"
}

/// The commands of panes and how they look.
enum PaneCommand: String {
  case vowelMarks = "vowel-marks"
  case gloss
  case narrower = "narrower-pane"
  case wider = "wider-pane"
}

extension BrowseScreen {
  static let textCommands = [
    Command(
      "find", keys: ["\\"], in: [.reader, .entities, .compare], .searching,
      help: "Find words in the text, or a name among the names, whatever the spelling",
      hint: "find here", action: .own(TextCommand.find.rawValue)),
    Command(
      "turn-to-translation", keys: ["x"], in: [.articles, .reader], .comparing,
      help: "Turn to the translation or original, at the same paragraph", hint: "turn",
      action: .own(TextCommand.turn.rawValue)),
    Command(
      "peek-at-translation", keys: ["p"], in: [.articles, .reader], .comparing,
      help: "Show what the translation or original has for the paragraph", hint: "peek",
      action: .own(TextCommand.peek.rawValue)),
    Command(
      "summary", keys: ["L"], in: .panes, .reading,
      help: "Show what the feed carried of an article whose full text was fetched",
      action: .own(TextCommand.summary.rawValue)),
    Command(
      "vowel-marks", keys: ["^"], in: .screens, .reading,
      help: "Show or hide the vowel marks of Arabic",
      action: .own(PaneCommand.vowelMarks.rawValue)),
    Command(
      "gloss", keys: ["T"], in: [.articles, .reader], .reading,
      help:
        "Show what the words and names of headlines mean: those from the right, from the left, all, none",
      action: .own(PaneCommand.gloss.rawValue)),
    Command(
      "narrower", keys: ["<"], in: .panes, .program,
      help: "Make the pane narrower", action: .own(PaneCommand.narrower.rawValue)),
    Command(
      "wider", keys: [">"], in: .panes, .program,
      help: "Make the pane wider", action: .own(PaneCommand.wider.rawValue)),
  ]

  /// Does what a command of the text does.
  mutating func perform(_ command: TextCommand, in context: inout ScreenContext) {
    if command == .find, focus == .entities { return startFindingNames(in: &context) }
    guard articles.selectedID != nil, let id = reader.articleID else {
      return context.tell("There is no article here.")
    }
    switch command {
    case .find: startFinding(in: &context)
    case .turn: turn(in: &context)
    case .peek: peek(in: &context)
    case .summary:
      context.askedQuestions.forget(.summary)
      context.open(ReadingAid(.summary(id)))
    }
  }

  /// Does what a command of panes and looks does.
  mutating func perform(_ command: PaneCommand, in context: inout ScreenContext) {
    switch command {
    case .vowelMarks: toggleVowelMarks(in: &context)
    case .gloss: cycleGlosses(in: &context)
    case .narrower: changeWidth(by: -2, in: &context)
    case .wider: changeWidth(by: 2, in: &context)
    }
  }

  private func toggleVowelMarks(in context: inout ScreenContext) {
    guard context.terminalOptions.marks == .keep else {
      return context.tell(
        "This terminal misplaces vowel marks, so they stay hidden; the setting marks says otherwise."
      )
    }
    let isShown = !context.hidesMarks
    context.hidesMarks = isShown
    context.tell(isShown ? "Vowel marks are hidden." : "Vowel marks are shown.")
  }

  // MARK: The other text

  /// The translation or original of the open article that is the surest.
  private var otherText: Counterpart? {
    reader.counterparts?.first { $0.relation.isTranslation } ?? reader.counterparts?.first
  }

  private func tellThatThereIsNoOther(in context: inout ScreenContext) {
    context.tell(
      reader.counterparts == nil
        ? "Not known yet: translations are still being looked for."
        : "No translation or original of this article is known.")
  }

  private mutating func peek(in context: inout ScreenContext) {
    guard let id = reader.articleID, let other = otherText else {
      return tellThatThereIsNoOther(in: &context)
    }
    context.askedQuestions.forget(.comparison)
    context.open(
      ReadingAid(
        .counterpart(
          of: SegmentOfArticle(article: id, segment: reader.text.segmentAtCursor ?? 0), other)))
  }

  /// Turns to the other text as soon as it is known which of its paragraphs this one is.
  private mutating func turn(in context: inout ScreenContext) {
    guard let id = reader.articleID, let other = otherText else {
      return tellThatThereIsNoOther(in: &context)
    }
    turning = Turning(
      from: SegmentOfArticle(article: id, segment: reader.text.segmentAtCursor ?? 0),
      to: other.article.id)
    context.askedQuestions.forget(.comparison)
    context.want(.comparison(source: id, target: other.article.id, unit: .paragraph))
  }

  /// Goes to the paragraph of the other text that a comparison tells.
  mutating func turn(by comparison: Comparison, in context: inout ScreenContext) {
    guard let turning, comparison.source.article.id == turning.from.article,
      comparison.target.article.id == turning.to
    else { return }
    self.turning = nil
    let segment = comparison.segment(near: turning.from.segment, of: .source)
    read(turning.to, at: segment, in: &context)
  }

  /// Shows an article, whichever list has it, at one of its paragraphs; Esc leads back.
  mutating func read(_ article: ArticleID, at segment: Int?, in context: inout ScreenContext) {
    var everything = ListFilter()
    everything.sorting = articles.filter.sorting
    if articles.filter != everything {
      prepareToGoBack(in: context)
      articles.filter = everything
      articles.problem = nil
    }
    articles.select(article, near: articles.selection)
    focus = .reader
    pendingPlace = segment.map { PendingPlace(article: article, target: .segment($0)) }
    if articles.selectedID == article { markAsRead(in: &context) }
  }
}

/// A paragraph from which the other text is turned to.
struct Turning: Hashable, Sendable {
  let from: SegmentOfArticle
  let to: ArticleID
}

extension Comparison {
  /// The first segment of the other side in the row of a segment, or in the nearest row before or after it
  /// that has both sides.
  func segment(near segment: Int, of side: Side) -> Int? {
    func own(_ bead: Bead) -> [Int] { side == .source ? bead.source : bead.target }
    func other(_ bead: Bead) -> [Int] { side == .source ? bead.target : bead.source }
    let rows = alignment.beads.filter { !own($0).isEmpty && !other($0).isEmpty }
    let row =
      rows.last { own($0).contains(where: { $0 <= segment }) }
      ?? rows.first { own($0).contains(where: { $0 > segment }) }
    guard let row else { return nil }
    return other(row).first
  }
}
