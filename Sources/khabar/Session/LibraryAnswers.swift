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
    case .listed(let filter, let range):
      .listed(
        try await library.articles(
          matching: filter.query, naming: filter.entity, reading: filter.reading(),
          rankingAll: range == nil || filter.ranksAll, sorting: filter.sorting, in: range),
        of: filter)
    case .found(let words, let articles):
      .found(try await places(of: words, in: articles), of: words)
    case .glosses(let articles):
      .glosses(try await library.glosses(of: articles))
    case .summary(let id):
      .summary(try await library.summary(of: id), of: id)
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
          reading: filter.reading(), rankingAll: filter.ranksAll, sorting: filter.sorting),
        of: filter)
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
      .placeOfDay(
        try await library.place(
          ofDay: day, matching: filter.query, naming: filter.entity, reading: filter.reading(),
          rankingAll: filter.ranksAll, sorting: filter.sorting),
        of: filter)
    case .notes:
      .notes(try await library.notes())
    case .feeds:
      .feeds(try await library.subscriptions())
    }
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
    let reading = try reading(for: request)
    var offset = request.offset
    if let anchor = request.anchor, filter.query.isEmpty || filter.sorting != .standard,
      let place = try await library.place(
        of: anchor, matching: filter.query, naming: filter.entity, reading: reading,
        sorting: filter.sorting)
    {
      offset = max(0, place - request.limit / 2)
    }
    let groups =
      request.wantsGroups
      ? try await library.groups(
        matching: filter.query, naming: filter.entity, reading: reading, sorting: filter.sorting,
        isUnfinished: filter.isUnfinished) : nil
    guard !filter.query.isEmpty || filter.sorting != .standard else {
      let page = try await library.page(
        of: "", naming: filter.entity, reading: reading, offset: offset, limit: request.limit)
      return ArticleWindow(
        offset: offset, items: page.articles.map { ListItem(article: $0) }, total: page.total)
    }
    var found = try await found(
      filter, isUnfinished: filter.isUnfinished, reading, request, offset)
    if found.total == 0, !filter.isUnfinished {
      // Enter after part of a word keeps what the part had found.
      found = try await self.found(filter, isUnfinished: true, reading, request, offset)
    }
    // What an article says first is no hit of a list without words.
    let items = found.hits.map {
      filter.query.isEmpty ? ListItem(article: $0.article) : ListItem($0)
    }
    return ArticleWindow(
      offset: offset, items: items, total: found.total,
      ranked: found.ranked, expansions: found.expansions, foundSpellings: found.foundSpellings,
      suggestions: found.suggestions, notes: found.additions.compactMap(\.note),
      isTotalExact: found.isTotalExact, groups: groups)
  }

  /// Where words stand in articles: side by side where they do so anywhere, else each by itself.
  private func places(
    of words: String, in articles: [ArticleID]
  ) async throws -> [ArticleID: [SegmentRange]] {
    // Signs that mean something in a search mean nothing here.
    let parts = words.split {
      !$0.isLetter && !$0.isNumber && !$0.unicodeScalars.contains(where: \.properties.isDiacritic)
    }
    guard !parts.isEmpty else { return [:] }
    var places: [ArticleID: [SegmentRange]] = [:]
    if parts.count > 1 {
      let phrase = "\"\(parts.joined(separator: " "))\""
      for id in articles { places[id] = try await library.hits(of: phrase, in: id) }
    }
    if places.values.allSatisfy(\.isEmpty) {
      let query = parts.map { $0.lowercased() }.joined(separator: " ")
      for id in articles { places[id] = try await library.hits(of: query, in: id) }
    }
    return places
  }

  /// Which articles the list has: the one that is looked for stays though it was read meanwhile, or is
  /// archived.
  private func reading(for request: ListRequest) throws -> ReadingFilter {
    let reading = request.filter.reading(keeping: request.anchor)
    guard let anchor = request.anchor, !reading.isUnreadOnly,
      try library.summaries(of: [anchor]).first?.isArchived == true
    else { return reading }
    return .all(keeping: anchor)
  }

  private func found(
    _ filter: ListFilter, isUnfinished: Bool, _ reading: ReadingFilter, _ request: ListRequest,
    _ offset: Int
  ) async throws -> SearchResults {
    try await library.search(
      filter.query, naming: filter.entity, reading: reading, offset: offset, limit: request.limit,
      rankingAll: filter.ranksAll, isUnfinished: isUnfinished, sorting: filter.sorting)
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
