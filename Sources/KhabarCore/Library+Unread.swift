public import Model
import Storage

/// Which articles a list has, as far as a person has read them.
public enum ReadingFilter: Hashable, Sendable {
  /// Read and unread ones.
  case all
  /// Unread ones, and one that stays though it was read meanwhile.
  case unread(keeping: ArticleID? = nil)

  /// The condition on articles; `nil` for none.
  var clause: Query.Clause? {
    switch self {
    case .all: nil
    case .unread(nil): .filter(.isRead(false))
    case .unread(let kept?): .any([.filter(.isRead(false)), .filter(.article(kept))])
    }
  }
}

extension Library {
  /// Index of an article in the list of those that name an entity; `nil` where it is not in it.
  ///
  /// - Parameters:
  ///   - id: The article.
  ///   - entity: An entity that every article of the list names; `nil` for every article.
  ///   - reading: Which articles the list holds of those that are read.
  /// - Complexity: O(*answer*).
  public nonisolated func place(
    of id: ArticleID, naming entity: EntityID? = nil, reading: ReadingFilter = .all
  ) async throws -> Int? {
    if entity == nil, reading == .all { return try await position(of: id) }
    return try read { reader in
      try reader.place(of: id, in: query("", naming: entity, reading: reading, in: reader))
    }
  }

  /// Index, in a list, of the unread article that is next to a place; `nil` where there is none that
  /// way.
  ///
  /// - Parameters:
  ///   - index: Where to begin: that article itself is passed over.
  ///   - isForward: Whether to look further down rather than up.
  ///   - query: The list's query; empty for every article.
  ///   - entity: An entity that every article of the list names.
  ///   - reading: Which articles the list holds of those that are read.
  ///   - ranksAll: Whether every match is ranked, rather than the newest few thousand.
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``.
  public nonisolated func unreadPlace(
    nextTo index: Int, isForward: Bool, matching query: String, naming entity: EntityID? = nil,
    reading: ReadingFilter = .all, rankingAll ranksAll: Bool = false
  ) async throws -> Int? {
    try read { reader in
      try reader.unreadPlace(
        nextTo: index, isForward: isForward,
        in: listQuery(query, naming: entity, reading: reading, in: reader),
        scope: ranksAll ? .all : .standard)
    }
  }

  /// Marks the unread articles of a list as read, as one decision that can be taken back.
  ///
  /// - Parameters:
  ///   - query: The list's query; empty for every article.
  ///   - entity: An entity that every article of the list names.
  ///   - reading: Which articles the list holds of those that are read.
  ///   - count: How many articles of the list, from the first on; `nil` for all of them.
  ///   - ranksAll: Whether every match is ranked, rather than the newest few thousand.
  /// - Returns: The decision; `nil` where all of them were read.
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``.
  public nonisolated func markRead(
    matching query: String, naming entity: EntityID? = nil, reading: ReadingFilter = .all,
    first count: Int? = nil, rankingAll ranksAll: Bool = false
  ) async throws -> Decision? {
    try write { writer -> Decision? in
      let query = try listQuery(query, naming: entity, reading: reading, in: writer)
      let unread =
        if let count {
          try writer.unreadArticles(
            amongFirst: count, of: query, scope: ranksAll ? .all : .standard)
        } else {
          try writer.unreadArticles(matching: query)
        }
      guard !unread.isEmpty else { return nil }
      let decision = Decision.allRead(unread, true)
      try writer.append(decision, at: Self.now)
      try apply(decision, to: writer)
      return decision
    }
  }

  /// What a list's query asks: where it finds nothing, its last word is taken for a beginning, as
  /// the list does.
  private nonisolated func listQuery(
    _ text: String, naming entity: EntityID?, reading: ReadingFilter, in reader: StoreReader
  ) throws -> Query {
    let query = try query(text, naming: entity, reading: reading, in: reader)
    guard !text.isEmpty, try reader.count(query, limit: 1) == 0 else { return query }
    return try self.query(text, naming: entity, reading: reading, isUnfinished: true, in: reader)
  }
}
