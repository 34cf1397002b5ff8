public import Model

extension MentionDetector {
  /// Mentions of several articles, each with what the others say more plainly.
  ///
  /// English shows names by its capitals; what it names is then looked for by sound in the Arabic
  /// articles.
  ///
  /// - Returns: One element an article, in the order of the articles.
  public func mentions(in articles: [Article]) -> [ArticleMentions] {
    var found: [[Mention]?] = Array(repeating: nil, count: articles.count)
    var names = LibraryNames([])
    let isArabic = articles.map(hasArabic)
    let isAsked = isArabic.contains(true)
    for (index, article) in articles.enumerated() where !isArabic[index] {
      let mentions = mentions(in: article, asking: nil)
      if isAsked { for mention in mentions { names.insert(mention) } }
      found[index] = mentions
    }
    let hints = HintCache(names)
    return zip(articles, found).map { article, mentions in
      ArticleMentions(
        article: article.id, mentions: mentions ?? self.mentions(in: article, asking: hints))
    }
  }

  /// Whether a segment is mostly Arabic; a damaged letter in an English text does not make it so.
  private func hasArabic(_ article: Article) -> Bool {
    article.segments.contains { segment in
      // Arabic letters are two bytes that begin with D8 to DB.
      segment.text.utf8.count { (0xD8...0xDB).contains($0) } * 4 > segment.text.utf8.count
    }
  }
}
