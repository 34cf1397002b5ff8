import Language
public import Model
import Storage

extension Library {
  /// Every entity with its spellings, the most mentioned first.
  public nonisolated func entities() async throws -> [Entity] {
    try read { try $0.allEntities() }.map(\.withFormsInUse)
      .filter { !$0.forms.isEmpty }
      .sorted { ($1.mentionCount, $0.id) < ($0.mentionCount, $1.id) }
  }

  /// An entity with its spellings and why each belongs to it.
  ///
  /// - Throws: ``LibraryError/unknownEntity(id:)``.
  public nonisolated func entity(_ id: EntityID) async throws -> Entity {
    guard let entity = try read({ try $0.entity(id) }) else {
      throw LibraryError.unknownEntity(id: id)
    }
    return entity
  }

  /// The entities with an id or with a spelling that folds alike, the most mentioned first.
  ///
  /// - Parameter name: An id, or a name in either language; capitals, marks, titles and articles
  ///   make no difference.
  public nonisolated func entities(named name: String) async throws -> [Entity] {
    let key = NameModel.standard.key(of: name)
    return try await entities().filter { entity in
      entity.id.rawValue == name
        || entity.forms.contains { $0.count > 0 && NameModel.standard.key(of: $0.text) == key }
    }
  }

  /// The entities that one article names most, for each type.
  public nonisolated func entitySummaries(
    in article: ArticleID, limitPerType: Int
  ) async throws -> [EntitySummary] {
    try read { try $0.entities(in: [article], limitPerType: limitPerType) }
  }

  /// The entities that the articles of a list name most, for each type.
  ///
  /// - Parameters:
  ///   - query: The list's query; empty for every article.
  ///   - entity: An entity that every article of the list names.
  ///   - reading: Which articles the list holds of those that are read.
  ///   - limitPerType: How many of each type at most.
  public nonisolated func entitySummaries(
    matching query: String, naming entity: EntityID?, reading: ReadingFilter = .all,
    limitPerType: Int
  ) async throws -> [EntitySummary] {
    try read { reader in
      let query = try self.query(
        query, naming: entity, reading: reading, isUnfinished: true, in: reader)
      return try reader.entities(in: query, limitPerType: limitPerType)
    }
  }
}
