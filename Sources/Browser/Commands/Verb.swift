/// What a command does; the command table gives each its name, keys and help.
public enum Verb: Hashable, Sendable {
  /// Goes some way within the pane in focus.
  case move(Motion)
  /// Puts the focus into the next or the previous pane.
  case focus(Direction)
  /// Opens what is selected: an article to read, an entity to filter by, a choice to take.
  case open
  /// Reads on: the next screenful, and after the last one the next article.
  case readOn
  /// Goes to the next or previous article of the list.
  case article(Direction)
  /// Scrolls the text by one line, whichever pane is in focus.
  case scroll(Direction)
  /// Goes to the next or previous unread article of the list.
  case unread(Direction)
  /// Goes on or back among the articles that were read.
  case visited(Direction)
  /// Leaves out what is read, or shows it again.
  case toggleUnreadOnly
  /// Marks articles of the list as read.
  case markRead(ListPart)
  /// Opens the article's address or file outside the program.
  case openOutside
  /// Shows the copies of the article: the same story elsewhere.
  case showCopies
  /// Takes the article out of its copies.
  case standAlone
  /// Shows what the last edit of the article changed, or the one before.
  case showEdit
  /// Has a note written about the article, the paragraph or the name at hand.
  case note
  /// Shows only the beginnings of notes, or all of them.
  case toggleNotes
  /// Has a digest of the list written to a file.
  case digest
  /// Takes the selected note away.
  case removeNote
  /// Fetches the full text of an article of which a feed carries a part.
  case fullText
  /// Leaves the screen, prompt or filter that was entered last.
  case back
  /// Leaves a page.
  case close
  /// Shows the article beside its translation or another rendering.
  case compare
  /// Chooses what to show the article beside.
  case compareWith
  /// Puts the left text of a comparison on the right.
  case swapSides
  /// Shows the original of two renderings, or hides it.
  case toggleOriginal
  /// Shows what a comparison comes to as a whole.
  case account
  /// Opens the search prompt.
  case search
  /// Goes to the next or previous hit, mention or difference.
  case match(Direction)
  /// Goes to the next or previous word of the text, in a comparison of those whose rendering is known.
  case word(Direction)
  /// Shows what the dictionaries have for the word that is lit.
  case lookUp
  /// Goes to the next or previous flag of a comparison.
  case flag(Direction)
  /// Ranks every match of the search rather than the newest only.
  case rankAll
  /// Keeps the search under a name.
  case saveSearch
  /// Shows the saved searches.
  case savedSearches
  /// Removes the selected saved search, or watch.
  case removeSearch
  /// Watches for what the list is searched for or for the selected name, or no longer.
  case toggleWatch
  /// Marks the article as read or unread.
  case toggleRead
  /// Stars the article, or takes the star away.
  case toggleStar
  /// Adds a tag to the article or removes it.
  case tag
  /// Counts names in the open article or in the whole list.
  case toggleScope
  /// Shows the entity's spellings and why they belong together.
  case entityPage
  /// Marks an entity to be merged with others.
  case markEntity
  /// Merges the marked entities.
  case mergeEntities
  /// Makes a spelling an entity of its own.
  case splitEntity
  /// Gives the entity another type.
  case retypeEntity
  /// Has typed what an entity is to be called.
  case renameEntity
  /// Marks a row of the comparison for linking.
  case markBead
  /// Links the marked rows and the one in focus.
  case linkBeads
  /// Parts the row in focus into segments without counterpart.
  case unlinkBead
  /// Says that the row in focus is right.
  case confirmBead
  /// Says that the flag in focus points at no fault.
  case dismissFlag
  /// Has a note on the row in focus typed.
  case noteRow
  /// Has a note on the row's flag typed.
  case noteFlag
  /// Shows other rows: all, open, flagged or changed ones.
  case cycleRowFilter
  /// Goes to where the row's text stands in the other text, or back.
  case followMove
  /// Lays sentences beside each other, or paragraphs again.
  case toggleUnit
  /// Has the comparison written to a file.
  case exportComparison
  /// Declares the two articles of the comparison translations of each other, or not.
  case togglePair
  /// Takes back the last decision.
  case undo
  /// Copies a paragraph, its counterpart or both.
  case copy(CopyPart)
  /// Shows more or fewer lines of each article in the list.
  case toggleDensity
  /// Switches to the next way of showing right-to-left text.
  case cycleBidiMode
  /// Shows the files that could not be read.
  case problems
  /// Shows every command and its keys, those of the place first.
  case help
  /// Leaves the lines of a page that hold what is typed.
  case findInPage
  /// Opens the line for commands.
  case palette
  /// Does a command with what was typed behind its name.
  case given(CommandArgument, String)
  /// Has chosen what becomes of the article: a file, a program, a bookmark.
  case save
  /// Has the article written to a file.
  case write
  /// Has the article given to a program.
  case pipe
  /// Opens the screen that has a place.
  case show(Place)
  /// Does what only one screen knows, by the name that it has for it.
  case own(String)
  /// Fetches what is new of the feeds that are followed.
  case fetch
  /// Draws the screen anew.
  case redraw
  /// Stops the program until the shell continues it.
  case suspend
  /// Ends the program.
  case quit

  /// Forwards or back.
  public enum Direction: Hashable, Sendable {
    case next, previous
  }

  /// How far to go.
  public enum Motion: Hashable, Sendable {
    case lineDown, lineUp, halfPageDown, halfPageUp, pageDown, pageUp, top, bottom
    /// To the thing with an index: an article, a paragraph, a name, a row, a line.
    case item(Int)
  }

  /// A part of the list.
  public enum ListPart: Hashable, Sendable {
    /// All of it.
    case all
    /// What stands above the selected article.
    case above
  }

  /// What to copy.
  public enum CopyPart: Hashable, Sendable {
    case paragraph, counterpart, both
  }
}

extension Verb {
  /// What the verb is when a number was given with its key.
  func counted(_ count: Int) -> (verb: Verb, times: Int) {
    switch self {
    case .move(.top), .move(.bottom): (.move(.item(count - 1)), 1)
    case .move, .scroll, .article, .visited, .match, .flag, .word, .readOn, .focus: (self, count)
    default: (self, 1)
    }
  }
}
