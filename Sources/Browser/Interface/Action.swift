public import Canvas
public import Model

/// Everything that can happen to the browser.
public enum Action: Hashable, Sendable {
  /// The program has started: ask for what the first screen shows.
  case start
  /// Something came from the terminal.
  case event(TerminalEvent)
  /// A command was chosen, by key or by name.
  case perform(Verb)
  /// The library answers a question that was asked under this generation.
  case response(Answer, generation: Int)
  /// The library has kept a decision.
  case decided(Decision)
  /// The library has taken a decision back; with the titles of the articles that it was about.
  case undone(Decision, titles: [ArticleID: String])
  /// There is a file already where something was to be written.
  case fileExists(FileExport)
  /// A program that was given an article has printed something.
  case programOutput(title: String, text: String)
  /// The library's articles or its state have changed.
  case libraryChanged(LibraryStatus)
  /// Watches have found articles, so many in all.
  case newsFound(Int)
  /// Right-to-left text is now shown in another way, with a name to tell the reader; none where the
  /// name is empty.
  case layoutChanged(LayoutOptions, name: String)
  /// The reader's settings have changed.
  case preferencesChanged(Preferences)
  /// Something to tell the reader, that no question was asked about.
  case message(Message)
}

/// Something told to the reader in the status line until the next key.
public struct Message: Hashable, Sendable {
  /// How much it matters.
  public enum Kind: Hashable, Sendable {
    /// Good to know.
    case note
    /// Something did not work.
    case problem
  }

  /// How much it matters.
  public var kind: Kind
  /// What is told, on one line.
  public var text: String

  /// A message.
  public init(_ text: String, kind: Kind = .note) {
    self.kind = kind
    self.text = text
  }
}
