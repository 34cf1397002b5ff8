public import Canvas
import Model

/// All that the browser knows: what is shown, where one is in it, what is being asked.
///
/// ``update(_:_:)`` is the only thing that changes it, and ``frame()`` shows it; both are pure, so
/// that a session can be replayed from its actions.
public struct State: Sendable {
  /// The screen's extent.
  public internal(set) var size: Size
  /// How right-to-left text is laid out.
  public internal(set) var options: LayoutOptions
  /// How everything looks.
  public var theme: Theme
  /// Which keys stand for which commands.
  public let keymap: Keymap
  /// What is known of the library as a whole.
  public internal(set) var library: LibraryStatus
  /// The pane that keys go to while articles are browsed.
  public internal(set) var focus: Pane = .articles

  var articles = ArticleList()
  var reader = Reader()
  var sidebar = Sidebar()
  /// The articles that are compared; `nil` while articles are browsed.
  var comparing: ComparedArticles?
  /// The comparison, once it has come.
  var comparison: ComparisonPane?
  var prompt: Prompt?
  /// What lies over the screen, the uppermost last: help and choices lie over a name's page.
  var popups: [Popup] = []
  var message: Message?
  var shelf = Shelf()
  /// Where Esc goes back to.
  var history: [Snapshot] = []
  /// Searches that were made, the newest last.
  var pastQueries: [String] = []
  /// Whether the list shows one line for each article.
  var isDense = false
  /// Where to begin in the article that is on its way: at its first or its last match.
  var pendingMatch: Verb.Direction?
  /// Whether the reader wants to see the original of two renderings; `nil` while not said.
  var wantsOriginal: Bool?
  /// What could not be read and the reader has seen, or waved away.
  var seenFailures: [LibraryStatus.Failure] = []
  /// Whether a comparison was asked for before it was known with what.
  var wantsComparison = false
  /// Whether the comparison waits for translations to be found, which may take long: the next key
  /// gives it up, so that it does not open over something else.
  var awaitsTranslations = false
  /// Whether the saved searches were asked for before they were there.
  var wantsSavedSearches = false
  /// Counts the changes of the library that lists depend on.
  var libraryVersion = 0
  var ledger = QuestionLedger()
  /// What the update under way wants done.
  var effects: [Effect] = []

  /// A browser that has not started yet; send it ``Action/start``.
  ///
  /// - Parameters:
  ///   - size: The screen's extent.
  ///   - library: What is opened, as far as it is known.
  ///   - options: What the terminal needs of the layout.
  ///   - theme: How everything looks.
  ///   - keymap: Which keys stand for which commands.
  ///   - query: A search to begin with; empty for every article.
  public init(
    size: Size, library: LibraryStatus, options: LayoutOptions = .init(),
    theme: Theme = .standard, keymap: Keymap = .standard, query: String = ""
  ) {
    self.size = size
    self.library = library
    self.options = options
    self.theme = theme
    self.keymap = keymap
    articles.filter.query = query
  }

  /// The uppermost of ``popups``; setting it replaces that one, `nil` uncovers what lies below.
  var popup: Popup? {
    get { popups.last }
    set { popups = popups.dropLast() + [newValue].compactMap(\.self) }
  }

  /// The page of a name, shown or covered.
  var entityPage: EntityPage? {
    get {
      popups.lazy.compactMap { if case .entity(let page) = $0 { page } else { nil } }.first
    }
    set {
      guard let newValue, let place = popups.firstIndex(where: { $0.place == .entityPage }) else {
        return
      }
      popups[place] = .entity(newValue)
    }
  }

  /// Whether the status line tells of files that could not be read: until the reader has seen which.
  var showsFailures: Bool {
    !library.failures.isEmpty && library.failures != seenFailures
  }

  /// Where keys go.
  var place: Place {
    if prompt != nil { return .prompt }
    if let popup { return popup.place }
    if comparing != nil { return .compare }
    return focus.place
  }

  var layout: ScreenLayout {
    ScreenLayout(size: size, focus: focus, hasOriginal: showsOriginal)
  }

  /// Whether the original of the two renderings that are compared is shown: where the reader has
  /// not said, if it has a column of its own.
  var showsOriginal: Bool {
    comparison?.comparison.original != nil
      && (wantsOriginal ?? (size.columns >= ScreenLayout.leastForThree))
  }

  /// Lines that the list gives each article.
  var itemHeight: ItemHeight {
    ItemHeight(
      isDense: isDense, isSearch: !articles.filter.query.isEmpty, rows: layout.visibleRows)
  }

  /// Lines above the articles that the saved searches take: none while the list shows something
  /// else than every article or what one of them finds.
  var shelfLines: Int {
    let filter = articles.filter
    let isAtHome =
      filter.entity == nil
      && (filter.query.isEmpty || shelf.shown.contains { $0.query == filter.query })
    return isAtHome && layout.visibleRows >= 3 * shelf.lines ? shelf.lines : 0
  }

  /// The saved search that keys in the list go to; `nil` while they go to the articles.
  var selectedSearch: SavedSearch? {
    focus == .articles && shelfLines > 0 ? shelf.selected : nil
  }

  /// How many articles the list shows at once.
  var visibleArticles: Int { max(1, (layout.visibleRows - shelfLines) / itemHeight.lines) }

  /// The entity that the list is filtered by, with its names where they are known.
  var filterEntity: EntitySummary? { articles.filter.entity.flatMap { filterEntities[$0] } }
  /// Entities that lists were filtered by: the sidebar may not hold them any more.
  var filterEntities: [EntityID: EntitySummary] = [:]
}

/// Two articles that are to be compared.
struct ComparedArticles: Hashable, Sendable {
  let source: ArticleID
  let target: ArticleID
  /// What the second is to the first.
  var relation: Counterpart.Relation
  /// The article that was being read, and the segment that it was read at.
  let origin: SegmentOfArticle
}

/// A segment of an article in the library.
struct SegmentOfArticle: Hashable, Sendable {
  let article: ArticleID
  let segment: Int
}

/// The browse screen as it was before a search or a filter.
struct Snapshot: Sendable {
  let articles: ArticleList
  let reader: Reader
  let sidebar: Sidebar
  let focus: Pane
  let comparing: ComparedArticles?
  let comparison: ComparisonPane?
  let libraryVersion: Int
}
