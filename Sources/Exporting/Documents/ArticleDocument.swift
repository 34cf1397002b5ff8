import Model

/// What `show --format json` prints.
struct ArticleDocument: Encodable {
  struct SegmentDocument: Encodable {
    var kind: Segment.Kind
    var language: LanguageTag
    var text: String
    var start: Int
    var end: Int

    init(_ segment: Segment) {
      kind = segment.kind
      language = segment.language
      text = segment.text
      let range = segment.origin.sourceRange(of: 0..<segment.text.unicodeScalars.count)
      start = range.lowerBound
      end = range.upperBound
    }
  }

  var schema = Schema.khabar1
  var id: String
  var path: String?
  var url: String?
  var title: String
  var titleOrigin: ArticleTitle.Origin
  var language: LanguageTag
  var date: String?
  var source: String?
  var author: String?
  /// The encoding that the text was read in, where that was not UTF-8.
  var encoding: String?
  /// Whether the encoding was assumed, for want of a mark or a label.
  var isEncodingAssumed: Bool?
  var segments: [SegmentDocument]
  /// Left out where there are none.
  var copies: [CopyDocument]?
  /// What it said before; left out where it was never edited.
  var versions: [VersionDocument]?

  init(_ report: ArticleReport) {
    let article = report.article
    copies = report.copies.copyDocuments
    versions = report.versions.isEmpty ? nil : report.versions.map(VersionDocument.init)
    id = article.id.rawValue
    path = article.path
    url = article.url
    title = article.title.text
    titleOrigin = article.title.origin
    language = article.language
    date = article.date?.iso8601
    source = article.source
    author = article.author
    encoding = article.encoding?.name
    isEncodingAssumed = article.encoding.map { !$0.isDeclared }
    segments = article.segments.map(SegmentDocument.init)
  }

  private enum CodingKeys: String, CodingKey {
    case schema, id, path, url, title, language, date, source, author, encoding, segments
    case copies, versions
    case titleOrigin = "title_origin"
    case isEncodingAssumed = "encoding_assumed"
  }
}
