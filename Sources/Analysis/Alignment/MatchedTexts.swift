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
  let source: TextProfile
  let target: TextProfile
  /// Words of both that sound alike.
  let soundingAlike: [SoundedWords.Match]
  /// Which words of one match which of the other.
  let found: WordMatcher.Findings

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

  var areOneLanguage: Bool { source.script == target.script }
}
