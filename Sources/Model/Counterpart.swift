/// An article that says the same as another.
public struct Counterpart: Hashable, Sendable {
  /// What the counterpart is to the article asked about.
  public enum Relation: Hashable, Sendable {
    /// It renders the article in another language.
    case translation
    /// The article renders it.
    case original
    /// Both render the same original, in one language.
    case rendering
    /// In another language, and no translation as a whole: passages of it may say the same.
    case passages
    /// It is what the article said before it was edited, or after.
    case version
  }

  /// The other article.
  public var article: ArticleSummary
  /// What it is to the article asked about.
  public var relation: Relation
  /// How sure it is, 0 to 1.
  public var score: Double
  /// The passages that the two have in common, as the other article has them, where only passages are.
  public var passages: [String]

  /// A counterpart with its score, 0 to 1.
  public init(
    article: ArticleSummary, relation: Relation, score: Double, passages: [String] = []
  ) {
    self.article = article
    self.relation = relation
    self.score = score
    self.passages = passages
  }
}
