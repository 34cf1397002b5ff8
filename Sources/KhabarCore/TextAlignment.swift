public import Model
import SentenceAlignment
import TranslationReview

/// Lays texts beside each other, wherever they come from.
public struct TextAlignment: Sendable {
  private let words: WordEvidence
  private let dictionary: BilingualDictionary?
  private let matcher: WordMatcher

  /// An alignment that starts from what the program itself knows of both languages, and from an
  /// installed dictionary.
  public init() {
    self.init(words: .none)
  }

  init(words: WordEvidence) {
    self.words = words
    dictionary = InstalledWords.dictionary
    matcher = WordMatcher(words: words, dictionary: dictionary)
  }

  /// Two texts as beads, with flags.
  public func align(_ source: SegmentedText, _ target: SegmentedText) -> Alignment {
    align(match(source.segments, target.segments))
  }

  /// Two texts with their words matched, for all that is to be found out about them.
  func match(_ source: [Segment], _ target: [Segment]) -> MatchedTexts {
    matcher.match(source, target)
  }

  /// Two texts that were read already as beads, with flags.
  func align(_ texts: MatchedTexts) -> Alignment {
    // Where nothing else is known of their words, or where they have many, the two teach themselves.
    guard words.textCount > 0 || dictionary != nil, !texts.teachWords else {
      return batchAligner.align(texts, finish: Alignment.init)
    }
    let (beads, score) = Aligner(matcher).align(texts)
    return Alignment(texts, beads: beads, score: score)
  }

  /// Two texts with the beads that were made elsewhere, with what comparing them finds.
  func alignment(of texts: MatchedTexts, arranged rows: [ArrangedRow]) -> Alignment {
    let beads = Alignment.beads(
      of: rows, sourceCount: texts.sourceSegments.count,
      targetCount: texts.targetSegments.count)
    return Alignment(texts, beads: beads, score: 1)
  }

  /// Two texts as beads, with flags, what a person decided about them, and what that comes to as a
  /// whole, where that is asked for.
  public func review(
    _ source: SegmentedText, _ target: SegmentedText, decisions: [DatedBeadDecision] = [],
    accounted isAccounted: Bool
  ) -> (reviewed: ReviewedAlignment, account: TranslationAccount?) {
    let texts = match(source.segments, target.segments)
    let reviewed = align(texts).reviewed(
      by: decisions, sourceCount: source.segments.count, targetCount: target.segments.count)
    return (
      reviewed,
      isAccounted ? TextAccountant.account(texts, alignment: reviewed.inForce) : nil
    )
  }

  /// Many pairs as beads, with flags; what one pair teaches about words helps the others.
  ///
  /// - Returns: One alignment for each pair, in order.
  public func alignAll(_ pairs: [(SegmentedText, SegmentedText)]) -> [Alignment] {
    batchAligner.align(
      pairs.map { (source: $0.0.segments, target: $0.1.segments) }, finish: Alignment.init
    ).results
  }

  private var batchAligner: BatchAligner { BatchAligner(words: words, dictionary: dictionary) }
}

extension Alignment {
  /// Two texts as beads, with what comparing them finds.
  fileprivate init(_ texts: MatchedTexts, beads: [Bead], score: Double) {
    let compared = TextComparer.compare(texts, beads: beads)
    self.init(
      beads: beads, score: score, flags: compared.flags, differences: compared.differences)
  }
}
