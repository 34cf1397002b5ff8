/// What is told of an entity beside others: its names and how often a set of articles names it.
public struct EntitySummary: Hashable, Sendable, Identifiable, NamedInLanguages {
  /// The entity's id.
  public var id: EntityID
  /// What kind of thing it is.
  public var type: EntityType
  /// The name to show in each language.
  public var names: [LanguageTag: String]
  /// The languages of ``names`` in which no article of the library has any of its names.
  public var unwrittenLanguages: Set<LanguageTag>
  /// How often it is named in the scope.
  public var mentions: Int
  /// How many articles of the scope name it.
  public var articles: Int

  /// A summary of the given parts.
  public init(
    id: EntityID, type: EntityType, names: [LanguageTag: String],
    unwrittenLanguages: Set<LanguageTag> = [], mentions: Int, articles: Int
  ) {
    self.id = id
    self.type = type
    self.names = names
    self.unwrittenLanguages = unwrittenLanguages
    self.mentions = mentions
    self.articles = articles
  }
}
