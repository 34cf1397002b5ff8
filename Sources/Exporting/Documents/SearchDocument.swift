import Model

/// What `search --format json` prints.
struct SearchDocument: Encodable {
  struct Result: Encodable {
    var id: String
    var path: String?
    var title: String
    var titleHighlights: [[Int]]
    var language: LanguageTag
    var date: String?
    var score: Double
    var snippet: String
    var highlights: [[Int]]
    /// Left out where there are none.
    var copies: [CopyDocument]?

    private enum CodingKeys: String, CodingKey {
      case id, path, title, language, date, score, snippet, highlights, copies
      case titleHighlights = "title_highlights"
    }

    init(_ hit: SearchHit, copies: [ArticleSummary]) {
      id = hit.article.id.rawValue
      path = hit.article.path
      title = hit.article.title.text
      titleHighlights = hit.titleHighlights.map { [$0.lowerBound, $0.upperBound] }
      language = hit.article.language
      date = hit.article.date?.iso8601
      score = hit.score
      snippet = hit.snippet
      highlights = hit.highlights.map { [$0.lowerBound, $0.upperBound] }
      self.copies = copies.copyDocuments
    }
  }

  /// What was searched beside a word that was typed.
  struct Addition: Encodable {
    var word: String
    var added: [String]
    var from: String
  }

  var schema = Schema.khabar1
  var query: String
  var total: Int
  var ranked: Int
  var tookMilliseconds: Double
  var isTotalExact: Bool
  var added: [Addition]
  var expansions: [String]
  var foundSpellings: [String]
  var suggestions: [String]
  var results: [Result]

  init(_ report: SearchReport) {
    let found = report.results
    query = report.query
    total = found.total
    ranked = found.ranked
    tookMilliseconds = (report.milliseconds * 10).rounded() / 10
    isTotalExact = found.isTotalExact
    added = found.additions.map {
      Addition(word: $0.word, added: $0.added, from: $0.isTranslation ? "dictionary" : "names")
    }
    expansions = found.expansions
    foundSpellings = found.foundSpellings
    suggestions = found.suggestions
    results = found.hits.map { Result($0, copies: report.copies[$0.article.id] ?? []) }
  }

  private enum CodingKeys: String, CodingKey {
    case schema, query, total, ranked, added, expansions, suggestions, results
    case isTotalExact = "total_is_exact"
    case tookMilliseconds = "took_ms"
    case foundSpellings = "found_spellings"
  }
}
