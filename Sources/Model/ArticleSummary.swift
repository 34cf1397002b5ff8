/// What a list shows of an article.
public struct ArticleSummary: Hashable, Sendable, Codable, Identifiable {
  /// The article's id.
  public var id: ArticleID
  /// The title.
  public var title: ArticleTitle
  /// The language of most of the text.
  public var language: LanguageTag
  /// The agency, paper or station, where known.
  public var source: String?
  /// When it was published, where known.
  public var date: PublicationDate?
  /// The file that it was read from.
  public var path: String?
  /// Whether the library holds a translation or the original of it.
  public var hasTranslation: Bool
  /// Whether a person has read it.
  public var isRead: Bool
  /// Whether a person has starred it.
  public var isStarred: Bool
  /// Whether a person has put it away: lists and searches leave it out.
  public var isArchived: Bool
  /// The tags that a person gave it, in alphabetical order.
  public var tags: [String]
  /// How many notes a person wrote on it and its paragraphs.
  public var noteCount: Int
  /// How many copies of it the library has beside it: the same story of other feeds, files or outlets.
  public var copyCount: Int

  /// A summary of the given parts.
  public init(
    id: ArticleID, title: ArticleTitle, language: LanguageTag, source: String? = nil,
    date: PublicationDate? = nil, path: String? = nil, hasTranslation: Bool = false,
    isRead: Bool = false, isStarred: Bool = false, isArchived: Bool = false,
    tags: [String] = [],
    copyCount: Int = 0, noteCount: Int = 0
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.source = source
    self.date = date
    self.path = path
    self.hasTranslation = hasTranslation
    self.isRead = isRead
    self.isStarred = isStarred
    self.isArchived = isArchived
    self.tags = tags
    self.copyCount = copyCount
    self.noteCount = noteCount
  }
}
