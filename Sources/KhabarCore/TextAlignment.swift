import Analysis
public import Model

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
    // Where nothing else is known of their words, the two teach themselves.
    guard words.textCount > 0 || dictionary != nil else {
      return alignAll([(source: texts.sourceSegments, target: texts.targetSegments)])[0]
    }
    let (beads, score) = Aligner(matcher).align(texts)
    return Alignment(beads: beads, score: score, TextComparer.compare(texts, beads: beads))
  }

  /// Two texts as beads, with flags, and what that comes to as a whole.
  public func compare(
    _ source: SegmentedText, _ target: SegmentedText
  ) -> (alignment: Alignment, account: TranslationAccount) {
    let texts = match(source.segments, target.segments)
    let alignment = align(texts)
    return (alignment, TextAccountant.account(texts, alignment: alignment))
  }

  /// Many pairs as beads, with flags; what one pair teaches about words helps the others.
  ///
  /// - Returns: One alignment for each pair, in order.
  public func alignAll(_ pairs: [(SegmentedText, SegmentedText)]) -> [Alignment] {
    alignAll(pairs.map { (source: $0.0.segments, target: $0.1.segments) })
  }

  private func alignAll(_ pairs: [(source: [Segment], target: [Segment])]) -> [Alignment] {
    let aligned = BatchAligner(words: words, dictionary: dictionary).align(pairs)
    let comparer = TextComparer(words: aligned.words, dictionary: dictionary)
    return zip(pairs, aligned.results).map { pair, result in
      Alignment(
        beads: result.beads, score: result.score,
        comparer.compare(pair.source, pair.target, beads: result.beads))
    }
  }
}

extension Alignment {
  fileprivate init(
    beads: [Bead], score: Double, _ compared: (flags: [Flag], differences: [Difference])
  ) {
    self.init(
      beads: beads, score: score, flags: compared.flags, differences: compared.differences)
  }
}
