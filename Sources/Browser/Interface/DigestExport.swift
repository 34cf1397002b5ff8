public import Model

/// A digest of a list, or one article, that is to be written to a file.
public struct DigestExport: Hashable, Sendable {
  /// The one article; `nil` for a digest of the list.
  public var article: ArticleID?
  /// The list that it is of; every article stands for what is starred or noted.
  public var filter: ListFilter
  /// The file; its ending tells the format.
  public var path: String
  /// Whether a file that is there already is to be replaced.
  public var isReplacing: Bool

  /// A digest of a list.
  public init(
    article: ArticleID? = nil, filter: ListFilter, path: String, isReplacing: Bool = false
  ) {
    self.article = article
    self.filter = filter
    self.path = path
    self.isReplacing = isReplacing
  }
}
