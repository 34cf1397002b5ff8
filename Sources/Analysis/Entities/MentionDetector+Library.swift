public import Model

extension MentionDetector {
  /// Mentions of several articles, each with what the others say more plainly.
  ///
  /// English shows names by its capitals; what it names is then looked for by sound in the Arabic
  /// articles.
  ///
  /// - Parameters:
  ///   - articles: Articles that came in together.
  ///   - library: Entities of the other articles.
  /// - Returns: One element an article, in the order of the articles.
  public func mentions(
    in articles: [Article], knowing library: [Entity] = []
  ) -> [ArticleMentions] {
    let isArabic = articles.map(hasArabic)
    var consensus = TypeConsensus()
    let words = WordMemory(knowledge: knowledge)
    var readings: [ArticleReading?] = zip(articles, isArabic).map { article, isArabic in
      isArabic ? nil : read(article, asking: nil, words: words)
    }
    for reading in readings { reading?.vote(in: &consensus) }
    let hints = LibraryNames()
    if isArabic.contains(true) {
      for reading in readings {
        for mention in reading?.mentions(agreeing: consensus) ?? [] {
          hints.insert(mention.text, mention.type)
        }
      }
      for entity in library.prefix(Self.mostEntities) {
        for form in entity.forms { hints.insert(form.text, entity.type) }
      }
    }
    for index in articles.indices where readings[index] == nil {
      let reading = read(articles[index], asking: hints, words: words)
      reading.vote(in: &consensus)
      readings[index] = reading
    }
    return zip(articles, readings).map { article, reading in
      ArticleMentions(
        article: article.id, mentions: reading?.mentions(agreeing: consensus) ?? [])
    }
  }

  /// How many of a library's entities, the most often named first, are looked for by sound.
  private static let mostEntities = 20_000

  /// Whether a segment is mostly Arabic; a damaged letter in an English text does not make it so.
  private func hasArabic(_ article: Article) -> Bool {
    article.segments.contains { segment in
      // Arabic letters are two bytes that begin with D8 to DB.
      segment.text.utf8.count { (0xD8...0xDB).contains($0) } * 4 > segment.text.utf8.count
    }
  }
}
