import Analysis
import Model
import Storage

extension Library {
  /// Finds and links the names in every article that has come in since the last time.
  ///
  /// The articles can be read and searched before that. What is not done when the program ends is
  /// done the next time.
  ///
  /// - Returns: How many articles were waiting.
  @discardableResult
  func analyse(progress: @Sendable (ReadProgress) async -> Void) async throws -> Int {
    var backlog = AnalysisBacklog(try read { try $0.unanalysedArticles() })
    while true {
      try await pause()
      await progress(ReadProgress(task: .linking, done: backlog.done, total: backlog.total))
      let ids = backlog.next(
        limit: Self.articlesPerTransaction, preferring: preferred.articles)
      guard !ids.isEmpty else { return backlog.total }
      let articles = try read { reader in try ids.compactMap { try reader.article($0) } }
      let existing = try read { try $0.allEntities() }.map(\.withFormsInUse)
      let detected = detector.mentions(in: articles, knowing: existing)
      let linking = try linking(of: detected, existing: existing)
      try write { writer in
        try save(linking, of: detected, to: writer)
        for article in articles {
          try writer.setFingerprint(ArticleFingerprint(of: article).bytes, of: article.id)
        }
      }
      preferred.serve(ids)
    }
  }

  /// Forgets names, links and pairs that an older analysis left, so that they are found anew.
  func discardOutdatedAnalysis() throws {
    guard try read({ try $0.analysisVersion }) != AnalysisVersion.current else { return }
    try write { writer in
      try writer.removeAllEntities()
      try writer.removeFoundPairs()
      try writer.removeFingerprints()
      try writer.setAnalysisVersion(AnalysisVersion.current)
    }
  }

  /// Links every name anew, in the light of what a person decided.
  func relink() throws {
    var mentions = try read { reader in
      try reader.allArticleIDs().map { id in
        ArticleMentions(article: id, mentions: try reader.mentions(of: id).map(\.mention))
      }
    }
    try addCounterparts(to: &mentions)
    // Not in the light of the present entities, which hold what is to be taken back: they only lend
    // their ids.
    let former = try read { try $0.allEntities() }.map(\.withFormsInUse)
    let linking = try linking(of: mentions, existing: [], former: former)
    try write { writer in
      try writer.removeAllEntities()
      try save(linking, of: mentions, to: writer)
    }
  }

  private func linking(
    of mentions: [ArticleMentions], existing: [Entity], former: [Entity] = []
  ) throws -> Linking {
    linker.link(
      mentions, existing: existing, former: former,
      decisions: try read { try $0.decisions() }.map(\.decision))
  }

  func save(
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
