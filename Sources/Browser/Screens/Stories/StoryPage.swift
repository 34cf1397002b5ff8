import Canvas
import Model

/// A story's page: when who reported it, what one language has alone, and its articles in order.
struct StoryPage: Screen {
  /// The story as the list had it, until the account is there.
  private(set) var story: Story
  /// What it comes to; `nil` while that is on its way.
  private(set) var account: StoryAccount?
  /// Why it cannot be told, where that is so.
  private(set) var problem: Problem?
  /// Index of the selected article.
  private(set) var selection = 0
  /// Articles that are to be a story of their own.
  private(set) var marked: Set<ArticleID> = []

  init(_ story: Story) {
    self.story = story
  }

  static let places: [Place] = [.storyPage]
  static let level = LayerLevel.screen
  static let commands = [
    Command(
      "compare-in-story", keys: ["c"], in: [.storyPage], .comparing,
      help: "Show the article beside the one of the story that says the same", hint: "compare",
      action: .own("compare")),
    Command(
      "mark-in-story", keys: ["m"], in: [.storyPage], .reading,
      help: "Mark the article, to be taken out with others as a story of their own",
      hint: "mark", action: .own("mark")),
    Command(
      "former-story", keys: ["p"], in: [.storyPage], .reading,
      help: "Go to the closed story that this one follows", hint: "earlier",
      action: .own("former")),
  ]

  var place: Place { .storyPage }

  var selected: ArticleSummary? {
    story.articles.indices.contains(selection) ? story.articles[selection] : nil
  }

  // MARK: Update

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      selection = motion.target(
        from: selection, count: story.articles.count, page: context.visibleRows / 2)
    case .open:
      guard let selected else { break }
      context.closeScreens()
      context.send(.showArticle(selected.id, in: story.filter, near: 0))
    case .own("list"):
      context.closeScreens()
      context.send(.show(story.filter))
    case .own("compare"): compare(in: &context)
    case .own("mark"): mark(in: context)
    case .own("former"): openFormer(in: &context)
    case .own("take-out"): takeOut(in: &context)
    case .own("rename"):
      context.open(Prompt(.named(Self.renaming, label: "Call the story: "), text: story.title.text))
    case .compareWith, .toggleRead, .toggleStar:
      // From a comparison above: the list's article is another one.
      context.tell("Open the article first, from its story.")
    case .back, .close: context.close()
    default: return false
    }
    return true
  }

  private mutating func mark(in context: ScreenContext) {
    guard let selected else { return }
    if marked.remove(selected.id) == nil { marked.insert(selected.id) }
    selection = Verb.Motion.lineDown.target(
      from: selection, count: story.articles.count, page: context.visibleRows)
  }

  /// Takes the marked articles out as a story of their own, or the selected one.
  private func takeOut(in context: inout ScreenContext) {
    guard let selected else { return }
    let parted = story.articles.map(\.id).filter(marked.contains)
    guard !parted.isEmpty else { return context.decide(story.without(selected.id)) }
    let others = story.articles.map(\.id).filter { !marked.contains($0) }
    guard !others.isEmpty else {
      return context.tell("All articles are marked: leave out those that stay.")
    }
    context.decide(.storyParted(parted, from: others))
  }

  private func openFormer(in context: inout ScreenContext) {
    guard let former = account?.former else {
      return context.tell("The story follows no earlier one.")
    }
    context.close()
    context.askedQuestions.forget(.story)
    context.open(StoryPage(former))
  }

  private func compare(in context: inout ScreenContext) {
    guard let account, let selected else { return }
    guard let other = account.counterpart(of: selected.id) else {
      return context.tell("No article of the story says the same as this one.")
    }
    let isTarget = account.pairs.contains { $0.target == selected.id && $0.source == other }
    context.open(
      ComparisonScreen(
        ComparedArticles(
          source: isTarget ? other : selected.id, target: isTarget ? selected.id : other,
          relation: .translation, origin: SegmentOfArticle(article: selected.id, segment: 0))))
    context.askedQuestions.forget(.comparison)
  }

  mutating func receive(_ request: Request, in context: inout ScreenContext) -> Bool {
    switch request {
    case .lineTaken(let prompt):
      guard case .named(Self.renaming, _) = prompt.kind else { return false }
      if let decision = story.named(prompt.line.text) { context.decide(decision) }
    case .read(_, let comparison):
      // The list may have another article open.
      context.closeScreens()
      context.send(
        .showArticle(comparison.articles.origin.article, in: story.filter, near: 0))
    case .search:
      context.closeScreens()
      context.send(request)
    default: return false
    }
    return true
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.story(let account), to: .story(let asked)) where asked == story.articles.first?.id:
      let article = selected?.id
      self.account = account
      story = account.story
      problem = nil
      selection =
        story.articles.firstIndex { $0.id == article }
        ?? max(0, min(selection, story.articles.count - 1))
    case .failure(let problem, of: .story): self.problem = problem
    case .decided(let decision), .undone(let decision):
      guard decision.concernsStories else { return }
      context.askedQuestions.forget(.story)
      account = nil
      marked = []
      if case .decided(.storyParted(let articles, _)) = news {
        story.articles.removeAll { articles.contains($0.id) }
        selection = max(0, min(selection, story.articles.count - 1))
      }
    case .changed: context.askedQuestions.forget(.story)
    default: break
    }
  }

  mutating func settle(in context: inout ScreenContext) {
    if let first = story.articles.first { context.want(.story(first.id)) }
  }

  // MARK: Views

  static func draw(_ painter: inout Painter<StoryPage>) { painter.drawStoryPage() }

  func hints(in context: ScreenContext) -> [Hint] {
    (account?.former == nil ? [] : [Hint(.own("former"))]) + [
      Hint(.open), Hint(.own("compare")), Hint(.show(.quotations)), Hint(.own("list")),
      Hint(.own("take-out")), Hint(.own("mark")), Hint(.own("rename")), Hint(.undo), Hint(.help),
      Hint(.back),
    ]
  }

  private static let renaming = "rename-story-page"
}

extension Place {
  /// The page of one story.
  static let storyPage = Place("story-page", inWords: "a story's page", for: .reading, .page)
}
