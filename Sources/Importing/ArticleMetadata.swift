public import Model

/// What is known of an article before its text is read: from its file, feed or JSONL line.
public struct ArticleMetadata: Hashable, Sendable {
  /// The id it shall have.
  public var id: ArticleID
  /// The file that it stands in.
  public var path: String?
  /// Where it was published.
  public var url: String?
  /// The agency, paper or station.
  public var source: String?
  /// Its title; `nil` where the text itself must tell.
  public var title: String?
  /// Its language; `nil` where the text itself must tell.
  public var language: LanguageTag?
  /// When it was published; `nil` where the text itself must tell.
  public var date: PublicationDate?
  /// The encoding that its bytes were read in, where that was not UTF-8.
  public var encoding: TextEncoding?

  /// Metadata of an article.
  public init(
    id: ArticleID, path: String? = nil, url: String? = nil, source: String? = nil,
    title: String? = nil, language: LanguageTag? = nil, date: PublicationDate? = nil,
    encoding: TextEncoding? = nil
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.source = source
    self.title = title
    self.language = language
    self.date = date
    self.encoding = encoding
  }
}
