import Canvas
import Model

/// The feeds that the library follows, each with how many of its articles are not read.
struct FeedsScreen: Screen {
  /// The feeds; `nil` while they are on their way.
  private(set) var feeds: [Subscription]?
  /// Why they cannot be told, where that is so.
  private(set) var problem: Problem?
  /// Index of the selected feed.
  private(set) var selection = 0

  static let places: [Place] = [.feeds]
  static let level = LayerLevel.popup

  static func opened(in context: inout ScreenContext, over layers: [any Screen]) -> Self? {
    context.askedQuestions.forget(.feeds)
    return Self()
  }

  var place: Place { .feeds }

  var selected: Subscription? {
    feeds.flatMap { $0.indices.contains(selection) ? $0[selection] : nil }
  }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      let page = PopupLayout(size: context.size, lines: feeds?.count).rows
      selection = motion.target(from: selection, count: feeds?.count ?? 0, page: page)
    case .open: showArticles(in: &context)
    case .back, .close: context.close()
    default: return false
    }
    return true
  }

  private func showArticles(in context: inout ScreenContext) {
    guard let feed = selected else { return }
    guard feed.articleCount > 0 else {
      context.tell("Nothing of this feed is here yet.")
      return
    }
    context.close()
    context.send(.show(ListFilter(query: feed.query)))
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.feeds(let feeds), to: .feeds):
      let selectedID = selected?.id
      self.feeds = feeds
      problem = nil
      selection =
        feeds.firstIndex { $0.id == selectedID } ?? min(selection, max(0, feeds.count - 1))
    case .failure(let problem, of: .feeds):
      self.problem = problem
    case .changed:
      context.askedQuestions.forget(.feeds)
    default: break
    }
  }

  mutating func settle(in context: inout ScreenContext) {
    context.want(.feeds)
  }

  static func draw(_ painter: inout Painter<FeedsScreen>) { painter.drawFeeds() }

  func hints(in context: ScreenContext) -> [Hint] {
    [Hint(.open, "its articles"), Hint(.fetch), Hint(.help), Hint(.back)]
  }
}

extension Place {
  /// The feeds that are followed.
  static let feeds = Place("feeds", inWords: "feeds", for: .reading, .page)
}

extension Subscription {
  /// What it is called, else where it is.
  var name: String { title ?? WebAddress(address).withoutPassword.text }

  /// The query that finds its articles.
  fileprivate var query: String {
    // A quotation mark would end the value.
    let source =
      (title ?? "").split(separator: "\"", omittingEmptySubsequences: true)
      .max { $0.count < $1.count } ?? ""
    return "source:\"\(source)\""
  }
}
