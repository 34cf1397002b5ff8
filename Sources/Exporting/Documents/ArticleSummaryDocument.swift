import Model

/// One article as lists print it.
struct ArticleSummaryDocument: Encodable {
  var id: String
  var path: String?
  var title: String
  var titleOrigin: ArticleTitle.Origin
  var language: LanguageTag
  var date: String?
  var source: String?
  var hasTranslation: Bool
  var read: Bool
  var starred: Bool
  var archived: Bool
  var tags: [String]
  /// Left out where there are none.
  var copies: [CopyDocument]?

  init(_ article: ArticleSummary, copies: [ArticleSummary] = []) {
    id = article.id.rawValue
    path = article.path
    title = article.title.text
    titleOrigin = article.title.origin
    language = article.language
    date = article.date?.iso8601
    source = article.source
    hasTranslation = article.hasTranslation
    read = article.isRead
    starred = article.isStarred
    archived = article.isArchived
    tags = article.tags
    self.copies = copies.copyDocuments
  }

  private enum CodingKeys: String, CodingKey {
    case id, path, title, language, date, source, read, starred, archived, tags, copies
    case titleOrigin = "title_origin"
    case hasTranslation = "has_translation"
  }
}

/// What `list --format json` prints.
struct ArticleListDocument: Encodable {
  var schema = Schema.khabar1
  var total: Int
  var articles: [ArticleSummaryDocument]
}

/// An article's name in documents about several.
struct ArticleReferenceDocument: Encodable {
  var id: String
  var path: String?

  init(_ reference: PairsReport.Reference) {
    id = reference.id.rawValue
    path = reference.path
  }
}
