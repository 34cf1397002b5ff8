public import Model

/// Which entity each mention names, and what is known of the entities.
public struct Linking: Hashable, Sendable {
  /// The entities named, the most often named first; each form tells why it belongs there.
  public var entities: [Entity]
  /// For each article the entity of each mention, in the order of its mentions.
  public var mentions: [ArticleID: [EntityID]]

  /// A linking of the given parts.
  public init(entities: [Entity], mentions: [ArticleID: [EntityID]]) {
    self.entities = entities
    self.mentions = mentions
  }
}
