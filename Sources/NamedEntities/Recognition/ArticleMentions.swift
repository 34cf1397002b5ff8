public import Model

/// The names found in one article, as the linker takes them.
public struct ArticleMentions: Hashable, Sendable {
  /// The article's id.
  public var article: ArticleID
  /// Its mentions in reading order.
  public var mentions: [Mention]
  /// Whether the article is long enough to have told its people's names in full.
  public var isLong: Bool
  /// Where this article and its translation say the same, if the library knows.
  public var counterpart: Counterpart?

  /// An article that says the same in the other language, and how their segments correspond.
  public struct Counterpart: Hashable, Sendable {
    /// The other article's id.
    public var article: ArticleID
    /// Beads with this article as source and the other one as target.
    public var beads: [Bead]

    /// A counterpart with its beads.
    public init(article: ArticleID, beads: [Bead]) {
      self.article = article
      self.beads = beads
    }
  }

  /// Mentions of an article.
  public init(
    article: ArticleID, mentions: [Mention], isLong: Bool = false, counterpart: Counterpart? = nil
  ) {
    self.article = article
    self.mentions = mentions
    self.isLong = isLong
    self.counterpart = counterpart
  }
}
