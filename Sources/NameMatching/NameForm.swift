public import Model

/// One spelling of a name, as clustering takes it.
public struct NameForm: Hashable, Sendable {
  /// The id of the spelling in its list.
  public var id: String
  /// The language of the text that it stands in.
  public var language: LanguageTag
  /// What kind of thing it names.
  public var type: EntityType
  /// The name as it stands in the text.
  public var name: String
  /// How often it stands there; the more frequent spelling leads its cluster.
  public var count: Int

  /// A spelling of the given parts.
  public init(
    id: String, language: LanguageTag, type: EntityType, name: String, count: Int = 1
  ) {
    self.id = id
    self.language = language
    self.type = type
    self.name = name
    self.count = count
  }
}
