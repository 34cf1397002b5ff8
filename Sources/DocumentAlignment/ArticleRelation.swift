public import Model

/// How the text of one article stands to that of another.
public struct ArticleRelation: Hashable, Sendable, Codable {
  /// How much of the shorter text the two share.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// One renders the other, or both render one original, as a whole.
    case translation
    /// Passages of both say the same; the rest is each article's own.
    case sharedPassages = "shared-passages"
    /// They report on the same things in words of their own.
    case related
  }

  /// How they stand to each other.
  public var kind: Kind
  /// The first article, the Arabic one where the languages differ.
  public var source: ArticleID
  /// The second article.
  public var target: ArticleID
  /// Share of the shorter article's text that the other one has too, 0 to 1.
  public var share: Double

  /// What the two have in common by their fingerprints, some tenths.
  public var overlap: Float

  /// A relation of the given kind.
  public init(
    kind: Kind, source: ArticleID, target: ArticleID, share: Double, overlap: Float
  ) {
    self.kind = kind
    self.source = source
    self.target = target
    self.share = share
    self.overlap = overlap
  }
}
