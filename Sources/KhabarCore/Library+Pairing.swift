import Analysis
import Model
import Storage

extension Library {
  /// Looks for translations of the articles that came in since the last search.
  ///
  /// An inverted index over what each article says gives a few candidates, which are aligned, so
  /// the cost grows with the articles that came in and not with the library.
  func findTranslations(
    progress: @Sendable (ReadProgress) async -> Void
  ) async throws {
    let new = try read { try $0.unpairedArticles() }
    guard !new.isEmpty else { return }
    var index = PairIndex()
    for (article, bytes) in try read({ try $0.fingerprints(limit: Self.pairingWindow) }) {
      if let fingerprint = ArticleFingerprint(bytes: bytes) { index.add(article, fingerprint) }
    }
    let finder = PairFinder(words: try wordEvidence(), dictionary: InstalledWords.dictionary)
    var compared: Set<Set<ArticleID>> = []
    var relations: [ArticleRelation] = []
    for (done, id) in new.enumerated() {
      try Task.checkCancellation()
      if done.isMultiple(of: 50) {
        await progress(ReadProgress(task: .pairing, done: done, total: new.count))
      }
      guard let article = try read({ try $0.article(id) }) else { continue }
      let candidates = index.candidates(for: ArticleFingerprint(of: article), excluding: id)
      for candidate in candidates where compared.insert([id, candidate.article]).inserted {
        guard let other = try read({ try $0.article(candidate.article) }),
          let relation = finder.relation(of: article, to: other)
        else { continue }
        relations.append(relation)
      }
    }
    try keep(relations, of: finder, after: new)
  }

  /// How many of the newest articles are looked at for translations of new ones: reports of the
  /// same days.
  private static let pairingWindow = 50_000

  private func keep(
    _ relations: [ArticleRelation], of finder: PairFinder, after articles: [ArticleID]
  ) throws {
    let undone = try read { try $0.decisions() }.compactMap { record -> Set<ArticleID>? in
      guard case .paired(let source, let target, false) = record.decision else { return nil }
      return [source, target]
    }
    try write { writer in
      for article in articles { try writer.setPaired(article) }
      let languages = Dictionary(
        try writer.summaries(of: Set(relations.flatMap { [$0.source, $0.target] }))
          .map { ($0.id, $0.language.primary) }
      ) { first, _ in first }
      let isAcross = { (relation: ArticleRelation) in
        languages[relation.source] != languages[relation.target]
      }
      let pairs = finder.pairs(from: relations.filter(isAcross))
      try writer.save(
        pairs.filter { !undone.contains([$0.source, $0.target]) }
          .map { StoredPair(pair: $0, isDeclared: false) })
      let paired = Set(pairs.map { [$0.source, $0.target] as Set })
      for relation in relations
      where relation.kind != .related && !paired.contains([relation.source, relation.target]) {
        try writer.save(
          StoredRelation(
            source: relation.source, target: relation.target, share: relation.share))
      }
    }
  }
}
