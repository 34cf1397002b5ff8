import Canvas
import Model

@testable import Browser

/// What tests look at in the screens of a state.
extension State {
  /// The popup that is uppermost.
  enum Popup {
    case page(Page)
    case picker(Picker)
    case entity(EntityPage)

    /// How many lines it has at most; `nil` where that is not known beforehand.
    var lines: Int? {
      switch self {
      case .page(let page): page.lines
      case .picker(let picker): picker.choices.count
      case .entity(let page): page.entity.map(\.forms.count)
      }
    }
  }

  /// The uppermost layer of a type.
  func layer<Layer: Screen>(_ type: Layer.Type = Layer.self) -> Layer? {
    layers.lazy.reversed().compactMap { $0 as? Layer }.first
  }

  var browse: BrowseScreen { layer() ?? BrowseScreen() }
  var focus: Pane { browse.focus }
  var articles: ArticleList { browse.articles }
  var reader: Reader { browse.reader }
  var sidebar: Sidebar { browse.sidebar }
  var history: [Snapshot] { browse.history }
  var layout: BrowseLayout { browse.layout(in: context) }
  var visibleArticles: Int { browse.visibleArticles(in: context) }
  var selectedSearch: SavedSearch? { browse.selectedSearch(in: context) }
  var comparing: ComparedArticles? { layer(ComparisonScreen.self)?.articles }
  var comparison: ComparisonPane? { layer(ComparisonScreen.self)?.pane }
  var entityPage: EntityPage? { layer() }
  var prompt: Prompt? { layer() }
  var message: Message? { context.message }

  var popup: Popup? {
    guard let popup = layers.last(where: { $0.level == .popup }) else { return nil }
    return (popup as? Page).map(Popup.page) ?? (popup as? Picker).map(Popup.picker)
      ?? (popup as? EntityPage).map(Popup.entity)
  }
}

extension PageText {
  static func lines(of page: Page, in state: State) -> [Line] { lines(of: page, in: state.context) }
}
