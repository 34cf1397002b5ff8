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
  /// The articles that are marked, to be acted on at once.
  var marks = ArticleMarks()
  /// Which headlines are glossed.
  var glossed = GlossedHeadlines.none
  /// What the words of headlines mean.
  var glosses: [ArticleID: [Gloss]] = [:]
  /// Whether the reader knows which dictionaries are missing.
  var toldOfDictionaries = false
  /// How wide the panes are that the reader made wider or narrower.
  var widths = PaneWidths()
  /// The divider that the mouse holds.
  var held: PaneDivider?
  /// The paragraph from which the other text is to be turned to.
  var turning: Turning?
  /// Where to go in the article that is open or on its way.
  var pendingPlace: PendingPlace?
  /// The format that articles are to be written in, while their file is named.
  var exportFormat: String?
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
    articles.filter.sorting = list.sorting
    isDense = list.isDense
    glossed = list.glossed
  }

  static let places: [Place] = Pane.allCases.map(\.place)
  static let level = LayerLevel.screen
  static let commands = listCommands + textCommands

  var place: Place { focus.place }

  func layout(in context: ScreenContext) -> BrowseLayout {
    BrowseLayout(
      size: context.size, focus: focus, widths: widths, isLinear: context.theme.isLinear)
  }

  /// Lines that the list gives each article.
  func itemHeight(in context: ScreenContext) -> ItemHeight {
    ItemHeight(
      isDense: isDense, isSearch: !articles.filter.query.isEmpty, isGlossed: glossed != .none,
      rows: context.visibleRows)
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
    max(1, listRows(in: context) / itemHeight(in: context).lines)
  }

  /// Lines that the articles have, with the headings between them.
  func listRows(in context: ScreenContext) -> Int {
    context.visibleRows - savedSearchLines(in: context)
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
