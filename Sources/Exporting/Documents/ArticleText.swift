public import Model

extension Article: Exportable {
  /// What `show` prints.
  public static var exporters: [any Exporter<Article>] {
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

  func write(_ article: Article) {
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
