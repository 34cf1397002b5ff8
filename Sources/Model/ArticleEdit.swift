/// An edit of an article: who changed what, when, in what words.
public struct ArticleEdit: Hashable, Sendable {
  /// Words that stood there, and those in their place.
  public struct Change: Hashable, Sendable {
    /// The words before; empty where some were added.
    public var before: String
    /// The words since; empty where some were left out.
    public var after: String

    /// Words in place of others.
    public init(before: String, after: String) {
      self.before = before
      self.after = after
    }
  }

  /// The article as it is now.
  public var article: ArticleSummary
  /// What it was called before the edit.
  public var from: ArticleID
  /// What it is called since: the article, or a version where it was edited again.
  public var to: ArticleID
  /// When the library saw the edit, in seconds since 1970.
  public var editedAt: Int64
  /// What was changed, in reading order; empty where only what a reader does not see was.
  public var changes: [Change]

  /// An edit of the given parts.
  public init(
    article: ArticleSummary, from: ArticleID, to: ArticleID, editedAt: Int64, changes: [Change]
  ) {
    self.article = article
    self.from = from
    self.to = to
    self.editedAt = editedAt
    self.changes = changes
  }
}
