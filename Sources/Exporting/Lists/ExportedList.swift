public import Model

/// Articles that are taken away: `export list`.
public struct ExportedList: Sendable {
  /// The query that they match; empty for all articles.
  public var query: String
  /// The articles, newest first.
  public var articles: [ArticleSummary]
  /// Reads one of them whole; `nil` where it has gone meanwhile.
  public var article: @Sendable (ArticleID) throws -> Article?
  /// What was noted about them, by article, the earliest first.
  public var notes: [ArticleID: [Note]]

  /// A list of the given parts.
  public init(
    query: String, articles: [ArticleSummary], notes: [ArticleID: [Note]] = [:],
    article: @escaping @Sendable (ArticleID) throws -> Article?
  ) {
    self.query = query
    self.articles = articles
    self.article = article
    self.notes = notes
  }

  private var table: Table {
    Table(
      title: query.isEmpty ? "Articles" : "Articles: \(query)",
      columns: [
        "id", "language", "date", "source", "title", "path", "translation", "tags", "notes",
      ],
      rows: articles.map { article in
        [
          .text(article.id.rawValue), .text(article.language.rawValue),
          .text(article.date?.iso8601 ?? ""), .text(article.source ?? ""),
          .text(article.title.text, article.title.language), .text(article.path ?? ""),
          .text(article.hasTranslation ? "yes" : ""),
          .text(article.tags.joined(separator: ", ")),
          .text((notes[article.id] ?? []).map(\.text).joined(separator: "\n\n")),
        ]
      })
  }
}

extension ExportedList: Exportable {
  /// What a list is taken away as.
  public static var exporters: [any Exporter<ExportedList>] {
    [
      ArticleLinesExporter(), TabSeparatedExporter(\.table), SpreadsheetExporter(\.table),
      MarkdownTableExporter(\.table), PageTableExporter(\.table),
    ]
  }
}

/// Writes articles as JSONL that `khabar add` reads: one object a line, with the whole text.
private struct ArticleLinesExporter: Exporter {
  private struct Line: Encodable {
    var id: String
    var title: String?
    var text: String
    var language: LanguageTag
    var date: String?
    var source: String?
    var author: String?
    var url: String?
    /// Left out where there are none.
    var notes: [NoteDocument]?

    init(_ article: Article, notes: [Note]) {
      id = article.id.rawValue
      // A title that was made of the text is made of it again.
      title = article.title.origin == .headline ? article.title.text : nil
      text = article.text
      language = article.language
      date = article.date?.iso8601
      source = article.source
      author = article.author
      url = article.url
      self.notes = notes.isEmpty ? nil : notes.map { NoteDocument(ListedNote($0)) }
    }
  }

  let format = ExportFormat.jsonLines

  func write(_ document: ExportedList, to output: any TextOutput) throws {
    for summary in document.articles {
      guard let article = try document.article(summary.id) else { continue }
      try output.print(
        json: Line(article, notes: document.notes[summary.id] ?? []), onOneLine: true)
    }
  }
}
