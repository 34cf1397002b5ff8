import GRDB
public import Model

extension StoreReader {
  /// Where a query's list has the first article that came out in a span of time, whatever its order.
  ///
  /// - Parameters:
  ///   - span: Seconds since 1970.
  ///   - scope: How many matches are ranked, where the list is ranked.
  ///   - sorting: The order of the list.
  /// - Returns: The article's place; where none came out then, that of the nearest before, or else of the
  ///   nearest after; `nil` where no article has a date.
  /// - Throws: ``QueryError``; `CancellationError` when the task is cancelled.
  /// - Complexity: O(*n*) in the list as far as the answer, to its end where the list is not newest first and
  ///   has nothing of the span; a ranked list is ranked anew for each ``daysPage`` of it.
  public func place(
    of span: Range<Int64>, in query: Query, scope: SearchScope = .standard,
    sorting: ArticleSorting = .standard
  ) throws -> PlaceOfDay? {
    let compiled = try QueryCompiler.compile(query, for: self)
    let isSorted = SortedList.isNeeded(for: sorting, of: compiled)
    guard compiled.match == nil || isSorted else {
      return try rankedPlace(of: span, in: query, scope: scope)
    }
    let list = SortedList(compiled, sorting: sorting)
    let dates = try Int64?.fetchCursor(
      database,
      sql: """
        SELECT article.date \(list.source)
        ORDER BY \(isSorted ? list.order : compiled.listOrder)
        """, arguments: list.arguments)
    var nearest = NearestDay(span: span)
    while let date = try dates.next() {
      if nearest.take(date) { return nearest.place }
      // Behind it everything is older.
      if sorting.isNewestFirst, let date, date < span.lowerBound { break }
    }
    return nearest.place
  }

  private static let daysPage = 1_000

  private func rankedPlace(
    of span: Range<Int64>, in query: Query, scope: SearchScope
  ) throws -> PlaceOfDay? {
    var nearest = NearestDay(span: span)
    while true {
      try Task.checkCancellation()
      let hits = try search(query, limit: Self.daysPage, offset: nearest.count, scope: scope).hits
      for hit in hits where nearest.take(hit.article.date?.secondsSince1970) {
        return nearest.place
      }
      guard hits.count == Self.daysPage else { return nearest.place }
    }
  }
}

extension ArticleSorting {
  /// Whether a list in this order that is not ranked has no article above one of a later day.
  fileprivate var isNewestFirst: Bool {
    switch grouping {
    case .day: true
    case .source: false
    case .none: order == .date || order == .relevance
    }
  }
}

/// The article of a list that is nearest to a span of time, of those that were looked at.
private struct NearestDay {
  let span: Range<Int64>
  /// How many articles were looked at.
  private(set) var count = 0
  private var inside: Int?
  private var before: (index: Int, date: Int64)?
  private var after: (index: Int, date: Int64)?

  init(span: Range<Int64>) {
    self.span = span
  }

  /// Looks at the next article of the list.
  ///
  /// - Returns: Whether it is one of the span.
  mutating func take(_ date: Int64?) -> Bool {
    defer { count += 1 }
    guard let date else { return false }
    if span.contains(date) {
      inside = count
    } else if date < span.lowerBound {
      if before.map({ $0.date < date }) ?? true { before = (count, date) }
    } else if after.map({ $0.date > date }) ?? true {
      after = (count, date)
    }
    return inside != nil
  }

  var place: PlaceOfDay? {
    if let inside { return PlaceOfDay(index: inside, isOfDay: true) }
    return (before ?? after).map { PlaceOfDay(index: $0.index, isOfDay: false) }
  }
}
