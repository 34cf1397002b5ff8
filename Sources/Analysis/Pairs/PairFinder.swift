public import Model

/// Finds which articles render each other.
///
/// An inverted index gives each article the few that share its rare names, numbers and meanings;
/// those are aligned, and the share of text that lies in good beads tells a translation from a
/// report on the same event.
public struct PairFinder: Sendable {
  private let aligner: Aligner
  private let limits: Limits

  /// Where shares of text become relations.
  struct Limits: Sendable {
    /// Share of the shorter text from which an article renders another.
    var translation = 0.55
    /// Share from which they have passages in common.
    var passages = 0.15
    /// How many candidates of each language are aligned.
    var candidates = 4
    /// A second translation must come this near to the best.
    var runnerUp = 0.85
  }

  /// A finder that knows the words of a library and of an installed dictionary.
  public init(words: WordEvidence = .none, dictionary: BilingualDictionary? = nil) {
    aligner = Aligner(words: words, dictionary: dictionary)
    limits = Limits()
  }

  /// Articles and their translations in the other language, the surest first.
  ///
  /// - Complexity: Near linear in the number of articles; each is aligned with a few others.
  public func pairs(among articles: [Article]) -> [TranslationPair] {
    pairs(from: relations(among: articles, acrossLanguages: true))
  }

  /// The translations among relations between articles of two languages, the surest first.
  public func pairs(from relations: [ArticleRelation]) -> [TranslationPair] {
    Self.pairs(from: relations, limits: limits)
  }

  /// How articles stand to the few that are nearest to them, in one language or two, the largest
  /// shares first.
  ///
  /// - Parameters:
  ///   - articles: The articles.
  ///   - acrossLanguages: Whether only articles in different languages are looked at.
  public func relations(
    among articles: [Article], acrossLanguages: Bool = false
  ) -> [ArticleRelation] {
    var index = PairIndex()
    var fingerprints: [ArticleFingerprint] = []
    var byID: [ArticleID: Article] = [:]
    for article in articles {
      let fingerprint = ArticleFingerprint(of: article)
      fingerprints.append(fingerprint)
      byID[article.id] = article
      index.add(article.id, fingerprint)
    }
    var seen: Set<Set<ArticleID>> = []
    var relations: [ArticleRelation] = []
    for (article, fingerprint) in zip(articles, fingerprints) {
      let candidates = index.candidates(
        for: fingerprint, excluding: article.id, acrossLanguages: acrossLanguages,
        limit: limits.candidates)
      for candidate in candidates {
        guard let other = byID[candidate.article],
          seen.insert([article.id, other.id]).inserted,
          let relation = relation(of: article, to: other)
        else { continue }
        relations.append(relation)
      }
    }
    return relations.sorted { ($0.share, $1.source, $1.target) > ($1.share, $0.source, $0.target) }
  }

  /// How two articles stand to each other; `nil` where they have nothing to do with each other.
  public func relation(of first: Article, to second: Article) -> ArticleRelation? {
    let (source, target) =
      second.language.primary == .arabic && first.language.primary != .arabic
      ? (second, first) : (first, second)
    let share = aligner.renderedShare(Self.text(of: source), Self.text(of: target))
    let kind: ArticleRelation.Kind =
      share >= limits.translation
      ? .translation : share >= limits.passages ? .sharedPassages : .related
    return share > 0.02
      ? ArticleRelation(kind: kind, source: source.id, target: target.id, share: share) : nil
  }

  /// The pairs among relations: each article's best partners in the other language.
  private static func pairs(
    from relations: [ArticleRelation], limits: Limits
  ) -> [TranslationPair] {
    var best: [ArticleID: Double] = [:]
    let translations = relations.filter { $0.kind == .translation }
    for relation in translations {
      for article in [relation.source, relation.target] {
        best[article] = max(best[article] ?? 0, relation.share)
      }
    }
    return translations.filter { relation in
      [relation.source, relation.target].allSatisfy {
        relation.share >= (best[$0] ?? 0) * limits.runnerUp
      }
    }.map { TranslationPair(source: $0.source, target: $0.target, score: $0.share) }
  }

  /// What a translation renders: neither captions nor links nor the line that names the source.
  private static func text(of article: Article) -> [Segment] {
    article.segments.filter { segment in
      switch segment.kind {
      case .headline, .paragraph, .subheading: true
      case .caption, .sourceLine, .linkLine: false
      }
    }
  }
}
