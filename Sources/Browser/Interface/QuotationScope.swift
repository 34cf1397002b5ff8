public import Model

/// Whose quotations are asked for.
public enum QuotationScope: Hashable, Sendable {
  /// What an entity is quoted with, the newest first.
  case entity(EntityID)
  /// What the story of an article quotes.
  case story(ArticleID)
  /// What an article quotes.
  case article(ArticleID)
}
