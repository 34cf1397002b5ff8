public import Model

/// What ``update(_:_:)`` wants done outside the browser.
public enum Effect: Hashable, Sendable {
  /// Ask the library; its answer comes back as ``Action/response(_:generation:)``.
  case ask(Question, generation: Int)
  /// Keep a decision; ``Action/decided(_:)`` follows when it is kept.
  case decide(Decision)
  /// Mark a list's articles as read, as one decision: those before an index, or all of them;
  /// ``Action/decided(_:)`` follows, or a message where there are none.
  case markRead(ListFilter, before: Int?)
  /// Note that somebody looked at what the watch of a name has found, as one decision;
  /// ``Action/decided(_:)`` follows where anything was new.
  case markSeen(watch: String)
  /// Ring for what watches have found.
  case ring
  /// Keep a decision about many articles, as far as it changes anything; ``Action/decided(_:)`` follows,
  /// or a message where it does not.
  case decideForMany(Decision)
  /// Open an address or a file outside the program; a message follows.
  case open(Destination)
  /// Have a note on something written in the reader's editor; ``Action/decided(_:)`` follows, or a message.
  /// The second part is how it is to be named in what the editor shows.
  case editNote(Note.Subject, about: String)
  /// Give an article to a program, as text; ``Action/programOutput(title:text:)`` follows, or a message.
  case pipe(ArticleID, command: String, lendingTerminal: Bool)
  /// Keep a line of the command line for the next times.
  case keepCommand(String)
  /// Take back the last decision of ``Decision`` that is not taken back yet; the loop follows with
  /// ``Action/decided(_:)`` or, with nothing to take back, with a message.
  case undo
  /// Write something to a file, once every decision before it is kept; a message follows, or
  /// ``Action/fileExists(_:)``.
  case write(FileExport)
  /// Fetch what is new of the feeds, beside all else.
  case fetch
  /// Fetch the full text of an article, beside all else; ``Action/libraryChanged(_:)`` follows.
  case fetchFullText(ArticleID)
  /// Put text, in logical order, on the clipboard.
  case copy(String)
  /// Switch to the next way of showing right-to-left text; ``Action/layoutChanged(_:name:)`` follows.
  case cycleBidiMode
  /// Draw the whole screen anew, trusting nothing that stands on it.
  case redraw
  /// Give the terminal back and stop until the shell continues the program.
  case suspend
  /// End the program.
  case quit
}

/// What can be opened outside the program.
public enum Destination: Hashable, Sendable {
  /// A page of the web.
  case address(String)
  /// A file, by its path.
  case file(String)
}
