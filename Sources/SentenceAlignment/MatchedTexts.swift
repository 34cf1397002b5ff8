public import Model

/// Two texts read side by side, and which words of one match which of the other: what aligning,
/// comparing and linking all start from, so that they need not read the texts again.
///
/// ``WordMatcher/match(_:_:)`` makes it.
public struct MatchedTexts: Sendable {
  /// The segments of the source, as they were given.
  public let sourceSegments: [Segment]
  /// The segments of the target, as they were given.
  public let targetSegments: [Segment]
  package let source: TextProfile
  package let target: TextProfile
  /// Words of both that sound alike.
  package let soundingAlike: [SoundedWords.Match]
  /// Which words of one match which of the other.
  package let found: WordMatcher.Findings

  init(_ source: [Segment], _ target: [Segment], by matcher: WordMatcher) {
    sourceSegments = source
    targetSegments = target
    self.source = TextProfile(source)
    self.target = TextProfile(target)
    let areTwo = self.source.script != self.target.script
    soundingAlike = matcher.names(of: self.source, isBesideOther: areTwo)
      .matches(with: matcher.names(of: self.target, isBesideOther: areTwo))
    found = matcher.matches(self.source, self.target, soundingAlike: soundingAlike)
  }

  /// Two texts that were read already, with the words of both that sound alike.
  package init(
    _ source: (segments: [Segment], profile: TextProfile),
    _ target: (segments: [Segment], profile: TextProfile),
    soundingAlike: [SoundedWords.Match], by matcher: WordMatcher
  ) {
    sourceSegments = source.segments
    targetSegments = target.segments
    self.source = source.profile
    self.target = target.profile
    self.soundingAlike = soundingAlike
    found = matcher.matches(self.source, self.target, soundingAlike: soundingAlike)
  }

  private init(_ texts: MatchedTexts, found: WordMatcher.Findings) {
    sourceSegments = texts.sourceSegments
    targetSegments = texts.targetSegments
    source = texts.source
    target = texts.target
    soundingAlike = texts.soundingAlike
    self.found = found
  }

  /// The same texts with their words matched by a matcher that knows other words, without reading them
  /// again; it must use the same kinds of evidence.
  func matched(by matcher: WordMatcher) -> MatchedTexts {
    MatchedTexts(self, found: matcher.matches(source, target, soundingAlike: soundingAlike))
  }

  /// How many words both texts have.
  var wordCount: Int {
    (source.segments + target.segments).reduce(0) { $0 + $1.words.count }
  }

  package var areOneLanguage: Bool { source.script == target.script }

  /// Whether the two are long enough to tell how they render each other.
  var areLong: Bool { sourceSegments.count + targetSegments.count >= Self.fewestOfLong }

  /// Whether the two are long enough to teach the words that they render by each other, beside those that
  /// are known.
  public var teachWords: Bool { areLong && !areOneLanguage }

  private static let fewestOfLong = 60
}
