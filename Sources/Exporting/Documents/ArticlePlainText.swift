public import Model

/// An article as text for other programs: what is known of it, one thing a line, then its paragraphs,
/// each on one line however long.
public struct ArticlePlainText: Sendable {
  private let article: Article
  private let tags: [String]

  /// The text of an article.
  public init(_ article: Article, tags: [String] = []) {
    self.article = article
    self.tags = tags
  }

  /// Writes it.
  public func write(to output: any TextOutput) {
    output.print("\(article.title.text)")
    output.print("")
    let about: [(String, String?)] = [
      ("Source", article.source), ("Author", article.author), ("Date", article.date?.iso8601),
      ("Address", article.url), ("Tags", tags.isEmpty ? nil : tags.joined(separator: ", ")),
    ]
    for (name, value) in about {
      if let value { output.print("\(name): \(value)") }
    }
    for segment in article.segments where segment.text != article.title.text {
      output.print("")
      output.print("\(segment.text)")
    }
  }
}
