import Language
public import Model
import Storage

/// A stretch of a list of articles.
public struct ArticlePage: Hashable, Sendable {
  /// The articles of the stretch, in the list's order.
  public var articles: [ArticleSummary]
  /// How many the whole list holds.
  public var total: Int
}

extension Library {
  /// How many articles the library holds, copies among them.
  public nonisolated func articleCount() async throws -> Int {
    try read { try $0.articleCount }
  }

  /// A stretch of the articles that match a query and name an entity, newest first.
  ///
  /// - Parameters:
  ///   - query: The query as typed; empty for every article.
  ///   - entity: An entity that every article must name.
  ///   - reading: Which articles are wanted of those that are read.
  ///   - offset: How many to pass over.
  ///   - limit: How many at most.
  ///   - includesCopies: Whether copies are listed beside the article that stands for them.
  ///   - includesArchive: Whether archived articles are listed too.
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``.
  public nonisolated func page(
    of query: String, naming entity: EntityID? = nil, reading: ReadingFilter = .all,
    offset: Int, limit: Int, includingCopies includesCopies: Bool = false,
    includingArchive includesArchive: Bool = false
  ) async throws -> ArticlePage {
    let isPlain = !includesCopies && !includesArchive
    guard !query.isEmpty || entity != nil || reading != .all || !isPlain else {
      return try read { reader in
        ArticlePage(
          articles: try reader.newest(limit: limit, offset: offset),
          total: try reader.listedCount)
      }
    }
    let found = try await search(
      query, naming: entity, reading: reading, offset: offset, limit: limit, rankingAll: true,
      includingCopies: includesCopies, includingArchive: includesArchive)
    return ArticlePage(articles: found.hits.map(\.article), total: found.total)
  }

  /// How many articles stand before this one in the list of all, newest first; `nil` where the
  /// library does not hold it.
  public nonisolated func position(of id: ArticleID) async throws -> Int? {
    try read { try $0.position(of: id) }
  }

  /// Every article's id, newest first.
  public nonisolated func articleIDs() async throws -> [ArticleID] {
    try read { try $0.allArticleIDs() }
  }

  /// The article that a person names by its id, a unique beginning of it, or its file.
  ///
  /// - Throws: ``LibraryError/unknownArticle(name:)`` or
  ///   ``LibraryError/ambiguousArticle(name:candidates:)``.
  public nonisolated func article(named name: String) async throws -> Article {
    let candidates = try read { try ids(named: name, in: $0) }
    guard let id = candidates.first else { throw LibraryError.unknownArticle(name: name) }
    guard candidates.count == 1 else {
      throw LibraryError.ambiguousArticle(name: name, candidates: candidates)
    }
    return try await annotated(id).article
  }

  /// What a list shows of articles, in the order given, without those that the library does not hold.
  public nonisolated func summaries(of ids: [ArticleID]) throws -> [ArticleSummary] {
    try read { try $0.summaries(of: ids) }
  }

  /// An article as it is stored; `nil` where the library holds none of that id.
  public nonisolated func storedArticle(_ id: ArticleID) throws -> Article? {
    try read { try $0.article(id) }
  }

  /// An article with the names in it; an earlier version of one, by its name, without.
  ///
  /// - Throws: ``LibraryError/unknownArticle(name:)``.
  public nonisolated func annotated(_ id: ArticleID) async throws -> AnnotatedArticle {
    try read { reader in
      if let article = try reader.article(id) {
        return AnnotatedArticle(
          article: article, mentions: try reader.mentions(of: id),
          copyCount: try reader.copies(of: id).count,
          versions: try reader.versionNumbers(of: id), notes: try reader.notes(on: id))
      }
      guard let (article, number) = id.versionParts,
        let version = try reader.article(article, version: number)
      else { throw LibraryError.unknownArticle(name: id.rawValue) }
      return AnnotatedArticle(article: version, mentions: [])
    }
  }

  /// The ids that a name fits, those of earlier versions where it is no article's.
  private nonisolated func ids(
    named name: String, in reader: StoreReader
  ) throws -> [ArticleID] {
    let found = try reader.articles(named: name)
    guard found.isEmpty, let (article, number) = ArticleID(rawValue: name).versionParts else {
      return found
    }
    return try reader.articles(named: article.rawValue).map { $0.version(number) }
  }
}
