public import Model

/// A list of articles, to be written: what `list` tells.
public struct ArticleListReport: Hashable, Sendable {
  /// The query that they match; empty for all articles.
  public var query: String
  /// The first of them.
  public var articles: [ArticleSummary]
  /// How many there are in all.
  public var total: Int
  /// The copies of those that have any.
  public var copies: [ArticleID: [ArticleSummary]]

  /// A list of the given parts.
  public init(
    query: String, articles: [ArticleSummary], total: Int,
    copies: [ArticleID: [ArticleSummary]] = [:]
  ) {
    self.query = query
    self.articles = articles
    self.total = total
    self.copies = copies
  }
}

extension ArticleListReport: Exportable {
  /// What `list` prints.
  public static var exporters: [any Exporter<ArticleListReport>] {
    [
      TextExporter { ArticleListText().write($0, to: $1) },
      JSONExporter { report in
        ArticleListDocument(
          total: report.total, articles: report.documents)
      },
      JSONLinesExporter { $0.documents },
      RowsExporter { report in
        report.articles.map { article in
          [
            article.id.rawValue, article.language.rawValue, article.date?.iso8601 ?? "",
            article.source ?? "", article.title.text,
          ]
        }
      },
    ]
  }
}

extension ArticleListReport {
  fileprivate var documents: [ArticleSummaryDocument] {
    articles.map { ArticleSummaryDocument($0, copies: copies[$0.id] ?? []) }
  }
}

/// Writes a list of articles for people.
private struct ArticleListText {
  func write(_ report: ArticleListReport, to output: any TextOutput) {
    for article in report.articles { output.print(line(for: article)) }
    if report.total > report.articles.count {
      output.note("\(report.total - report.articles.count) more: raise --limit.")
    }
    if report.total == 0 { output.note(emptyMessage(query: report.query)) }
  }

  private func line(for article: ArticleSummary) -> Printable {
    let marks =
      (article.isStarred ? "★" : " ") + (article.isRead ? " " : "●")
      + (article.hasTranslation ? "⇄" : " ")
    let about = [
      article.date.map { String($0.iso8601.prefix(10)) }, article.source, article.copiesInWords,
      article.isArchived ? "archived" : nil,
    ]
    .compactMap { $0 }.joined(separator: ", ")
    let title = article.title.text + (article.title.origin == .lead ? " […]" : "")
    let line: Printable = """
      \(marks) \(article.language.rawValue.padding(to: 3)) \(TextStyle.mark("\(article.id)")) \
      \(TextStyle.title("\(title)"))
      """
    return about.isEmpty ? line : line + TextStyle.faint(" (\(about))")
  }

  private func emptyMessage(query: String) -> Printable {
    query.isEmpty
      ? "There are no articles. Add some: khabar add PATH"
      : "No article matches \(query)."
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
