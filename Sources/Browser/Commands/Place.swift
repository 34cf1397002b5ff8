/// Where the focus is: what decides which command a key stands for.
public enum Place: String, Hashable, Sendable, CaseIterable {
  /// The article list.
  case articles
  /// The text.
  case reader
  /// The sidebar with the names.
  case entities
  /// Two texts side by side.
  case compare
  /// A line that is typed into.
  case prompt
  /// A list of choices with a line to narrow it.
  case picker
  /// A page to look at: help, problems.
  case page
  /// The page of one entity.
  case entityPage = "entity-page"
}

extension Set<Place> {
  /// The three panes of the browse screen.
  static let panes: Self = [.articles, .reader, .entities]
  /// Every screen where an article is at hand.
  static let screens: Self = panes.union([.compare])
  /// Everything that scrolls or has a selection.
  static let scrolling: Self = screens.union([.page, .entityPage, .picker])
  /// Everywhere that a letter is a command rather than text.
  static let keys: Self = screens.union([.page, .entityPage])
  /// Everywhere.
  static let everywhere = Self(Place.allCases)
}
