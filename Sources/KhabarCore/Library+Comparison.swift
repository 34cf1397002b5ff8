public import Model
import SentenceAlignment
import Storage
import TranslationReview

extension Library {
  /// Two articles laid beside each other, with what a person decided about them, an account of the
  /// whole, and, for two renderings in one language, the original that the library knows of both.
  ///
  /// - Parameter unit: What the segments of the two texts are: the articles' own, or sentences.
  /// - Throws: ``LibraryError/unknownArticle(name:)``.
  public nonisolated func comparison(
    of source: ArticleID, with target: ArticleID, unit: AlignmentUnit = .paragraph
  ) async throws -> Comparison {
    let (left, leftPlaces) = try await annotated(source).cut(by: unit)
    let (right, rightPlaces) = try await annotated(target).cut(by: unit)
    let aligner = try textAlignment()
    let texts = aligner.match(left.article.segments, right.article.segments)
    let reviewed = try reviewedAlignment(of: left.article, with: right.article, unit: unit) {
      (aligner, texts)
    }
    let alignment = reviewed.inForce
    return Comparison(
      source: left, target: right, alignment: alignment,
      account: TextAccountant.account(texts, alignment: alignment),
      original: try await original(
        of: left.article, and: right.article, unit: unit, aligned: alignment),
      remarks: TextComparer.remarks(
        on: (left.article.segments, left.article.language),
        (right.article.segments, right.article.language), beads: alignment.beads),
      links: TextComparer.links(texts, alignment), reviewed: reviewed,
      sentences: unit == .sentence
        ? SentencePlaces(source: leftPlaces, target: rightPlaces) : nil)
  }

  /// Two articles of the library laid beside each other as they stand, with what a person decided about
  /// them, and an account of the whole, where that is asked for.
  ///
  /// Nothing is written: an alignment that the library keeps is taken, and a new one is not kept.
  ///
  /// - Parameters:
  ///   - unit: What the segments of the rows are: the articles' own, or sentences.
  ///   - others: Decisions that were made outside the library, which come after its own.
  public nonisolated func review(
    _ source: Article, _ target: Article, unit: AlignmentUnit = .paragraph,
    decisions others: [DatedBeadDecision] = [], accounted isAccounted: Bool
  ) throws -> (reviewed: ReviewedAlignment, account: TranslationAccount?) {
    let source = source.cut(by: unit).article
    let target = target.cut(by: unit).article
    let aligner = try textAlignment()
    let texts = aligner.match(source.segments, target.segments)
    let reviewed = try reviewedAlignment(
      of: source, with: target, unit: unit, and: others, isKeeping: false
    ) {
      (aligner, texts)
    }
    return (
      reviewed,
      isAccounted ? TextAccountant.account(texts, alignment: reviewed.inForce) : nil
    )
  }

  /// Whether a person decided anything about the rows of two articles that are cut into segments of a
  /// unit.
  public nonisolated func hasDecisions(
    about source: ArticleID, _ target: ArticleID, unit: AlignmentUnit = .paragraph
  ) throws -> Bool {
    try !beadDecisions(source: source, target: target, unit: unit).isEmpty
  }

  /// The alignment of two articles, with what a person decided about it.
  ///
  /// - Parameter unit: What their segments are.
  nonisolated func alignment(
    of source: Article, with target: Article, unit: AlignmentUnit = .paragraph
  ) throws -> Alignment {
    try reviewedAlignment(of: source, with: target, unit: unit) {
      let aligner = try textAlignment()
      return (aligner, aligner.match(source.segments, target.segments))
    }.inForce
  }

  /// The alignment that is kept of two articles, or else a new one, with what a person decided
  /// about it.
  ///
  /// - Parameter texts: The two texts with their words matched; asked for only where they are needed.
  private nonisolated func reviewedAlignment(
    of source: Article, with target: Article, unit: AlignmentUnit,
    and others: [DatedBeadDecision] = [], isKeeping: Bool = true,
    texts: () throws -> (TextAlignment, MatchedTexts)
  ) throws -> ReviewedAlignment {
    let decisions =
      try beadDecisions(source: source.id, target: target.id, unit: unit) + others
    return try foundAlignment(
      of: source, with: target, unit: unit.rawValue, decisions: decisions, isKeeping: isKeeping,
      texts: texts
    ).reviewed(
      by: decisions, sourceCount: source.segments.count, targetCount: target.segments.count)
  }

  private nonisolated func foundAlignment(
    of source: Article, with target: Article, unit: String, decisions: [DatedBeadDecision],
    isKeeping: Bool, texts: () throws -> (TextAlignment, MatchedTexts)
  ) throws -> Alignment {
    let arrangements = decisions.compactMap { dated -> [ArrangedRow]? in
      if case .arranged(let rows) = dated.decision { rows } else { nil }
    }
    // What is flagged has to follow the rows of the other tool.
    if let rows = arrangements.last {
      let (aligner, matched) = try texts()
      return aligner.alignment(of: matched, arranged: rows)
    }
    let kept = try read {
      try $0.alignment(
        of: source.id, with: target.id, unit: unit, version: AnalysisVersion.current)
    }
    if let kept { return kept }
    let (aligner, matched) = try texts()
    let found = aligner.align(matched)
    if isKeeping {
      try write {
        try $0.save(
          found, of: source.id, with: target.id, unit: unit, version: AnalysisVersion.current)
      }
    }
    return found
  }

  /// What two renderings in one language both render, laid beside their beads.
  private nonisolated func original(
    of first: Article, and second: Article, unit: AlignmentUnit, aligned alignment: Alignment
  ) async throws -> RenderedOriginal? {
    guard first.language.primary == second.language.primary,
      let id = try sharedOriginal(of: first.id, and: second.id)
    else { return nil }
    let original = try await annotated(id).cut(by: unit).article
    guard original.article.language.primary != first.language.primary else { return nil }
    let toFirst = try self.alignment(of: original.article, with: first, unit: unit)
    let toSecond = try self.alignment(of: original.article, with: second, unit: unit)
    return RenderedOriginal(
      original, beside: alignment.beads, toFirst: toFirst.beads, toSecond: toSecond.beads)
  }

  /// The article that two others have most in common with: their original, or one with passages
  /// that both render.
  private nonisolated func sharedOriginal(
    of first: ArticleID, and second: ArticleID
  ) throws -> ArticleID? {
    try read { reader in
      func partners(of id: ArticleID) throws -> [ArticleID: Double] {
        var scores: [ArticleID: Double] = [:]
        for relation in try reader.relations(of: id) {
          scores[relation.source == id ? relation.target : relation.source] = relation.share
        }
        // A pair is told with its original first; what renders this article is no original of it.
        for stored in try reader.pairs(of: id) where stored.pair.target == id {
          scores[stored.pair.source] = max(scores[stored.pair.source] ?? 0, stored.pair.score)
        }
        return scores
      }
      let ofSecond = try partners(of: second)
      return try partners(of: first).compactMap { id, score in
        ofSecond[id].map { (id: id, score: min(score, $0)) }
      }
      .filter { $0.id != first && $0.id != second }
      .max { ($0.score, $1.id) < ($1.score, $0.id) }?.id
    }
  }
}
