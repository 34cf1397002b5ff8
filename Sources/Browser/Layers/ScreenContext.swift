import Canvas
import Model

/// What every screen may see and use beside itself: the screen's extent, the library, the status
/// line, and the ways to ask for something.
struct ScreenContext: Sendable {
  /// The screen's extent.
  var size: Size
  /// How right-to-left text is laid out in this terminal.
  var terminalOptions: LayoutOptions
  /// Whether the reader wants no vowel marks, though the terminal can show them.
  var hidesMarks = false
  /// How everything looks.
  var theme: Theme
  /// Which keys stand for which commands.
  var keymap: Keymap
  /// What the list of articles shows.
  var list: ListPreferences
  /// What is known of the library as a whole.
  var library: LibraryStatus
  /// Entities that are marked to be merged, wherever they were marked.
  var markedEntities: [EntityID] = []
  /// Counts the changes of the library that lists depend on.
  var libraryVersion = 0
  /// What could not be read and the reader has seen, or waved away.
  var seenFailures: [LibraryStatus.Failure] = []
  /// What the status line tells until the next key.
  var message: Message?
  /// Which questions are asked.
  var askedQuestions = AskedQuestions()
  /// What the update under way wants done outside.
  var effects: [Effect] = []
  /// The number that was typed for the key that follows; `nil` where none was.
  var count: Int?
  /// The formats that a comparison can be written in.
  var exportFormats: [ExportChoice] = []
  /// The formats that articles can be written in.
  var listExportFormats: [ExportChoice] = []
  /// Whether the tour is offered, until the first key.
  var offersTour = false
  /// Keys that were pressed so far.
  var keyCount = 0
  /// Whether the reader wants to see the original of two renderings; `nil` while not said.
  var wantsOriginal: Bool?
  /// Where keys would go in each layer, from the lowest to the uppermost.
  var places: [Place] = []
  /// What the screen at work wants done with layers, in order.
  var changes: [LayerChange] = []

  init(
    size: Size, options: LayoutOptions, theme: Theme, keymap: Keymap, list: ListPreferences,
    library: LibraryStatus
  ) {
    self.size = size
    terminalOptions = options
    self.theme = theme
    self.keymap = keymap
    self.list = list
    self.library = library
  }

  /// How right-to-left text is laid out.
  var options: LayoutOptions {
    var options = terminalOptions
    if hidesMarks { options.marks = .strip }
    return options
  }

  /// Where keys go.
  var place: Place { places.last ?? .articles }

  /// Whether a line is being typed into.
  var isTyping: Bool { places.contains(.prompt) }

  /// What every screen leaves to the status line.
  var layout: ScreenLayout { ScreenLayout(size: size) }

  /// Lines inside the borders.
  var visibleRows: Int { layout.visibleRows }

  /// Whether the status line tells of files that could not be read: until the reader has seen which.
  var showsFailures: Bool {
    !library.failures.isEmpty && library.failures != seenFailures
  }

  /// The name of the key to press for a verb here.
  func keyName(of verb: Verb) -> String? { keymap.keyName(of: verb, in: place) }

  // MARK: Asking

  /// Asks the library, unless the same is asked already.
  mutating func want(_ question: Question) {
    if let effect = askedQuestions.want(question) { effects.append(effect) }
  }

  /// Has a decision kept.
  mutating func decide(_ decision: Decision) { effects.append(.decide(decision)) }

  /// Tells the reader something.
  mutating func tell(_ text: String, kind: Message.Kind = .note) {
    message = Message(text, kind: kind)
  }

  /// Puts a text on the clipboard, and tells how it begins.
  mutating func copy(_ text: String) {
    effects.append(.copy(text))
    // Isolates keep a right-to-left text from pulling the words around it along.
    let start = text.prefix(60).split(separator: "\n").first ?? ""
    tell("Copied: \u{2068}\(start)\(text.count > 60 ? "\u{2026}" : "")\u{2069}")
  }

  /// Puts a screen above the others of its level; one of its kind that is there gives way to it.
  mutating func open(_ screen: some Screen) { changes.append(.open(screen)) }

  /// Takes the screen at work away.
  mutating func close() { changes.append(.close) }

  /// Takes away what covers the browse screen whole.
  mutating func closeScreens() { changes.append(.closeScreens) }

  /// Asks something of the layers below the screen at work.
  mutating func send(_ request: Request) { changes.append(.send(request)) }

  /// Has a verb done as if its key had been pressed after the screen at work is done.
  mutating func perform(_ verb: Verb) { changes.append(.perform(verb)) }
}

/// What a screen wants done with layers.
enum LayerChange: Sendable {
  case open(any Screen)
  case close
  case closeScreens
  case send(Request)
  case perform(Verb)
}
