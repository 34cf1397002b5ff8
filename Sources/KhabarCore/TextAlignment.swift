import Analysis
public import Model

/// Lays texts beside each other, wherever they come from.
public struct TextAlignment: Sendable {
  private let words: WordEvidence
  private let dictionary: BilingualDictionary?

  /// An alignment that starts from what the program itself knows of both languages, and from an
  /// installed dictionary.
  public init() {
    self.init(words: .none)
  }

  init(words: WordEvidence) {
    self.words = words
    dictionary = InstalledWords.dictionary
  }

  /// Two texts as beads, with flags.
  public func align(_ source: SegmentedText, _ target: SegmentedText) -> Alignment {
    alignAll([(source, target)])[0]
  }

  /// Which word of a translation renders which of its original, as far as that is known.
  func links(_ source: [Segment], _ target: [Segment], beads: [Bead]) -> [WordLink] {
    TextComparer(words: words, dictionary: dictionary).links(source, target, beads: beads)
  }

  /// What an alignment of two texts comes to as a whole.
  public func account(
    of alignment: Alignment, _ source: SegmentedText, _ target: SegmentedText
  ) -> TranslationAccount {
    TextAccountant.account(source.segments, target.segments, alignment: alignment)
  }

  /// Many pairs as beads, with flags; what one pair teaches about words helps the others.
  ///
  /// - Returns: One alignment for each pair, in order.
  public func alignAll(_ pairs: [(SegmentedText, SegmentedText)]) -> [Alignment] {
    let aligner = BatchAligner(words: words, dictionary: dictionary)
    let aligned = aligner.align(pairs.map { (source: $0.0.segments, target: $0.1.segments) })
    return zip(pairs, aligned.results).map { pair, result in
      let compared = TextComparer(words: aligned.words, dictionary: dictionary)
        .compare(pair.0.segments, pair.1.segments, beads: result.beads)
      return Alignment(
        beads: result.beads, score: result.score, flags: compared.flags,
        differences: compared.differences)
    }
  }
}
