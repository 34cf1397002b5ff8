import Canvas
import Model

/// The list of articles grouped by story, each folded to its titles or unfolded to its articles.
struct StoriesScreen: Screen {
  /// A line of the list.
  enum Row: Hashable, Sendable {
    case story(Int)
    case article(story: Int, Int)

    /// The story that it is, or that it stands in.
    var story: Int {
      switch self {
      case .story(let index), .article(let index, _): index
      }
    }
  }

  /// The stories, that with the newest article first; `nil` while they are on their way.
  private(set) var stories: [Story]? { didSet { layOutRows() } }
  /// Why they cannot be told, where that is so.
  private(set) var problem: Problem?
  /// Stories whose articles show.
  private(set) var unfolded: Set<StoryID> = [] { didSet { layOutRows() } }
  /// The lines of the list.
  private(set) var rows: [Row] = []
  /// Stories that are to be joined.
  private(set) var marked: Set<StoryID> = []
  private(set) var selection = 0
  /// A story that is to be selected when it is there.
  private var wanted: ArticleID?

  static let places: [Place] = [.stories]
  static let level = LayerLevel.screen
  static let commands = [
    Command(
      "fold-story", keys: ["Space", "Tab"], in: [.stories], .reading,
      help: "Show the story's articles, or fold them", hint: "unfold", action: .own("fold")),
    Command(
      "fold-stories", keys: ["z"], in: [.stories], .reading,
      help: "Show the articles of all stories, or fold them", hint: "all", action: .own("fold-all")),
    Command(
      "story-list", keys: ["a"], in: [.stories, .storyPage], .reading,
      help: "Show the story's articles in the list, to be read as one", hint: "read as one",
      action: .own("list")),
    Command(
      "mark-story", keys: ["m"], in: [.stories], .reading,
      help: "Mark the story, to be joined with another", hint: "mark", action: .own("mark")),
    Command(
      "join-stories", keys: ["M"], in: [.stories], .reading,
      help: "Join the marked stories and this one", hint: "join", action: .own("join")),
    Command(
      "take-out-of-story", keys: ["x"], in: [.stories, .storyPage], .reading,
      help: "Take the article out of its story", hint: "take out", action: .own("take-out")),
    Command(
      "rename-story", keys: ["r"], in: [.stories, .storyPage], .reading,
      help: "Call the story something else", hint: "rename", action: .own("rename")),
  ]

  static func opened(in context: inout ScreenContext, over layers: [any Screen]) -> Self? {
    context.askedQuestions.forget(.stories)
    let browse = layers.lazy.compactMap { $0 as? BrowseScreen }.first
    var screen = Self()
    screen.wanted = browse?.articles.selectedItem?.id
    return screen
  }

  var place: Place { .stories }

  /// Lays the lines out anew, when what they show has changed.
  private mutating func layOutRows() {
    rows = (stories ?? []).enumerated().flatMap { index, story -> [Row] in
      [.story(index)]
        + (unfolded.contains(story.id)
          ? story.articles.indices.map { .article(story: index, $0) } : [])
    }
  }

  var selectedRow: Row? {
    let rows = rows
    return rows.indices.contains(selection) ? rows[selection] : nil
  }

  var selectedStory: Story? { selectedRow.flatMap { row in stories.map { $0[row.story] } } }

  /// The selected article; `nil` on the line of a story.
  var selectedArticle: ArticleSummary? {
    guard case .article(let story, let index) = selectedRow else { return nil }
    return stories?[story].articles[index]
  }

  // MARK: Update

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      selection = motion.target(
        from: selection, count: rows.count, page: Self.storiesOnScreen(in: context))
    case .open: open(in: &context)
    case .own("fold"): fold()
    case .own("fold-all"): foldAll()
    case .own("list"): showList(in: &context)
    case .own("mark"): mark(in: &context)
    case .own("join"): join(in: &context)
    case .own("take-out"): takeOut(in: &context)
    case .own("rename"): rename(in: &context)
    case .back, .close: context.close()
    default: return false
    }
    return true
  }

  private func open(in context: inout ScreenContext) {
    guard let story = selectedStory else { return }
    if let article = selectedArticle {
      context.close()
      context.send(.showArticle(article.id, in: story.filter, near: 0))
    } else {
      context.askedQuestions.forget(.story)
      context.open(StoryPage(story))
    }
  }

  private mutating func fold() {
    guard let story = selectedStory, let row = selectedRow else { return }
    if unfolded.remove(story.id) == nil {
      unfolded.insert(story.id)
    } else {
      selection = rows.firstIndex(of: .story(row.story)) ?? 0
    }
  }

  private mutating func foldAll() {
    guard let row = selectedRow else { return }
    unfolded = unfolded.isEmpty ? Set((stories ?? []).map(\.id)) : []
    selection = rows.firstIndex(of: .story(row.story)) ?? 0
  }

  private func showList(in context: inout ScreenContext) {
    guard let story = selectedStory else { return }
    context.close()
    context.send(.show(story.filter))
  }

  private mutating func mark(in context: inout ScreenContext) {
    guard let story = selectedStory else { return }
    if marked.remove(story.id) == nil { marked.insert(story.id) }
    selection = Verb.Motion.lineDown.target(from: selection, count: rows.count, page: 1)
  }

  private func join(in context: inout ScreenContext) {
    guard let stories, let selected = selectedStory else { return }
    let joined = stories.filter { marked.contains($0.id) || $0.id == selected.id }
    guard joined.count > 1 else {
      return context.tell(
        "Mark the stories that are one with \(context.keyName(of: .own("mark")) ?? "m") first.")
    }
    context.decide(.storyJoined(joined.flatMap(\.articles).map(\.id)))
  }

  private func takeOut(in context: inout ScreenContext) {
    guard let story = selectedStory, let article = selectedArticle else {
      return context.tell("Unfold the story and go to the article that does not belong to it.")
    }
    context.decide(story.without(article.id))
  }

  private func rename(in context: inout ScreenContext) {
    guard let story = selectedStory else { return }
    context.open(
      Prompt(.named(Self.renaming, label: "Call the story: "), text: story.title.text))
  }

  mutating func receive(_ request: Request, in context: inout ScreenContext) -> Bool {
    guard case .lineTaken(let prompt) = request, case .named(Self.renaming, _) = prompt.kind,
      let story = selectedStory
    else { return false }
    if let decision = story.named(prompt.line.text) { context.decide(decision) }
    return true
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.stories(let stories), to: .stories): take(stories)
    case .failure(let problem, of: .stories): self.problem = problem
    case .decided(let decision), .undone(let decision):
      guard decision.concernsStories else { return }
      marked = []
      context.askedQuestions.forget(.stories)
    case .changed: context.askedQuestions.forget(.stories)
    default: break
    }
  }

  private mutating func take(_ stories: [Story]) {
    let article = wanted ?? selectedArticle?.id ?? selectedStory?.articles.first?.id
    let wasArticle = selectedArticle != nil
    self.stories = stories
    let ids = stories.map(\.id)
    unfolded.formIntersection(ids)
    marked.formIntersection(ids)
    problem = nil
    wanted = nil
    let rows = rows
    let place = stories.firstIndex { $0.articles.contains { $0.id == article } }
    let index = place.flatMap { story -> Int? in
      let position = stories[story].articles.firstIndex { $0.id == article }
      let line =
        wasArticle ? position.flatMap { rows.firstIndex(of: .article(story: story, $0)) } : nil
      return line ?? rows.firstIndex(of: .story(story))
    }
    selection = index ?? max(0, min(selection, rows.count - 1))
  }

  mutating func settle(in context: inout ScreenContext) {
    context.want(.stories)
  }

  // MARK: Views

  static func draw(_ painter: inout Painter<StoriesScreen>) { painter.drawStories() }

  func hints(in context: ScreenContext) -> [Hint] {
    guard selectedRow != nil else { return [Hint(.help), Hint(.back)] }
    return [
      Hint(.open), Hint(.own("fold")), Hint(.own("list")), Hint(.own("mark")), Hint(.own("join")),
      Hint(.own("take-out")), Hint(.own("rename")), Hint(.help), Hint(.back),
    ]
  }

  /// Lines of the list that fit on the screen.
  static func storiesOnScreen(in context: ScreenContext) -> Int {
    max(1, context.layout.visibleRows / 2)
  }

  private static let renaming = "rename-story"
}

extension Place {
  /// The articles grouped by story.
  static let stories = Place("stories", inWords: "stories", for: .reading, .page)
}

extension Story {
  /// The title to call it by: that of the language of most articles.
  var title: (text: String, language: LanguageTag) {
    if let name { return (name, titles.first { $0.value == name }?.key ?? .undetermined) }
    for language in languages {
      if let title = titles[language] { return (title, language) }
    }
    return (id.rawValue, .undetermined)
  }

  /// The decision to call it by a name that was typed; `nil` where it is called so already.
  func named(_ typed: String) -> Decision? {
    let name = typed.trimmingBlanks
    guard name != title.text, let first = articles.first else { return nil }
    return .storyNamed(first.id, name)
  }

  /// The list of its articles.
  var filter: ListFilter { ListFilter(query: "story:\"\(id.rawValue)\"") }

  /// That one of its articles is none of it.
  func without(_ article: ArticleID) -> Decision {
    .storyParted([article], from: articles.map(\.id).filter { $0 != article })
  }
}

extension Decision {
  /// Whether it is about what articles report.
  var concernsStories: Bool {
    switch self {
    case .storyJoined, .storyParted, .storyNamed, .paired: true
    default: false
    }
  }
}
