/// What an article says now and what it said before.
public struct ArticleHistory: Hashable, Sendable {
  /// The article.
  public var article: ArticleID
  /// The title that it has now.
  public var title: String
  /// When what it says now was stored, in seconds since 1970.
  public var storedAt: Int64
  /// What it said before, the first version first.
  public var versions: [ArticleVersion]

  /// A history of the given parts.
  public init(article: ArticleID, title: String, storedAt: Int64, versions: [ArticleVersion]) {
    self.article = article
    self.title = title
    self.storedAt = storedAt
    self.versions = versions
  }
}
