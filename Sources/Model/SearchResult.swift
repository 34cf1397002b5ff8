/// One article that a search found.
public struct SearchHit: Hashable, Sendable, Codable {
  /// The article.
  public var article: ArticleSummary
  /// How well it matches; higher is better.
  public var score: Double
  /// The best passage, on one line.
  public var snippet: String
  /// Unicode scalars of the snippet that match, half open, ascending.
  public var highlights: [Range<Int>]
  /// Unicode scalars of the title that match, half open, ascending.
  public var titleHighlights: [Range<Int>]

  /// A hit of the given parts.
  public init(
    article: ArticleSummary, score: Double, snippet: String, highlights: [Range<Int>],
    titleHighlights: [Range<Int>] = []
  ) {
    self.article = article
    self.score = score
    self.snippet = snippet
    self.highlights = highlights
    self.titleHighlights = titleHighlights
  }
}

/// What a search found.
public struct SearchResults: Hashable, Sendable, Codable {
  /// The best hits, the best first.
  public var hits: [SearchHit]
  /// How many articles match; about so many where ``isTotalExact`` is false.
  public var total: Int
  /// Whether all matches were counted.
  public var isTotalExact: Bool
  /// How many of them, the newest, were ranked; less than ``total`` when the work was bounded.
  public var ranked: Int
  /// What was searched beside the words that were typed, in the query's order.
  public var additions: [QueryAddition]
  /// Spellings of the query's names that were found in the text, the most frequent first.
  public var foundSpellings: [String]
  /// What the reader may have meant, when nothing was found.
  public var suggestions: [String]

  /// All that was searched beside what was typed.
  public var expansions: [String] {
    var seen: Set<String> = []
    return additions.flatMap(\.added).filter { seen.insert($0).inserted }
  }

  /// Results of the given parts.
  public init(
    hits: [SearchHit], total: Int, ranked: Int, isTotalExact: Bool = true,
    additions: [QueryAddition] = [], foundSpellings: [String] = [], suggestions: [String] = []
  ) {
    self.hits = hits
    self.total = total
    self.ranked = ranked
    self.isTotalExact = isTotalExact
    self.additions = additions
    self.foundSpellings = foundSpellings
    self.suggestions = suggestions
  }
}
