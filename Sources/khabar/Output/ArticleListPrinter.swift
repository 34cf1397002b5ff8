import KhabarCore
import Model

/// Prints a library's articles, newest first.
struct ArticleListPrinter {
  var format: OutputFormat
  var limit: Int

  /// Prints the articles that match a query, all of them for an empty one.
  ///
  /// - Throws: ``ExitStatus/incomplete`` where there is none.
  func print(_ library: Library, query: String) async throws {
    let page = try await library.page(of: query, offset: 0, limit: limit)
    switch format {
    case .json:
      try StandardOutput.print(
        json: ArticleListDocument(
          total: page.total, articles: page.articles.map(ArticleSummaryDocument.init)))
    case .jsonl:
      for article in page.articles {
        try StandardOutput.print(json: ArticleSummaryDocument(article), onOneLine: true)
      }
    case .tsv:
      for article in page.articles {
        StandardOutput.print(row: [
          article.id.rawValue, article.language.rawValue, article.date?.iso8601 ?? "",
          article.source ?? "", article.title.text,
        ])
      }
    case .text:
      for article in page.articles { StandardOutput.print(line(for: article)) }
      if page.total > page.articles.count {
        StandardError.print("\(page.total - page.articles.count) more: raise --limit.")
      }
    }
    if page.total == 0 {
      if format == .text { StandardError.print(emptyMessage(query: query)) }
      throw ExitStatus.incomplete
    }
  }

  private func line(for article: ArticleSummary) -> Printable {
    let marks =
      (article.isStarred ? "★" : " ") + (article.isRead ? " " : "●")
      + (article.hasTranslation ? "⇄" : " ")
    let about = [article.date.map { String($0.iso8601.prefix(10)) }, article.source]
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
