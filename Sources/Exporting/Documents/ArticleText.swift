public import Model

/// An article to be written, with what the library has beside it: what `show` tells.
public struct ArticleReport: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// Its copies.
  public var copies: [ArticleSummary]
  /// What it said before, the first version first.
  public var versions: [ArticleVersion]

  /// A report of the given parts.
  public init(
    _ article: Article, copies: [ArticleSummary] = [], versions: [ArticleVersion] = []
  ) {
    self.article = article
    self.copies = copies
    self.versions = versions
  }
}

extension ArticleReport: Exportable {
  /// What `show` prints.
  public static var exporters: [any Exporter<ArticleReport>] {
    [
      TextExporter { ArticleText(output: $1).write($0) },
      JSONExporter { ArticleDocument($0) },
      JSONExporter(.jsonLines) { ArticleDocument($0) },
    ]
  }
}

/// Writes an article for people.
private struct ArticleText {
  let output: any TextOutput

  func write(_ report: ArticleReport) {
    let article = report.article
    writeArticle(article)
    guard !report.copies.isEmpty || !report.versions.isEmpty else { return }
    output.print("")
    if let count = ArticleSummary.copiesInWords(report.copies.count) {
      let names = report.copies.map { $0.source ?? $0.id.rawValue }.joined(separator: ", ")
      output.print(
        TextStyle.faint(
          "\(count): \(names) (khabar list copies:\(article.id))"))
    }
    if !report.versions.isEmpty {
      let times = report.versions.count == 1 ? "once" : "\(report.versions.count) times"
      output.print(
        TextStyle.faint(
          "Edited \(times) since it was stored (khabar versions \(article.id))"))
    }
  }

  private func writeArticle(_ article: Article) {
    let about = [article.date?.iso8601, article.source, article.author, article.url]
      .compactMap { $0 }
    if article.title.origin == .headline, article.segments.first?.kind != .headline {
      output.print(TextStyle.title("\(article.title.text)"))
      output.print("")
    }
    if !about.isEmpty {
      output.print(TextStyle.faint("\(about.joined(separator: " · "))"))
      output.print("")
    }
    for (index, segment) in article.segments.enumerated() {
      if index > 0 { output.print("") }
      switch segment.kind {
      case .headline, .subheading: output.print(TextStyle.title("\(segment.text)"))
      case .caption, .sourceLine, .linkLine: output.print(TextStyle.faint("\(segment.text)"))
      case .paragraph: output.print("\(segment.text)")
      }
    }
  }
}
