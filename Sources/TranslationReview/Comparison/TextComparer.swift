import Language
public import Model
public import SentenceAlignment

/// Compares an original with its translation, or two renderings in one language, bead by bead.
///
/// It is silent where it is not sure: a reader who is warned without cause stops looking.
public struct TextComparer: Sendable {
  let matcher: WordMatcher

  /// A comparer that knows the words of a library and of an installed dictionary.
  public init(words: WordEvidence = .none, dictionary: BilingualDictionary? = nil) {
    self.init(WordMatcher(words: words, dictionary: dictionary))
  }

  /// A comparer that goes by the words that a matcher finds.
  public init(_ matcher: WordMatcher) {
    self.matcher = matcher
  }

  /// Flags, and for two texts of one language the differences of words.
  ///
  /// - Parameters:
  ///   - source: Segments of the original, or of the first rendering.
  ///   - target: Segments of the translation, or of the second rendering.
  ///   - beads: How they are aligned; every segment in one bead.
  /// - Returns: Flags in the order of the beads, and differences in reading order of the source.
  /// - Complexity: O(*w*²) in the words of a bead.
  public func compare(
    _ source: [Segment], _ target: [Segment], beads: [Bead]
  ) -> (flags: [Flag], differences: [Difference]) {
    Self.compare(matcher.match(source, target), beads: beads)
  }

  /// Flags and differences of two texts that were read already; see ``compare(_:_:beads:)``.
  public static func compare(
    _ texts: MatchedTexts, beads: [Bead]
  ) -> (flags: [Flag], differences: [Difference]) {
    let texts = ComparedTexts(texts)
    let views = beads.map { bead -> BeadView? in
      bead.source.isEmpty || bead.target.isEmpty ? nil : BeadView(bead, texts)
    }
    var names = (NameCheck(texts)?.flags(views.compactMap(\.self)) ?? [])[...]
    let parts = MissingPart(texts, beads: beads)
    var flags: [Flag] = []
    var differences: [Difference] = []
    for (bead, view) in zip(beads, views) {
      guard let view else {
        if let flag = loneSegment(bead, texts) { flags.append(flag) }
        continue
      }
      let nameFlag = names.popFirst() ?? nil
      flags += QuantityComparison.flags(view)
      flags += PolarityComparison.flags(view)
      if texts.areOneLanguage {
        let changes = WordDifferences.changes(view)
        flags += RenderingFaults.flags(changes, view)
        differences += WordDifferences.differences(changes, view)
      } else {
        if let nameFlag { flags.append(nameFlag) }
        flags += parts.flags(view)
      }
    }
    return (flags, differences)
  }

  /// What speaks for and against each name of each bead, with the segment that has it.
  package func doubts(
    _ source: [Segment], _ target: [Segment], beads: [Bead]
  ) -> [(bead: Int, place: SegmentRange, doubt: NameDoubt)] {
    let texts = ComparedTexts(matcher.match(source, target))
    guard let names = NameCheck(texts) else { return [] }
    return beads.enumerated().flatMap { index, bead in
      bead.source.isEmpty || bead.target.isEmpty
        ? []
        : names.doubts(BeadView(bead, texts)).map { (index, $0.word.place, $0.doubt) }
    }
  }

  /// A flag for text that only one side has; what a page adds to its text is none.
  private static func loneSegment(_ bead: Bead, _ texts: ComparedTexts) -> Flag? {
    let isOmitted = bead.target.isEmpty
    let segments = isOmitted ? texts.sourceSegments : texts.targetSegments
    let profile = isOmitted ? texts.source : texts.target
    let told = (isOmitted ? bead.source : bead.target).filter { index in
      profile.segments[index].role == .text && !profile.segments[index].isForeign
        && segments[index].kind != .headline && profile.segments[index].words.count > 2
    }
    guard let first = told.first else { return nil }
    return Flag(
      kind: isOmitted ? .omitted : .added, source: isOmitted ? told : [],
      target: isOmitted ? [] : told, evidence: .words(opening(of: segments[first].text)))
  }

  /// The first words of a segment.
  private static func opening(of text: String) -> String {
    let words = text.split(separator: " ")
    return words.count <= 8 ? text : words.prefix(8).joined(separator: " ") + "…"
  }
}
