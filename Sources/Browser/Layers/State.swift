public import Canvas
import Model

/// All that the browser knows: the layers of screens, and what they share.
///
/// ``update(_:_:)`` is the only thing that changes it, and ``frame()`` shows it; both are pure, so
/// that a session can be replayed from its actions.
public struct State: Sendable {
  /// What all screens share.
  var context: ScreenContext
  /// The screens, the uppermost last; the first is always the browse screen.
  var layers: [any Screen]
  /// Keys, and what else came from the terminal, that wait for what they are about.
  var waiting: [TerminalEvent] = []
  /// The screens that there are.
  let screens: ScreenRegistry

  /// A browser that has not started yet; send it ``Action/start``.
  ///
  /// - Parameters:
  ///   - size: The screen's extent.
  ///   - library: What is opened, as far as it is known.
  ///   - options: What the terminal needs of the layout.
  ///   - theme: How everything looks.
  ///   - keymap: Which keys stand for which commands.
  ///   - list: What the list of articles shows.
  ///   - query: A search to begin with; empty for every article.
  ///   - exportFormats: The formats that a comparison can be written in.
  ///   - listExportFormats: The formats that articles can be written in.
  ///   - place: Where the reader was; it goes before what the list shows otherwise.
  ///   - offersTour: Whether the tour is offered until the first key.
  public init(
    size: Size, library: LibraryStatus, options: LayoutOptions = .init(),
    theme: Theme = .standard, keymap: Keymap = .standard, list: ListPreferences = .init(),
    query: String = "", exportFormats: [ExportChoice] = [],
    listExportFormats: [ExportChoice] = [], place: ReadingPlace? = nil, offersTour: Bool = false
  ) {
    context = ScreenContext(
      size: size, options: options, theme: theme, keymap: keymap, list: list, library: library)
    context.exportFormats = exportFormats
    context.listExportFormats = listExportFormats
    screens = keymap.screens
    layers = [BrowseScreen(query: query, list: list)]
    if let place { go(on: place) }
    context.offersTour = offersTour
    context.places = layers.map(\.place)
  }

  /// The screen's extent.
  public var size: Size { context.size }
  /// How right-to-left text is laid out in this terminal.
  public var options: LayoutOptions { context.terminalOptions }
  /// Which keys stand for which commands.
  public var keymap: Keymap { context.keymap }
  /// What is known of the library as a whole.
  public var library: LibraryStatus { context.library }

  /// How everything looks.
  public var theme: Theme {
    get { context.theme }
    set { context.theme = newValue }
  }
}
