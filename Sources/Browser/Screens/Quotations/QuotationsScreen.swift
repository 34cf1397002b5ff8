import Canvas
import Language
import Model

/// Who is quoted with what: by a name, in a story or in an article, original beside rendering.
struct QuotationsScreen: Screen {
  let scope: QuotationScope
  /// What the quotations are of, for people.
  let subject: String
  /// The list in which an article of it is opened.
  private let filter: ListFilter?
  /// The quotations; `nil` while they are on their way.
  private(set) var list: QuotationList?
  /// Why they cannot be told, where that is so.
  private(set) var problem: Problem?
  /// Index of the selected one.
  private(set) var selection = 0

  static let places: [Place] = [.quotations]
  static let level = LayerLevel.popup
  static let commands = [
    Command(
      "quotation-rendering", keys: ["x"], in: [.quotations], .reading,
      help: "Read the quotation in the translation or original", hint: "other side",
      action: .own("rendering")),
    Command(
      "copy-quotation", keys: ["y"], in: [.quotations], .reading,
      help: "Copy the quotation with its speaker and source", hint: "copy", action: .own("copy")),
  ]

  init(_ scope: QuotationScope, subject: String, filter: ListFilter? = nil) {
    self.scope = scope
    self.subject = subject
    self.filter = filter
  }

  static func opened(in context: inout ScreenContext, over layers: [any Screen]) -> Self? {
    context.askedQuestions.forget(.quotations)
    for layer in layers.reversed() {
      switch layer {
      case let page as EntityPage:
        return Self(
          .entity(page.id), subject: page.entity?.name ?? "the name",
          filter: ListFilter(entity: page.id))
      case let page as StoryPage:
        guard let article = page.story.articles.first else { return nil }
        return Self(.story(article.id), subject: page.story.title.text, filter: page.story.filter)
      case let browse as BrowseScreen: return opened(over: browse, in: &context)
      default: break
      }
    }
    return nil
  }

  private static func opened(over browse: BrowseScreen, in context: inout ScreenContext) -> Self? {
    if browse.focus == .entities, let entity = browse.sidebar.selected {
      return Self(
        .entity(entity.id), subject: entity.name, filter: ListFilter(entity: entity.id))
    }
    guard let article = browse.articles.selectedItem?.article else {
      context.tell("There is no article here.")
      return nil
    }
    return Self(.article(article.id), subject: article.title.text)
  }

  var place: Place { .quotations }

  var selected: ReportedQuotation? {
    list.flatMap {
      $0.quotations.indices.contains(selection) ? $0.quotations[selection] : nil
    }
  }

  // MARK: Update

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      let page = max(1, PopupLayout(size: context.size).rows / 4)
      selection = motion.target(from: selection, count: list?.quotations.count ?? 0, page: page)
    case .open:
      guard let selected, let place = selected.quotation.places.first else { break }
      read(place, in: selected.article.id, &context)
    case .own("rendering"): readRendering(in: &context)
    case .own("copy"): copy(in: &context)
    case .back, .close: context.close()
    default: return false
    }
    return true
  }

  private func readRendering(in context: inout ScreenContext) {
    guard let selected else { return }
    guard let rendering = selected.rendering, let place = rendering.places.first else {
      return context.tell("Nothing in the library renders it.")
    }
    read(place, in: rendering.article.id, &context)
  }

  private func read(_ place: SegmentRange, in article: ArticleID, _ context: inout ScreenContext) {
    context.close()
    if case .story = scope { context.closeScreens() }
    let isOpen = scope == .article(article)
    if !isOpen {
      // A translation may not name whom its original names.
      let isListed = selected?.article.id == article
      context.send(
        .showArticle(article, in: isListed ? filter ?? ListFilter() : ListFilter(), near: 0))
    }
    context.send(.light(place, in: article))
  }

  private func copy(in context: inout ScreenContext) {
    guard let selected else { return }
    let about = [
      selected.speakerName, selected.article.source, selected.article.date?.dayInWords,
    ].compactMap(\.self).joined(separator: ", ")
    context.copy("\u{201C}\(selected.quotation.text)\u{201D} (\(about))")
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.quotations(let list), to: .quotations(scope)):
      self.list = list
      problem = nil
      selection = max(0, min(selection, list.quotations.count - 1))
    case .failure(let problem, of: .quotations): self.problem = problem
    case .changed, .decided(.merged), .decided(.split), .undone(.merged), .undone(.split):
      context.askedQuestions.forget(.quotations)
    default: break
    }
  }

  mutating func receive(_ request: Request, in context: inout ScreenContext) -> Bool {
    if case .showArticle = request { context.close() }
    return false
  }

  mutating func settle(in context: inout ScreenContext) {
    context.want(.quotations(scope))
  }

  // MARK: Views

  static func draw(_ painter: inout Painter<QuotationsScreen>) { painter.drawQuotations() }

  func hints(in context: ScreenContext) -> [Hint] {
    guard selected != nil else { return [Hint(.help), Hint(.back)] }
    return [
      Hint(.open, "read there"), Hint(.own("rendering")), Hint(.own("copy")), Hint(.help),
      Hint(.back),
    ]
  }
}

extension Place {
  /// Who is quoted with what.
  static let quotations = Place("quotations", inWords: "quotations", for: .reading, .page)
}

extension ReportedQuotation {
  /// What to call the speaker: by his name in the language of the quotation, or as the article does.
  var speakerName: String {
    speakerNames[quotation.language.primary] ?? speakerNames.preferredName
      ?? quotation.speaker.words
  }
}
