/// In which order a list has its articles, and under which headings.
public struct ArticleSorting: Hashable, Sendable {
  /// What comes first.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// The best matches of a search; without words, the newest articles.
    case relevance
    /// The newest articles, those without a date last.
    case date
    /// By agency, paper or station, and the newest of each.
    case source
    /// By language, and the newest of each.
    case language
    /// The reports of one event together, the event with the newest report first.
    case story
  }

  /// What stands under one heading.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// There are no headings.
    case none
    /// What came out on one day; the newest day first.
    case day
    /// What comes from one agency, paper or station, in the order of their names.
    case source
  }

  /// What comes first, under each heading.
  public var order: Order
  /// What stands under one heading.
  public var grouping: Grouping

  /// The order that lists have unless another is asked for: without headings, the best first.
  public static let standard = ArticleSorting()

  /// An order of the given parts.
  public init(order: Order = .relevance, grouping: Grouping = .none) {
    self.order = order
    self.grouping = grouping
  }
}

/// Articles of a list that stand under one heading.
public struct ArticleGroup: Hashable, Sendable {
  /// What they have in common.
  public enum Key: Hashable, Sendable {
    /// The day of publication, or what of it is known; `nil` for articles without a date.
    case day(PublicationDate?)
    /// Agency, paper or station; `nil` where none is known.
    case source(String?)
  }

  /// What they have in common.
  public var key: Key
  /// How many they are.
  public var count: Int

  /// A group of the given parts.
  public init(key: Key, count: Int) {
    self.key = key
    self.count = count
  }
}
