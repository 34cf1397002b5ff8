import Canvas
import Model

/// The articles, the text and the names: the lowest layer, which is always there.
struct BrowseScreen: Screen {
  /// The pane that keys go to.
  var focus: Pane = .articles
  var articles = ArticleList()
  var reader = Reader()
  var sidebar = Sidebar()
  var savedSearchList = SavedSearchList()
  /// Where Esc goes back to.
  var history: [Snapshot] = []
  /// The articles that were read, in order.
  var trail = VisitTrail()
  /// Searches that were made, the newest last.
  var pastQueries: [String] = []
  /// Whether the list shows one line for each article.
  var isDense = false
  /// Where to begin in the article that is on its way: at its first or its last match.
  var pendingMatch: Verb.Direction?
  /// What was noted in the article that is on its way, to begin there.
  var pendingNote: Note.Subject?
  /// Where to go in an article that is open or on its way, and what to light there.
  var pendingPlace: PlaceInArticle?
  /// Whether a comparison was asked for before it was known with what.
  var wantsComparison = false
  /// The count of keys at which a comparison began to wait for translations to be found, which may
  /// take long: the next key gives it up, so that it does not open over something else.
  var awaitsTranslationsSince: Int?
  /// Whether the saved searches were asked for before they were there.
  var wantsSavedSearches = false
  /// Entities that lists were filtered by: the sidebar may not hold them any more.
  var filterEntities: [EntityID: EntitySummary] = [:]

  /// - Parameters:
  ///   - query: A search to begin with; empty for every article.
  ///   - list: How the list begins.
  init(query: String = "", list: ListPreferences = .init()) {
    articles.filter.query = query
    articles.filter.isUnreadOnly = list.isUnreadOnly
    isDense = list.isDense
  }

  static let places: [Place] = Pane.allCases.map(\.place)
  static let level = LayerLevel.screen

  var place: Place { focus.place }

  func layout(in context: ScreenContext) -> BrowseLayout {
    BrowseLayout(size: context.size, focus: focus, isLinear: context.theme.isLinear)
  }

  /// Lines that the list gives each article.
  func itemHeight(in context: ScreenContext) -> ItemHeight {
    ItemHeight(
      isDense: isDense, isSearch: !articles.filter.query.isEmpty, rows: context.visibleRows)
  }

  /// Lines above the articles that the saved searches take: none while the list shows something
  /// else than every article or what one of them finds.
  func savedSearchLines(in context: ScreenContext) -> Int {
    let filter = articles.filter
    let isAtHome =
      filter.entity == nil
      && (filter.query.isEmpty || savedSearchList.shown.contains { $0.query == filter.query })
    return isAtHome && context.visibleRows >= 3 * savedSearchList.lines ? savedSearchList.lines : 0
  }

  /// The saved search that keys in the list go to; `nil` while they go to the articles.
  func selectedSearch(in context: ScreenContext) -> SavedSearch? {
    focus == .articles && savedSearchLines(in: context) > 0 ? savedSearchList.selected : nil
  }

  /// How many articles the list shows at once.
  func visibleArticles(in context: ScreenContext) -> Int {
    max(1, (context.visibleRows - savedSearchLines(in: context)) / itemHeight(in: context).lines)
  }

  /// The entity that the list is filtered by, with its names where they are known.
  var filterEntity: EntitySummary? { articles.filter.entity.flatMap { filterEntities[$0] } }

  /// Whether the list is empty because it leaves out what is read.
  var showsNothingUnread: Bool {
    articles.filter.isUnreadOnly && articles.filter == articles.shownFilter
      && articles.problem == nil && articles.total == 0
  }

  func name(of entity: EntityID) -> String? { sidebar.entity(entity)?.name }

  static func draw(_ painter: inout Painter<BrowseScreen>) {
    painter.drawPanes()
    painter.drawArticles()
    painter.drawReader()
    painter.drawNames()
  }
}

/// The browse screen as it was before a search or a filter, and the comparison over it.
struct Snapshot: Hashable, Sendable {
  let articles: ArticleList
  let reader: Reader
  let sidebar: Sidebar
  let focus: Pane
  let comparison: ComparisonScreen?
  let libraryVersion: Int
}
