public import Model
import Storage

extension Library {
  /// Which articles are translations of which, the surest first.
  public nonisolated func pairs() async throws -> [TranslationPair] {
    try read { try $0.pairs() }.map(\.pair)
  }

  /// Which of some articles are translations of which others of them, the surest first.
  ///
  /// - Complexity: O(*n*) in the articles and their pairs.
  public nonisolated func pairs(among articles: [ArticleID]) async throws -> [TranslationPair] {
    let members = Set(articles)
    let pairs = try read { reader in
      try Set(members.flatMap { try reader.pairs(of: $0) }.map(\.pair))
    }
    return pairs.filter { members.contains($0.source) && members.contains($0.target) }.sorted {
      ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target)
    }
  }

  /// Which articles are translations of which, the surest first, and whether a person said so.
  public nonisolated func pairsWithOrigin() async throws -> [(
    pair: TranslationPair, isDeclared: Bool
  )] {
    try read { try $0.pairs() }.map { ($0.pair, $0.isDeclared) }
  }

  /// Articles that say the same as this one, the surest first: its translation or original, other
  /// renderings of the same original, and articles with passages in common, with these passages.
  ///
  /// Of copies only one is told, and none of the article's own.
  ///
  /// Passages that cannot be shown are not told: where no row of two articles has text of both, they are
  /// no counterparts.
  public nonisolated func counterparts(of id: ArticleID) async throws -> [Counterpart] {
    let (allKnown, allRelated) = try knownCounterparts(of: id)
    var folding = try CounterpartFolding(of: id, in: self)
    let known = try folding.folded(allKnown)
    let related = try folding.folded(allRelated)
    guard !related.isEmpty, let article = try storedArticle(id) else { return known }
    return known
      + (try related.compactMap { counterpart -> Counterpart? in
        var counterpart = counterpart
        counterpart.passages = try passages(of: article, in: counterpart.article.id)
        return counterpart.passages.isEmpty ? nil : counterpart
      })
  }

  /// The passages of another article that an article has too, in reading order.
  private nonisolated func passages(of article: Article, in id: ArticleID) throws -> [String] {
    guard let other = try storedArticle(id) else { return [] }
    let isSource = article.language.isRightToLeft || !other.language.isRightToLeft
    let alignment =
      isSource
      ? try alignment(of: article, with: other) : try alignment(of: other, with: article)
    return alignment.beads.compactMap { bead in
      guard !bead.source.isEmpty, !bead.target.isEmpty else { return nil }
      return (isSource ? bead.target : bead.source).map { other.segments[$0].text }
        .joined(separator: " ")
    }
  }

  /// The counterparts of an article that are whole, and those that have passages in common with it.
  private nonisolated func knownCounterparts(
    of id: ArticleID
  ) throws -> (whole: [Counterpart], related: [Counterpart]) {
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
      var related: [Counterpart] = []
      let language = try reader.summary(of: id)?.language.primary
      for relation in try reader.relations(of: id) {
        let other = relation.source == id ? relation.target : relation.source
        guard !counterparts.contains(where: { $0.article.id == other }),
          let summary = try reader.summary(of: other)
        else { continue }
        related.append(
          Counterpart(
            article: summary,
            relation: summary.language.primary == language ? .rendering : .passages,
            score: relation.share))
      }
      return (counterparts, related)
    }
  }
}

/// Leaves one of each group of copies among the counterparts of an article, and none that is its own copy.
private struct CounterpartFolding {
  private let library: Library
  private var seen: Set<ArticleID>

  init(of id: ArticleID, in library: Library) throws {
    self.library = library
    seen = Set(try library.read { try $0.copies(of: id) })
  }

  /// The counterparts without copies of those before them.
  mutating func folded(_ counterparts: [Counterpart]) throws -> [Counterpart] {
    try counterparts.filter { counterpart in
      let article = counterpart.article
      guard !seen.contains(article.id) else { return false }
      if article.copyCount > 0 {
        seen.formUnion(try library.read { try $0.copies(of: article.id) })
      }
      return true
    }
  }
}
