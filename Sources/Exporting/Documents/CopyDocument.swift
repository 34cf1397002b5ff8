import Model

/// A copy of an article, in documents about that article.
struct CopyDocument: Encodable {
  var id: String
  var path: String?
  var title: String
  var source: String?
  var date: String?

  init(_ article: ArticleSummary) {
    id = article.id.rawValue
    path = article.path
    title = article.title.text
    source = article.source
    date = article.date?.iso8601
  }
}

extension [ArticleSummary] {
  /// As copies in a document, which says nothing where there are none.
  var copyDocuments: [CopyDocument]? { isEmpty ? nil : map(CopyDocument.init) }
}
