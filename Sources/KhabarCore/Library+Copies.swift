public import Model
import Storage

extension Library {
  /// The copies of an article: the same story of other feeds, files or outlets; the one that lists show for
  /// all first, then the newest.
  public nonisolated func copies(of id: ArticleID) async throws -> [ArticleSummary] {
    try read { reader in
      try reader.copies(of: id).compactMap { try reader.summary(of: $0) }
    }
  }

  /// The copies of several articles, by their ids; those without any are left out.
  public nonisolated func copies(
    of articles: [ArticleSummary]
  ) async throws -> [ArticleID: [ArticleSummary]] {
    guard articles.contains(where: { $0.copyCount > 0 }) else { return [:] }
    return try read { reader in
      var copies: [ArticleID: [ArticleSummary]] = [:]
      for article in articles where article.copyCount > 0 {
        copies[article.id] = try reader.copies(of: article.id).compactMap {
          try reader.summary(of: $0)
        }
      }
      return copies
    }
  }
}
