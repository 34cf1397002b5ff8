/// Two articles, the second of which renders the first in another language.
public struct TranslationPair: Hashable, Sendable, Codable {
  /// The original.
  public var source: ArticleID
  /// Its translation.
  public var target: ArticleID
  /// How sure it is, 0 to 1.
  public var score: Double

  /// A pair with its score, 0 to 1.
  public init(source: ArticleID, target: ArticleID, score: Double) {
    self.source = source
    self.target = target
    self.score = score
  }
}
