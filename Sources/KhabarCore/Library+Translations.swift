public import Model
import Storage

extension Library {
  /// Which articles are translations of which, the surest first.
  public nonisolated func pairs() async throws -> [TranslationPair] {
    try read { try $0.pairs() }.map(\.pair)
  }

  /// Which articles are translations of which, the surest first, and whether a person said so.
  public nonisolated func pairsWithOrigin() async throws -> [(
    pair: TranslationPair, isDeclared: Bool
  )] {
    try read { try $0.pairs() }.map { ($0.pair, $0.isDeclared) }
  }

  /// Articles that say the same as this one, the surest first: its translation or original, and
  /// other renderings of the same original.
  public nonisolated func counterparts(of id: ArticleID) async throws -> [Counterpart] {
    try read { reader in
      var counterparts: [Counterpart] = []
      for stored in try reader.pairs(of: id) {
        let isSource = stored.pair.source == id
        let other = isSource ? stored.pair.target : stored.pair.source
        guard let summary = try reader.summary(of: other) else { continue }
        counterparts.append(
          Counterpart(
            article: summary, relation: isSource ? .translation : .original,
            score: stored.pair.score))
        guard !isSource else { continue }
        // What else renders the same original.
        for sibling in try reader.pairs(of: other) {
          guard sibling.pair.source == other, sibling.pair.target != id,
            let summary = try reader.summary(of: sibling.pair.target)
          else { continue }
          counterparts.append(
            Counterpart(article: summary, relation: .rendering, score: sibling.pair.score))
        }
      }
      let language = try reader.summary(of: id)?.language.primary
      for relation in try reader.relations(of: id) {
        let other = relation.source == id ? relation.target : relation.source
        guard !counterparts.contains(where: { $0.article.id == other }),
          let summary = try reader.summary(of: other)
        else { continue }
        counterparts.append(
          Counterpart(
            article: summary,
            relation: summary.language.primary == language ? .rendering : .passages,
            score: relation.share))
      }
      return counterparts
    }
  }
}
