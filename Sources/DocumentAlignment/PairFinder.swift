public import Model
public import SentenceAlignment

/// Finds which articles render each other.
///
/// An inverted index gives each article the few that share its rare names, numbers and meanings; those
/// that have enough in common are aligned, and the share of text that lies in good beads tells a
/// translation from a report on the same event. What comes of it does not hang on the order in which
/// the articles are looked at.
public struct PairFinder: Sendable {
  private let matcher: WordMatcher
  private let aligner: Aligner
  private let limits: Limits

  /// Where shares of text become relations.
  struct Limits: Sendable {
    /// Share of the shorter text from which an article renders another.
    var translation = 0.50
    /// Share from which they have passages in common.
    var passages = 0.15
    /// How well numbers and names must be matched in passages that one text renders, and in those that
    /// it has copied.
    var renderedAgreement: Float = 0.6
    var copiedAgreement: Float = 0.7
    /// Letters that must be in common in one language: less is a formula.
    var copiedLength: Float = 200
    /// How many of each language that have most in common with an article are aligned with it.
    var candidates = 4
    /// A second translation must come this near to the best.
    var runnerUp = 0.85
    /// Texts of fewer segments are looked at sentence by sentence.
    var fewSegments = 6
  }

  /// A finder that knows the words of an installed dictionary.
  public init(dictionary: BilingualDictionary? = nil) {
    self.init(dictionary: dictionary, weights: AlignmentWeights())
  }

  package init(dictionary: BilingualDictionary?, weights: AlignmentWeights) {
    matcher = WordMatcher(words: .none, dictionary: dictionary, evidence: .all, weights: weights)
    aligner = Aligner(matcher)
    limits = Limits()
  }

  /// How many articles of each language are compared with one.
  public var candidateCount: Int { limits.candidates }

  /// Articles and their translations in the other language, the surest first.
  ///
  /// - Complexity: Near linear in the number of articles; each is aligned with a few others.
  public func pairs(among articles: [Article]) -> [TranslationPair] {
    pairs(from: relations(among: articles, acrossLanguages: true))
  }

  /// How articles stand to the few that have most in common with them, in one language or two, the
  /// largest shares first.
  ///
  /// - Parameters:
  ///   - articles: The articles.
  ///   - acrossLanguages: Whether only articles in different languages are looked at.
  public func relations(
    among articles: [Article], acrossLanguages: Bool = false
  ) -> [ArticleRelation] {
    let fingerprints = articles.map(ArticleFingerprint.init)
    var index = PairIndex()
    var neighbours = Array(repeating: PairNeighbours(), count: articles.count)
    for (number, fingerprint) in fingerprints.enumerated() {
      for candidate in index.candidates(for: fingerprint).map(Int.init) {
        let other = fingerprints[candidate]
        guard !acrossLanguages || other.language != fingerprint.language,
          let overlap = fingerprint.overlap(with: other)
        else { continue }
        neighbours[number].add(articles[candidate].id, other.language, overlap)
        neighbours[candidate].add(articles[number].id, fingerprint.language, overlap)
      }
      index.add(PairIndex.Number(number), fingerprint)
    }
    var read: [ArticleID: ReadArticle] = [:]
    for (article, own) in zip(articles, neighbours) where !own.isEmpty {
      read[article.id] = self.read(article)
    }
    var seen: Set<Set<ArticleID>> = []
    var relations: [ArticleRelation] = []
    for (article, own) in zip(articles, neighbours) {
      for neighbour in own.nearest(limits.candidates) {
        guard seen.insert([article.id, neighbour.article]).inserted,
          let first = read[article.id], let second = read[neighbour.article]
        else { continue }
        relations.append(relation(of: first, to: second, overlap: neighbour.overlap))
      }
    }
    return relations.sorted { ($0.share, $1.source, $1.target) > ($1.share, $0.source, $0.target) }
  }

  /// Reads an article for ``relation(of:to:overlap:)``.
  ///
  /// - Complexity: O(*n*) in scalars.
  public func read(_ article: Article) -> ReadArticle { ReadArticle(article, matcher: matcher) }

  /// How two articles stand to each other.
  ///
  /// - Parameter overlap: What they have in common by their fingerprints.
  /// - Complexity: That of aligning them.
  public func relation(
    of first: ReadArticle, to second: ReadArticle, overlap: Float
  ) -> ArticleRelation {
    let (source, target) =
      second.isArabic && !first.isArabic
        || second.isArabic == first.isArabic && second.id < first.id
      ? (second, first) : (first, second)
    let share = share(of: source, and: target)
    let kind: ArticleRelation.Kind =
      share >= limits.translation
      ? .translation : share >= limits.passages ? .sharedPassages : .related
    return ArticleRelation(
      kind: kind, source: source.id, target: target.id, share: share, overlap: overlap)
  }

  /// Share of the shorter text that the other one has too; none where that is less than passages.
  private func share(of source: ReadArticle, and target: ReadArticle) -> Double {
    let texts = MatchedTexts(source, target, by: matcher)
    var share = aligner.renderedShare(texts)
    guard share >= limits.passages else { return share }
    // The words of a whole article answer each other by chance: where there are few paragraphs, the
    // sentences must bear them out.
    if texts.areOneLanguage
      || min(source.segments.count, target.segments.count) < limits.fewSegments
    {
      let sentences = MatchedTexts(source.bySentences, target.bySentences, by: matcher)
      share = min(share, aligner.renderedShare(sentences))
      guard share >= limits.passages else { return share }
      if texts.areOneLanguage { return copiedShare(texts, sentences) }
    }
    guard share < limits.translation else { return share }
    let passages = aligner.sharedPassages(texts)
    return passages.agreement >= limits.renderedAgreement ? share : 0
  }

  /// Share of the shorter of two texts of one language that the other one has too, word for word or
  /// nearly so, by paragraphs and by sentences.
  private func copiedShare(_ texts: MatchedTexts, _ sentences: MatchedTexts) -> Double {
    let found = [texts, sentences].map(aligner.sharedPassages)
    let isTold = found.allSatisfy {
      $0.length >= limits.copiedLength && $0.agreement >= limits.copiedAgreement
    }
    return isTold ? found.map(\.share).min() ?? 0 : 0
  }

  /// The translations among relations between articles of two languages, the surest first: each
  /// article's best partners.
  ///
  /// - Parameter relations: All that the articles in question have with articles in other languages.
  public func pairs(from relations: [ArticleRelation]) -> [TranslationPair] {
    var best: [ArticleID: Double] = [:]
    let translations = relations.filter { $0.share >= limits.translation }
    for relation in translations {
      for article in [relation.source, relation.target] {
        best[article] = max(best[article] ?? 0, relation.share)
      }
    }
    return translations.filter { relation in
      [relation.source, relation.target].allSatisfy {
        relation.share >= (best[$0] ?? 0) * limits.runnerUp
      }
    }
    .map { TranslationPair(source: $0.source, target: $0.target, score: $0.share) }
    .sorted { ($0.score, $1.source, $1.target) > ($1.score, $0.source, $0.target) }
  }
}
