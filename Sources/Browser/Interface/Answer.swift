public import Model

/// What the library says to a ``Question``.
public enum Answer: Hashable, Sendable {
  /// A stretch of the article list.
  case articles(ArticleWindow)
  /// An article with its names.
  case article(AnnotatedArticle)
  /// Where the query's words stand in the article, in reading order.
  case hits([SegmentRange], in: ArticleID)
  /// Entities, the most mentioned of each type first.
  case entities([EntitySummary])
  /// An entity with all its spellings.
  case entity(Entity)
  /// Articles that say the same as this one, the surest first.
  case counterparts([Counterpart], of: ArticleID)
  /// Two articles laid beside each other.
  case comparison(Comparison)
  /// How the query may go on.
  case completions([Completion])
  /// The saved searches.
  case savedSearches([SavedSearch])
  /// The question could not be answered.
  case failed(Question.Slot, Problem)
}

/// Why something could not be done, told so that the reader knows what to do.
public struct Problem: Hashable, Sendable {
  /// One sentence, with what to do about it.
  public var message: String
  /// The part of the query that is at fault, as scalars of the query.
  public var queryRange: Range<Int>?

  /// A problem told in one sentence.
  public init(message: String, queryRange: Range<Int>? = nil) {
    self.message = message
    self.queryRange = queryRange
  }
}

/// One article of a list.
public struct ListItem: Hashable, Sendable, Identifiable {
  /// The article.
  public var article: ArticleSummary
  /// The best passage for the query, on one line; `nil` where there is no query.
  public var snippet: String?
  /// Scalars of the snippet that match, ascending.
  public var snippetHighlights: [Range<Int>]
  /// Scalars of the title that match, ascending.
  public var titleHighlights: [Range<Int>]

  /// The article's id.
  public var id: ArticleID { article.id }

  /// An item of the given parts.
  public init(
    article: ArticleSummary, snippet: String? = nil, snippetHighlights: [Range<Int>] = [],
    titleHighlights: [Range<Int>] = []
  ) {
    self.article = article
    self.snippet = snippet
    self.snippetHighlights = snippetHighlights
    self.titleHighlights = titleHighlights
  }

  /// A search's hit as an item.
  public init(_ hit: SearchHit, titleHighlights: [Range<Int>] = []) {
    self.init(
      article: hit.article, snippet: hit.snippet, snippetHighlights: hit.highlights,
      titleHighlights: titleHighlights)
  }
}

/// A stretch of a list and what is known of the whole.
public struct ArticleWindow: Hashable, Sendable {
  /// Index of the first item in the whole list.
  public var offset: Int
  /// The articles of the stretch, in the list's order.
  public var items: [ListItem]
  /// How many articles the whole list holds.
  public var total: Int
  /// How many of them, the newest, were ranked; less than ``total`` when the work was bounded.
  public var ranked: Int
  /// Spellings that were searched beside what was typed.
  public var expansions: [String]
  /// Spellings of the query's names that were found, the most frequent first.
  public var foundSpellings: [String]
  /// Queries that the reader may have meant, when nothing was found.
  public var suggestions: [String]

  /// A stretch of the given parts; `ranked` is `total` unless told otherwise.
  public init(
    offset: Int, items: [ListItem], total: Int, ranked: Int? = nil, expansions: [String] = [],
    foundSpellings: [String] = [], suggestions: [String] = []
  ) {
    self.offset = offset
    self.items = items
    self.total = total
    self.ranked = ranked ?? total
    self.expansions = expansions
    self.foundSpellings = foundSpellings
    self.suggestions = suggestions
  }
}

/// What the sidebar shows of an entity.
public struct EntitySummary: Hashable, Sendable, Identifiable {
  /// The entity's id.
  public var id: EntityID
  /// What kind of thing it is.
  public var type: EntityType
  /// The name to show in each language.
  public var names: [LanguageTag: String]
  /// How often it is named in the scope.
  public var mentions: Int
  /// How many articles of the scope name it.
  public var articles: Int

  /// A summary of the given parts.
  public init(
    id: EntityID, type: EntityType, names: [LanguageTag: String], mentions: Int, articles: Int
  ) {
    self.id = id
    self.type = type
    self.names = names
    self.mentions = mentions
    self.articles = articles
  }
}

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
  }

  /// The other article.
  public var article: ArticleSummary
  /// What it is to the article asked about.
  public var relation: Relation
  /// How sure it is, 0 to 1.
  public var score: Double

  /// A counterpart with its score, 0 to 1.
  public init(article: ArticleSummary, relation: Relation, score: Double) {
    self.article = article
    self.relation = relation
    self.score = score
  }
}

/// One way in which a query may go on.
public struct Completion: Hashable, Sendable {
  /// Scalars of the query that the completion replaces.
  public var range: Range<Int>
  /// What stands there afterwards.
  public var text: String
  /// What it is, in a few words ("field", "place, 12 articles"); may be empty.
  public var note: String

  /// A completion of the scalars in `range`.
  public init(range: Range<Int>, text: String, note: String = "") {
    self.range = range
    self.text = text
    self.note = note
  }
}

/// A query kept under a name.
public struct SavedSearch: Hashable, Sendable {
  /// The name, unique in its library.
  public var name: String
  /// The query.
  public var query: String
  /// How many articles it finds; `nil` while not counted.
  public var count: Int?

  /// A saved search; its count may follow later.
  public init(name: String, query: String, count: Int? = nil) {
    self.name = name
    self.query = query
    self.count = count
  }
}
