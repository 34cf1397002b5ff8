public import Model
import Storage

/// Which articles a list has, as far as a person has read them.
public struct ReadingFilter: Hashable, Sendable {
  /// Whether it has unread articles only.
  public var isUnreadOnly = false
  /// An article that stays though it was read meanwhile, or is archived.
  public var kept: ArticleID?

  /// Read and unread ones.
  public static let all = ReadingFilter()

  /// Read and unread ones, and one that stays though it is archived.
  public static func all(keeping kept: ArticleID?) -> ReadingFilter {
    ReadingFilter(isUnreadOnly: false, kept: kept)
  }

  /// Unread ones, and one that stays though it was read meanwhile, or is archived.
  public static func unread(keeping kept: ArticleID? = nil) -> ReadingFilter {
    ReadingFilter(isUnreadOnly: true, kept: kept)
  }

  /// The condition on articles; `nil` for none.
  var clause: Query.Clause? {
    guard isUnreadOnly else { return nil }
    let unread = Query.Clause.filter(.isRead(false))
    return kept.map { .any([unread, .filter(.article($0))]) } ?? unread
  }
}

extension Library {
  /// Index of an article in a list; `nil` where it is not in it, and in a list that is ranked.
  ///
  /// - Parameters:
  ///   - id: The article.
  ///   - query: The list's query; empty for every article.
  ///   - entity: An entity that every article of the list names; `nil` for every article.
  ///   - reading: Which articles the list holds of those that are read.
  ///   - sorting: The list's order.
  /// - Complexity: O(*answer*), after sorting what matches where an order was asked for.
  public nonisolated func place(
    of id: ArticleID, matching query: String = "", naming entity: EntityID? = nil,
    reading: ReadingFilter = .all, sorting: ArticleSorting = .standard
  ) async throws -> Int? {
    if query.isEmpty, entity == nil, reading == .all, sorting == .standard {
      return try await position(of: id)
    }
    return try read { reader in
      try reader.place(
        of: id, in: listQuery(query, naming: entity, reading: reading, in: reader),
        sorting: sorting)
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
  ///   - sorting: The list's order.
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``.
  public nonisolated func unreadPlace(
    nextTo index: Int, isForward: Bool, matching query: String, naming entity: EntityID? = nil,
    reading: ReadingFilter = .all, rankingAll ranksAll: Bool = false,
    sorting: ArticleSorting = .standard
  ) async throws -> Int? {
    try read { reader in
      try reader.unreadPlace(
        nextTo: index, isForward: isForward,
        in: listQuery(query, naming: entity, reading: reading, in: reader),
        scope: ranksAll ? .all : .standard, sorting: sorting)
    }
  }

  /// Where a list has the first article of a day, a month or a year, whatever its order; where there is none,
  /// the nearest before, or else the nearest after.
  ///
  /// - Parameters:
  ///   - day: A date as the query language has it: `2020-07-01`, `2020-07`, `2020`.
  ///   - query: The list's query; empty for every article.
  ///   - entity: An entity that every article of the list names.
  ///   - reading: Which articles the list holds of those that are read.
  ///   - ranksAll: Whether every match is ranked, rather than the newest few thousand.
  ///   - sorting: The list's order.
  /// - Returns: The place; `nil` where no article of the list has a date.
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``.
  public nonisolated func place(
    ofDay day: String, matching query: String, naming entity: EntityID? = nil,
    reading: ReadingFilter = .all, rankingAll ranksAll: Bool = false,
    sorting: ArticleSorting = .standard
  ) async throws -> PlaceOfDay? {
    let field = "\(QueryField.date.rawValue):\(day)"
    return try read { reader in
      guard case .filter(.date(let from?, let until?)) = try self.query(field, in: reader).root
      else {
        throw LibraryError.badQuery(
          message: "A day, a month or a year is wanted, as 2020-07-01.", query: field,
          range: 0..<field.unicodeScalars.count)
      }
      return try reader.place(
        of: from..<until, in: listQuery(query, naming: entity, reading: reading, in: reader),
        scope: ranksAll ? .all : .standard, sorting: sorting)
    }
  }

  /// The ids of a list's articles in its order.
  ///
  /// - Parameters:
  ///   - query: The list's query; empty for every article.
  ///   - entity: An entity that every article of the list names.
  ///   - reading: Which articles the list holds of those that are read.
  ///   - ranksAll: Whether every match is ranked, rather than the newest few thousand.
  ///   - sorting: The list's order.
  ///   - range: Which places of the list; `nil` for all of it.
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``.
  public nonisolated func articles(
    matching query: String, naming entity: EntityID? = nil, reading: ReadingFilter = .all,
    rankingAll ranksAll: Bool = false, sorting: ArticleSorting = .standard,
    in range: Range<Int>? = nil
  ) async throws -> [ArticleID] {
    try read { reader in
      try reader.articles(
        of: listQuery(query, naming: entity, reading: reading, in: reader), sorting: sorting,
        in: range, scope: ranksAll ? .all : .standard)
    }
  }

  /// The groups of a list under the headings that are asked for.
  ///
  /// - Parameters:
  ///   - query: The list's query; empty for every article.
  ///   - entity: An entity that every article of the list names.
  ///   - reading: Which articles the list holds of those that are read.
  ///   - sorting: The list's order and headings.
  ///   - isUnfinished: Whether the query is still being typed.
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``.
  public nonisolated func groups(
    matching query: String, naming entity: EntityID? = nil, reading: ReadingFilter = .all,
    sorting: ArticleSorting, isUnfinished: Bool = false
  ) async throws -> [ArticleGroup] {
    guard sorting.grouping != .none else { return [] }
    return try read { reader in
      let wanted =
        isUnfinished
        ? try self.query(query, naming: entity, reading: reading, isUnfinished: true, in: reader)
        : try listQuery(query, naming: entity, reading: reading, in: reader)
      return try reader.groups(of: wanted, sorting: sorting)
    }
  }

  /// Writes down that something is done to many articles, as one decision that can be taken back: about
  /// those of them that it changes anything for.
  ///
  /// - Parameter person: Who decided, where that is known.
  /// - Returns: What was decided; `nil` where nothing was to be done.
  public nonisolated func recordForMany(
    _ decision: Decision, by person: String? = nil
  ) async throws -> Decision? {
    let changing = try read { reader -> Decision? in
      switch decision {
      case .allRead(let articles, let isRead):
        let ids = try reader.articles(articles, readOtherThan: isRead)
        return ids.isEmpty ? nil : .allRead(ids, isRead)
      case .allStarred(let articles, let isStarred):
        let ids = try reader.articles(articles, starredOtherThan: isStarred)
        return ids.isEmpty ? nil : .allStarred(ids, isStarred)
      case .archived(let articles, let isArchived):
        let ids = try reader.articles(articles, archivedOtherThan: isArchived)
        return ids.isEmpty ? nil : .archived(ids, isArchived)
      case .allTagged(let articles, let tag, let isSet):
        let ids = try reader.articles(articles, taggedOtherThan: isSet, tag: tag)
        return ids.isEmpty ? nil : .allTagged(ids, tag: tag, isSet)
      default: return decision
      }
    }
    if let changing { try await record(changing, by: person) }
    return changing
  }

  /// Marks the unread articles of a list as read, as one decision that can be taken back.
  ///
  /// - Parameters:
  ///   - query: The list's query; empty for every article.
  ///   - entity: An entity that every article of the list names.
  ///   - reading: Which articles the list holds of those that are read.
  ///   - count: How many articles of the list, from the first on; `nil` for all of them.
  ///   - ranksAll: Whether every match is ranked, rather than the newest few thousand.
  ///   - sorting: The list's order.
  /// - Returns: The decision; `nil` where all of them were read.
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``.
  public nonisolated func markRead(
    matching query: String, naming entity: EntityID? = nil, reading: ReadingFilter = .all,
    first count: Int? = nil, rankingAll ranksAll: Bool = false,
    sorting: ArticleSorting = .standard
  ) async throws -> Decision? {
    try write { writer -> Decision? in
      let query = try listQuery(query, naming: entity, reading: reading, in: writer)
      let unread =
        if let count {
          try writer.unreadArticles(
            amongFirst: count, of: query, scope: ranksAll ? .all : .standard, sorting: sorting)
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
