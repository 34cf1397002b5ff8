public import Model

/// The articles that have enough in common with one, by what they have in common.
public struct PairNeighbours: Sendable {
  /// An article and what it has in common.
  public struct Neighbour: Sendable, Hashable {
    /// The article.
    public var article: ArticleID
    /// Its language.
    public var language: LanguageTag
    /// What the two have in common by their fingerprints.
    public var overlap: Float
  }

  /// The articles in the order in which they were added.
  public private(set) var all: [Neighbour] = []

  /// No articles.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { all.isEmpty }

  /// Adds an article.
  public mutating func add(_ article: ArticleID, _ language: LanguageTag, _ overlap: Float) {
    all.append(Neighbour(article: article, language: language, overlap: overlap))
  }

  /// Adds the neighbours of others, if there are any.
  public mutating func add(_ others: PairNeighbours?) {
    all += others?.all ?? []
  }

  /// Those that have most in common, so many of each language, the nearest first.
  public func nearest(_ count: Int) -> [Neighbour] {
    var taken: [LanguageTag: Int] = [:]
    return all.sorted { ($0.overlap, $1.article) > ($1.overlap, $0.article) }
      .filter { neighbour in
        taken[neighbour.language, default: 0] += 1
        return taken[neighbour.language, default: 0] <= count
      }
  }
}
