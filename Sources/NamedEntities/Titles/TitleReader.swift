import Language
public import Model

/// Reads what somebody is called beside the name: `Prime Minister`, `وزير الداخلية`.
///
/// A title stands right before the name, or behind it between commas. It is made of words that the lexicon has
/// for titles and for what belongs to them, and of names of bodies and places.
public struct TitleReader {
  private let knowledge: Knowledge
  /// What words are by their letters, kept as long as texts are read together.
  private let words: WordMemory

  /// A reader that goes by what the program knows.
  public init() {
    self.init(knowledge: .standard)
  }

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
    words = WordMemory(knowledge: knowledge)
  }

  /// The titles that a segment gives some of the people whom it names, in reading order.
  ///
  /// - Parameters:
  ///   - segment: The segment.
  ///   - names: All names in it, as scalars of its text with their types.
  ///   - isWanted: Whether the titles of one of them are asked for.
  /// - Returns: Each title as it stands there, without proclitics.
  /// - Complexity: O(*n*) in the segment.
  public func titles(
    in segment: Segment, names: [Mention], where isWanted: (Mention) -> Bool
  ) -> [String] {
    let wanted = names.filter { $0.type == .person && isWanted($0) }
    guard !wanted.isEmpty else { return [] }
    let reading = SegmentReading(segment: segment, index: 0, knowledge: knowledge, words: words)
    let phrases = TitlePhrases(reading: reading, names: names)
    return wanted.flatMap { mention -> [String] in
      guard let name = phrases.tokens(in: mention.range) else { return [] }
      return [phrases.title(before: name.lowerBound), phrases.title(behind: name.upperBound)]
        .compactMap(\.self)
    }
  }
}
