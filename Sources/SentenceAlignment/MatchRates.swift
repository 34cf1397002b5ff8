/// How often words of each kind that have a match anywhere in the other text find it where they are
/// rendered.
struct MatchRates {
  private var found: [WordMatcher.Informativeness: Float] = [:]
  private var all: [WordMatcher.Informativeness: Float] = [:]

  /// Adds a word of a kind: how well it is matched where it is rendered, and anywhere.
  mutating func add(found: Float, of all: Float, by kind: WordMatcher.Informativeness) {
    self.found[kind, default: 0] += found
    self.all[kind, default: 0] += all
  }

  /// The rate of a kind, never above the usual one, which counts for so many words.
  ///
  /// A text may be rendered more freely than usual. Where it is rendered more closely, what is usual
  /// tells it from chance well enough.
  func rate(of kind: WordMatcher.Informativeness, usually usual: Float, words: Float) -> Float {
    let rate = (found[kind, default: 0] + words * usual) / (all[kind, default: 0] + words)
    return min(usual, max(Self.least, rate))
  }

  private static let least: Float = 0.1
}
