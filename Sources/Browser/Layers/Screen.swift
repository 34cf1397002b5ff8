import Canvas
import Model

/// What can be on the screen: a screen, a box over it, a line to type into.
///
/// A screen is a value. Layers stand above each other (``State``); a verb, a request or the mouse goes
/// to the uppermost and from there down to the first that takes it, and what the library tells goes to
/// all of them. Whatever a screen wants outside of itself it asks of the ``ScreenContext``.
///
/// A new one is a type in a folder of its own, and a line in ``ScreenRegistry/standard``.
protocol Screen: Hashable, Sendable {
  /// The places that keys can go to while it is uppermost.
  static var places: [Place] { get }
  /// Commands that only it has, where they stand with it rather than in the command table.
  static var commands: [Command] { get }
  /// What it covers.
  static var level: LayerLevel { get }

  /// The screen as ``Verb/show(_:)`` opens it; `nil` where it cannot be, and has told why.
  static func opened(in context: inout ScreenContext, over layers: [any Screen]) -> Self?

  /// Where keys go while it is uppermost.
  var place: Place { get }

  // MARK: Update

  /// Does what a verb asks; `false` for one that the layers below are to look at.
  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool
  /// Takes a key that stands for no command; `false` where it means nothing.
  mutating func type(_ key: Key, in context: inout ScreenContext) -> Bool
  /// Whether a verb is about something that is still on its way: its key waits until that is there, so
  /// that it acts on what the reader will see.
  func awaits(_ verb: Verb, in context: ScreenContext) -> Bool
  /// Takes text that was pasted.
  mutating func paste(_ text: String, in context: inout ScreenContext)
  /// Takes a use of the mouse.
  mutating func take(_ mouse: MouseEvent, in context: inout ScreenContext)
  /// Takes what a layer above asks; `false` where it is not for this one.
  mutating func receive(_ request: Request, in context: inout ScreenContext) -> Bool
  /// Takes in what the library tells.
  mutating func take(_ news: LibraryNews, in context: inout ScreenContext)
  /// Asks for what is to be shown and not known yet, and lays out what is.
  mutating func settle(in context: inout ScreenContext)

  // MARK: Views

  /// Draws it over what stands in the painter's frame.
  static func draw(_ painter: inout Painter<Self>)
  /// What the status line says; `nil` where a layer below is to say it.
  func status(in context: ScreenContext) -> StatusLine?
  /// The keys that matter here, the most important first; the last two always stay.
  func hints(in context: ScreenContext) -> [Hint]
  /// What a layer knows of the line that is typed above it; `nil` where the line is not its own.
  func note(for prompt: Prompt, in context: ScreenContext) -> PromptNote?
  /// The name of an entity that it shows.
  func name(of entity: EntityID) -> String?
}

/// What a layer covers of those below it.
enum LayerLevel: Int, Hashable, Sendable, Comparable {
  /// Everything: the uppermost of these is drawn. There is one of each kind.
  case screen
  /// The middle, or all where there is little room; of several, the uppermost is drawn.
  case popup
  /// The status line.
  case line

  static func < (left: LayerLevel, right: LayerLevel) -> Bool { left.rawValue < right.rawValue }
}

/// What the library tells all layers.
enum LibraryNews: Hashable, Sendable {
  /// The answer to a question, in time.
  case answer(Answer, to: Question)
  /// A question could not be answered.
  case failure(Problem, of: Question)
  /// A decision is kept.
  case decided(Decision)
  /// A decision is kept no longer.
  case undone(Decision)
  /// Articles came or went, or names and translations were found.
  case changed(articles: Bool)
}

/// What one layer asks of those below it.
enum Request: Hashable, Sendable {
  /// Something else stands in the line that is typed.
  case lineChanged(Prompt)
  /// What stands in the line is to be taken.
  case lineTaken(Prompt)
  /// The line was left.
  case lineLeft(Prompt)
  /// Show another list, with a way back.
  case show(ListFilter)
  /// Show an article in a list, which has it near an index, with a way back.
  case showArticle(ArticleID, in: ListFilter, near: Int)
  /// Show an article at what was noted about it, with a way back.
  case showNoted(ArticleSummary, Note.Subject)
  /// Go to a place in an article that is open or about to be, and light it.
  case light(SegmentRange, in: ArticleID)
  /// Compare the open article with another one.
  case compare(with: Counterpart)
  /// Open the search prompt, with a way back to the comparison that was left.
  case search(leaving: ComparisonScreen)
  /// Go to a place in the open article, with a way back to the comparison that was left.
  case read(segment: Int?, leaving: ComparisonScreen)
  /// Have the file named that a comparison is to be written to.
  case export(format: String)
  /// Have the file named anew that something is to be written to.
  case name(FileExport)
  /// Write something to its file.
  case write(FileExport)
  /// Go to a paragraph of an article, with a way back.
  case turn(to: ArticleID, at: Int?)
  /// Show the list in another order, or under other headings.
  case sort(ArticleSorting)
  /// Have the file named that the marked articles are to be written to.
  case exportArticles(format: String)
  /// Keep what a screen named, for one that knows the name.
  case named(String)
}

extension Screen {
  static var commands: [Command] { [] }

  static func opened(in context: inout ScreenContext, over layers: [any Screen]) -> Self? { nil }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool { false }
  mutating func type(_ key: Key, in context: inout ScreenContext) -> Bool { false }
  func awaits(_ verb: Verb, in context: ScreenContext) -> Bool { false }
  mutating func paste(_ text: String, in context: inout ScreenContext) {}
  mutating func take(_ mouse: MouseEvent, in context: inout ScreenContext) {}
  mutating func receive(_ request: Request, in context: inout ScreenContext) -> Bool { false }
  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {}
  mutating func settle(in context: inout ScreenContext) {}

  func status(in context: ScreenContext) -> StatusLine? { nil }
  func note(for prompt: Prompt, in context: ScreenContext) -> PromptNote? { nil }
  func name(of entity: EntityID) -> String? { nil }
}
