import Language
public import Model
import Storage
import Stories

extension Library {
  /// Groups the articles that have come in since the last time with those that report the same.
  ///
  /// What was done is kept in steps; what is not done when the program ends is done the next time.
  ///
  /// - Complexity: In articles that came in; see ``StoryGrouping``.
  public func groupStories(
    progress: @Sendable (ReadProgress) async -> Void = { _ in }
  ) async throws {
    guard try read({ try $0.hasUngroupedArticles }) else { return }
    let grouping = try StoryGrouping(in: self)
    let total = try read { try $0.storyArticleCount(at: .unread) }
    await progress(ReadProgress(task: .grouping, done: 0, total: total))
    while try grouping.read() { try await pause() }
    try grouping.recount()
    for step in [grouping.count, grouping.link, grouping.place] {
      while try step() { try await pause() }
    }
  }

  /// The stories that several articles report, that with the newest article first.
  ///
  /// - Complexity: O(*articles in the stories*).
  public nonisolated func stories(limit: Int = .max, offset: Int = 0) async throws -> [Story] {
    try read { reader in
      try reader.stories(limit: limit, offset: offset).map { try reader.wholeStory($0) }
    }
  }

  /// How many stories are reported by several articles.
  public nonisolated func storyCount() async throws -> Int {
    try read { try $0.storyCount }
  }

  /// The story that a person names by its id, by the beginning of it, or by one of its articles.
  ///
  /// - Throws: ``LibraryError/unknownStory(name:)``, and ``LibraryError/ambiguousStory(name:candidates:)`` where
  ///   several ids begin so.
  public nonisolated func story(named name: String) async throws -> Story {
    try read { reader in
      let fitting = name.isEmpty ? [] : try reader.stories(beginning: name)
      if let exact = fitting.first(where: { $0.id.rawValue == name }) {
        return try reader.wholeStory(exact.story)
      }
      if let article = try reader.articles(named: name).first,
        let story = try reader.story(of: article)
      {
        return try reader.wholeStory(story)
      }
      guard let only = fitting.first else { throw LibraryError.unknownStory(name: name) }
      guard fitting.count == 1 else {
        throw LibraryError.ambiguousStory(name: name, candidates: fitting.map(\.id))
      }
      return try reader.wholeStory(only.story)
    }
  }
}

extension StoreReader {
  func wholeStory(_ story: Int64) throws -> Story {
    let articles = try storyArticles(of: story)
    var best: [LanguageTag: (article: ArticleSummary, centrality: Double)] = [:]
    for (article, centrality) in articles {
      let language = article.language.primary
      // What a person wrote as a headline says more than the beginning of a text.
      let rank = centrality + (article.title.origin == .headline ? 100 : 0)
      if rank > best[language]?.centrality ?? -1 { best[language] = (article, rank) }
    }
    var titles = best.mapValues(\.article.title.text)
    let name = try storyName(of: story)
    if let name {
      titles[LanguageGuess.language(of: name)] = name
    }
    let former = try formerStory(
      of: try storyMembers(of: story), by: StoryClusterer.mostDays,
      within: StoryGrouping.daysRemembered)
    return Story(
      id: try storyID(of: story) ?? StoryID(rawValue: ""), name: name, titles: titles,
      articles: articles.map(\.article), entities: try storyEntities(of: story),
      former: try former.flatMap(storyID))
  }
}
