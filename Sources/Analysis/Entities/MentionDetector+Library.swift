public import Model

extension MentionDetector {
  /// Mentions of several articles, each with what the others say more plainly.
  ///
  /// English shows names by its capitals; what it names is then looked for by sound in the Arabic
  /// articles.
  ///
  /// - Returns: One element an article, in the order of the articles.
  public func mentions(in articles: [Article]) -> [ArticleMentions] {
    var found = articles.map { (article: Article) -> [Mention] in mentions(in: article) }
    let names = LibraryNames(found.joined().filter { $0.language == .english })
    for (index, article) in articles.enumerated()
    where article.segments.contains(where: { $0.text.unicodeScalars.contains(where: isArabic) }) {
      found[index] = mentions(in: article, knowing: names)
    }
    return zip(articles, found).map { ArticleMentions(article: $0.id, mentions: $1) }
  }

  private func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x06FF).contains(scalar.value)
  }
}
