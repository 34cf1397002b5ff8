public import Model

/// What the reader wants of the browser, as the settings say it.
public struct Preferences: Hashable, Sendable {
  /// How everything looks.
  public var theme = Theme.standard
  /// Which keys stand for which commands.
  public var keymap: Keymap {
    get { ownKeymap ?? .standard }
    set { ownKeymap = newValue }
  }
  /// What the list of articles shows.
  public var list = ListPreferences()

  /// The reader's own; the usual ones are made only where there are keys to be pressed.
  private var ownKeymap: Keymap?

  /// What Khabar starts with.
  public init() {}
}

/// What the list of articles shows.
public struct ListPreferences: Hashable, Sendable {
  /// What can stand below an article's title.
  public enum Column: String, Hashable, Sendable, CaseIterable {
    /// Where the article comes from.
    case source
    /// The day of its publication.
    case date
    /// Its language.
    case language
    /// The name of its file.
    case file
    /// The reader's tags.
    case tags
  }

  /// What stands below a title, in this order; the file's name where none of it is known.
  public var columns: [Column] = [.source, .date, .tags]
  /// Whether the list begins with one line for each article.
  public var isDense = false
  /// Whether the list begins without what is read.
  public var isUnreadOnly = false
  /// Which headlines are glossed when the list begins.
  public var glossed = GlossedHeadlines.none
  /// In which order the list begins, and under which headings.
  public var sorting = ArticleSorting.standard

  /// What Khabar starts with.
  public init() {}
}
