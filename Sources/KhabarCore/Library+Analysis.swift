import Analysis
import Model
import Storage

extension Library {
  /// Keeps articles with the names in them, in one transaction.
  func store(_ articles: [Article], files: [FileRecord]) throws {
    let detected = detector.mentions(in: articles)
    let linking = try linking(of: detected)
    try write { writer in
      try writer.add(articles, at: Self.now)
      try save(linking, of: detected, to: writer)
      for article in articles {
        try writer.setFingerprint(ArticleFingerprint(of: article).bytes, of: article.id)
      }
      for file in files { try writer.save(file) }
    }
    unpaired += articles.map(\.id)
  }

  /// Works names, links and pairs out anew where an older analysis left them.
  func discardOutdatedAnalysis() throws {
    guard try read({ try $0.analysisVersion }) != AnalysisVersion.current else { return }
    let ids = try read { try $0.allArticleIDs() }
    if !ids.isEmpty {
      try write { writer in
        try writer.removeAllEntities()
        try writer.removeFoundPairs()
      }
      for start in stride(from: 0, to: ids.count, by: Self.articlesPerTransaction) {
        let articles = try read { reader in
          try ids[start...].prefix(Self.articlesPerTransaction)
            .compactMap { try reader.article($0) }
        }
        try store(articles, files: [])
      }
    }
    try write { try $0.setAnalysisVersion(AnalysisVersion.current) }
  }

  /// Links every name anew, in the light of what a person decided.
  func relink() throws {
    let mentions = try read { reader in
      try reader.allArticleIDs().map { id in
        ArticleMentions(article: id, mentions: try reader.mentions(of: id).map(\.mention))
      }
    }
    let linking = try linking(of: mentions)
    try write { writer in
      try writer.removeAllEntities()
      try save(linking, of: mentions, to: writer)
    }
  }

  private func linking(of mentions: [ArticleMentions]) throws -> Linking {
    try read { reader in
      linker.link(
        mentions, existing: try reader.allEntities(),
        decisions: try reader.decisions().map(\.decision))
    }
  }

  private func save(
    _ linking: Linking, of articles: [ArticleMentions], to writer: StoreWriter
  ) throws {
    for entity in linking.entities { try writer.save(entity) }
    for article in articles {
      let linked = zip(article.mentions, linking.mentions[article.article] ?? []).map {
        LinkedMention(mention: $0, entity: $1)
      }
      try writer.setMentions(linked, of: article.article)
    }
  }
}
