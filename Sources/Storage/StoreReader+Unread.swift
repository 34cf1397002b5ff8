import GRDB
public import Model

extension StoreReader {
  /// The unread articles that a query asks for, in no order.
  ///
  /// - Throws: ``QueryError``.
  /// - Complexity: O(*n*) in what matches.
  public func unreadArticles(matching query: Query) throws -> [ArticleID] {
    var compiled = try QueryCompiler.compile(query, for: self)
    compiled.conditions.append("NOT article.isRead")
    return try ids(
      "SELECT article.id \(compiled.source(matching: compiled.match))",
      compiled.arguments(matching: compiled.match))
  }

  /// The unread ones among the first articles of a query's list.
  ///
  /// - Parameters:
  ///   - count: How many articles of the list are looked at.
  ///   - scope: How many matches are ranked, where the query has words.
  ///   - sorting: The order of the list.
  public func unreadArticles(
    amongFirst count: Int, of query: Query, scope: SearchScope = .standard,
    sorting: ArticleSorting = .standard
  ) throws -> [ArticleID] {
    let compiled = try QueryCompiler.compile(query, for: self)
    let isSorted = SortedList.isNeeded(for: sorting, of: compiled)
    guard compiled.match == nil || isSorted else {
      return try search(query, limit: count, scope: scope).hits.map(\.article)
        .filter { !$0.isRead }.map(\.id)
    }
    let list = SortedList(compiled, sorting: sorting)
    return try ids(
      """
      SELECT id FROM (SELECT article.id AS id, article.isRead AS isRead \(list.source)
        ORDER BY \(isSorted ? list.order : compiled.listOrder) LIMIT ?)
      WHERE NOT isRead
      """, list.arguments + [count])
  }

  /// Index, in a query's list, of the unread article that is next to a place.
  ///
  /// - Parameters:
  ///   - index: Where to begin: that article itself is passed over.
  ///   - isForward: Whether to look further down rather than up.
  ///   - scope: How many matches are ranked, where the query has words.
  ///   - sorting: The order of the list.
  /// - Complexity: O(*n*) in the articles that are passed; a query with words is ranked anew for
  ///   each ``rankedPage`` of them.
  public func unreadPlace(
    nextTo index: Int, isForward: Bool, in query: Query, scope: SearchScope = .standard,
    sorting: ArticleSorting = .standard
  ) throws -> Int? {
    let compiled = try QueryCompiler.compile(query, for: self)
    let isSorted = SortedList.isNeeded(for: sorting, of: compiled)
    let list = SortedList(compiled, sorting: sorting)
    guard compiled.match == nil || isSorted else {
      return try rankedUnreadPlace(nextTo: index, isForward: isForward, in: query, scope: scope)
    }
    let offset = isForward ? index + 1 : 0
    let marks = try Bool.fetchCursor(
      database,
      sql: """
        SELECT article.isRead \(list.source)
        ORDER BY \(isSorted ? list.order : compiled.listOrder) LIMIT ? OFFSET ?
        """, arguments: list.arguments + [isForward ? -1 : index, offset])
    var place = offset
    var last: Int?
    while let isRead = try marks.next() {
      if !isRead {
        if isForward { return place }
        last = place
      }
      place += 1
    }
    return last
  }

  /// Index of an article in the list of a query; `nil` where it is not in it, and in a list that is
  /// ranked.
  ///
  /// - Complexity: O(*answer*), after sorting what matches where an order was asked for.
  public func place(
    of id: ArticleID, in query: Query, sorting: ArticleSorting = .standard
  ) throws -> Int? {
    let compiled = try QueryCompiler.compile(query, for: self)
    let isSorted = SortedList.isNeeded(for: sorting, of: compiled)
    guard compiled.match == nil || isSorted else { return nil }
    let list = SortedList(compiled, sorting: sorting)
    let listed = try String.fetchCursor(
      database,
      sql: """
        SELECT article.id \(list.source)
        ORDER BY \(isSorted ? list.order : compiled.listOrder)
        """, arguments: list.arguments)
    var place = 0
    while let next = try listed.next() {
      if next == id.rawValue { return place }
      place += 1
    }
    return nil
  }

  private static let rankedPage = 200

  private func rankedUnreadPlace(
    nextTo index: Int, isForward: Bool, in query: Query, scope: SearchScope
  ) throws -> Int? {
    var bounds =
      isForward
      ? (index + 1)..<(index + 1 + Self.rankedPage) : max(0, index - Self.rankedPage)..<index
    while !bounds.isEmpty {
      let hits = try search(query, limit: bounds.count, offset: bounds.lowerBound, scope: scope)
        .hits
      let unread = hits.indices.filter { !hits[$0].article.isRead }
      if let found = isForward ? unread.first : unread.last { return bounds.lowerBound + found }
      guard isForward else {
        bounds = max(0, bounds.lowerBound - Self.rankedPage)..<bounds.lowerBound
        continue
      }
      guard hits.count == bounds.count else { return nil }
      bounds = bounds.upperBound..<(bounds.upperBound + Self.rankedPage)
    }
    return nil
  }
}
