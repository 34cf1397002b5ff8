public import Model

/// What a search found, to be written.
public struct SearchReport: Hashable, Sendable {
  /// The query as typed.
  public var query: String
  /// What was found.
  public var results: SearchResults
  /// How long that took.
  public var milliseconds: Double
  /// The copies of the articles that have any.
  public var copies: [ArticleID: [ArticleSummary]]

  /// A report of the given parts.
  public init(
    query: String, results: SearchResults, milliseconds: Double,
    copies: [ArticleID: [ArticleSummary]] = [:]
  ) {
    self.query = query
    self.results = results
    self.milliseconds = milliseconds
    self.copies = copies
  }
}

extension SearchReport: Exportable {
  /// Writes it for people.
  public static var textExporter: TextExporter<SearchReport> {
    TextExporter { SearchText(output: $1).write($0) }
  }

  /// What `search` prints.
  public static var exporters: [any Exporter<SearchReport>] {
    [
      textExporter,
      JSONExporter { report in
        SearchDocument(report)
      },
      JSONLinesExporter { report in
        report.results.hits.map {
          SearchDocument.Result($0, copies: report.copies[$0.article.id] ?? [])
        }
      },
      RowsExporter { report in
        report.results.hits.map { hit in
          [
            hit.article.id.rawValue, String(hit.score), hit.article.language.rawValue,
            hit.article.title.text, hit.snippet,
          ]
        }
      },
    ]
  }
}
