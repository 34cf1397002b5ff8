/// What somebody was called beside the name, and when.
public struct EntityTitle: Hashable, Sendable {
  /// The title, as most articles write it.
  public var text: String
  /// Its language.
  public var language: LanguageTag
  /// How often it stands beside the name.
  public var count: Int
  /// When the first article came out that has it, and when the last; `nil` where none of them has a date.
  public var dates: ClosedRange<PublicationDate>?

  /// A title of the given parts.
  public init(
    text: String, language: LanguageTag, count: Int, dates: ClosedRange<PublicationDate>? = nil
  ) {
    self.text = text
    self.language = language
    self.count = count
    self.dates = dates
  }
}

/// The titles of somebody, the most frequent first.
public struct EntityTitles: Hashable, Sendable {
  /// Whose they are.
  public var entity: EntityID
  /// The titles.
  public var titles: [EntityTitle]
  /// How many articles were read for them, the newest.
  public var articleCount: Int

  /// Titles that so many articles give.
  public init(entity: EntityID, titles: [EntityTitle], articleCount: Int) {
    self.entity = entity
    self.titles = titles
    self.articleCount = articleCount
  }
}
