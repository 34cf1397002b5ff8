public import Model

/// What a reader gave: articles, and a failure for each part that could not be read.
public struct ArticleBatch: Sendable {
  /// The articles in the order of what they were read from.
  public var articles: [Article]
  /// What could not be read.
  public var failures: [ImportingError]
  /// What was read otherwise than it stands.
  public var remarks: [ImportingRemark]

  /// A batch of the given parts.
  public init(
    articles: [Article] = [], failures: [ImportingError] = [], remarks: [ImportingRemark] = []
  ) {
    self.articles = articles
    self.failures = failures
    self.remarks = remarks
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { articles.isEmpty && failures.isEmpty && remarks.isEmpty }

  /// Takes what another batch has behind its own.
  public mutating func append(_ other: ArticleBatch) {
    articles += other.articles
    failures += other.failures
    remarks += other.remarks
  }
}
