import Browser
import Exporting
import KhabarCore
import Model

/// What the library says to each of the browser's questions.
struct LibraryAnswers {
  var library: Library

  func answer(to question: Question) async throws -> Answer {
    switch question {
    case .articles(let request):
      .articles(try await window(of: request))
    case .article(let id):
      .article(try await library.annotated(id))
    case .hits(let query, let article):
      .hits(try await library.hits(of: query, in: article), in: article)
    case .entities(.article(let id), let limit):
      .entities(try await library.entitySummaries(in: id, limitPerType: limit))
    case .entities(.list(let filter), let limit):
      .entities(
        try await library.entitySummaries(
          matching: filter.query, naming: filter.entity, reading: filter.reading(),
          limitPerType: limit))
    case .entity(let id):
      .entity(try await library.entity(id))
    case .profile(let id):
      .profile(try await library.profile(of: id))
    case .counterparts(let id):
      .counterparts(try await library.counterparts(of: id), of: id)
    case .comparison(let source, let target, let unit):
      .comparison(try await library.comparison(of: source, with: target, unit: unit))
    case .completions(let query, let caret):
      .completions(try await library.completions(of: query, at: caret))
    case .unread(let filter, let index, let isForward):
      .unread(
        try await library.unreadPlace(
          nextTo: index, isForward: isForward, matching: filter.query, naming: filter.entity,
          reading: filter.reading(), rankingAll: filter.ranksAll), of: filter)
    case .savedSearches:
      .savedSearches(try await library.savedSearches())
    case .stories:
      .stories(try await groupedStories())
    case .story(let article):
      .story(
        try await library.storyAccount(of: try await library.story(named: article.rawValue).id))
    case .quotations(let scope):
      .quotations(try await quotations(of: scope))
    case .dictionary(let word):
      .dictionary(try await library.lookUp(word))
    case .pastCommands:
      .pastCommands(CommandHistory.standard?.lines ?? [])
    case .placeOfDay(let filter, let day):
      .placeOfDay(try await place(of: day, in: filter), of: filter)
    case .notes:
      .notes(try await library.notes())
    case .feeds:
      .feeds(try await library.subscriptions())
    }
  }

  /// How many articles of a list came out after a day, a month or a year.
  private func place(of day: String, in filter: ListFilter) async throws -> Int {
    func count(_ query: String) async throws -> Int {
      try await library.page(
        of: query, naming: filter.entity, reading: filter.reading(), offset: 0, limit: 1
      ).total
    }
    return try await count("date:0001..9999") - count("date:0001..\(day)")
  }

  private func quotations(of scope: QuotationScope) async throws -> QuotationList {
    switch scope {
    case .entity(let id):
      QuotationList(
        quotations: try await library.quotations(
          by: id, articles: Self.articlesForQuotations, limit: Self.mostQuotations))
    case .story(let article):
      try await library.quotations(of: try await library.story(named: article.rawValue))
    case .article(let id):
      QuotationList(quotations: try await library.quotations(in: id))
    }
  }

  private static let articlesForQuotations = 300
  private static let mostQuotations = 100

  /// The newest stories.
  private func groupedStories() async throws -> [Story] {
    try await library.groupStories()
    return try await library.stories(limit: Self.mostStories)
  }

  private static let mostStories = 500

  /// The stretch asked for; around the anchor where the list holds it.
  private func window(of request: ListRequest) async throws -> ArticleWindow {
    let filter = request.filter
    let reading = filter.reading(keeping: request.anchor)
    var offset = request.offset
    if let anchor = request.anchor, filter.query.isEmpty,
      let place = try await library.place(of: anchor, naming: filter.entity, reading: reading)
    {
      offset = max(0, place - request.limit / 2)
    }
    guard !filter.query.isEmpty else {
      let page = try await library.page(
        of: "", naming: filter.entity, reading: reading, offset: offset, limit: request.limit)
      return ArticleWindow(
        offset: offset, items: page.articles.map { ListItem(article: $0) }, total: page.total)
    }
    var found = try await found(filter, isUnfinished: filter.isUnfinished, request, offset)
    if found.total == 0, !filter.isUnfinished {
      // Enter after part of a word keeps what the part had found.
      found = try await self.found(filter, isUnfinished: true, request, offset)
    }
    return ArticleWindow(
      offset: offset, items: found.hits.map { ListItem($0) }, total: found.total,
      ranked: found.ranked, expansions: found.expansions, foundSpellings: found.foundSpellings,
      suggestions: found.suggestions, notes: found.additions.compactMap(\.note),
      isTotalExact: found.isTotalExact)
  }

  private func found(
    _ filter: ListFilter, isUnfinished: Bool, _ request: ListRequest, _ offset: Int
  ) async throws -> SearchResults {
    try await library.search(
      filter.query, naming: filter.entity, reading: filter.reading(keeping: request.anchor),
      offset: offset, limit: request.limit,
      rankingAll: filter.ranksAll, isUnfinished: isUnfinished)
  }
}

extension ListFilter {
  /// Which articles the list has, as far as they are read.
  ///
  /// - Parameter kept: An article that stays though it was read meanwhile.
  func reading(keeping kept: ArticleID? = nil) -> ReadingFilter {
    isUnreadOnly ? .unread(keeping: kept) : .all
  }
}
