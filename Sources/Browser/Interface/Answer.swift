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
  /// What the news tell of an entity.
  case profile(EntityProfile)
  /// Articles that say the same as this one, the surest first.
  case counterparts([Counterpart], of: ArticleID)
  /// Two articles laid beside each other.
  case comparison(Comparison)
  /// How the query may go on.
  case completions([Completion])
  /// The saved searches.
  case savedSearches([SavedSearch])
  /// The feeds that are followed, in the order in which they came.
  case feeds([Subscription])
  /// The stories that several articles report, that with the newest article first.
  case stories([Story])
  /// What a story comes to.
  case story(StoryAccount)
  /// Who is quoted with what.
  case quotations(QuotationList)
  /// Index of the unread article next to a place in a list; `nil` where there is none that way.
  case unread(Int?, of: ListFilter)
  /// Where words stand, by article.
  case found([ArticleID: [SegmentRange]], of: String)
  /// What the words of headlines mean.
  case glosses(HeadlineGlosses)
  /// What a feed carried of an article; `nil` where nothing is kept.
  case summary(String?, of: ArticleID)
  /// The ids of articles of a list, in its order.
  case listed([ArticleID], of: ListFilter)
  /// What the dictionaries have for a word.
  case dictionary(DictionaryLookup)
  /// Everything that was noted, the newest first.
  case notes([ListedNote])
  /// Lines of the command line that were done before, the newest last.
  case pastCommands([String])
  /// Where a list has a day; `nil` where none of its articles has a date.
  case placeOfDay(PlaceOfDay?, of: ListFilter)
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
  public init(_ hit: SearchHit) {
    self.init(
      article: hit.article, snippet: hit.snippet, snippetHighlights: hit.highlights,
      titleHighlights: hit.titleHighlights)
  }
}

/// A stretch of a list and what is known of the whole.
public struct ArticleWindow: Hashable, Sendable {
  /// Index of the first item in the whole list.
  public var offset: Int
  /// The articles of the stretch, in the list's order.
  public var items: [ListItem]
  /// How many articles the whole list holds; about so many where ``isTotalExact`` is false.
  public var total: Int
  /// Whether they were counted.
  public var isTotalExact: Bool
  /// How many of them were weighed; less than ``total`` when the work was bounded.
  public var ranked: Int
  /// Spellings that were searched beside what was typed.
  public var expansions: [String]
  /// Spellings of the query's names that were found, the most frequent first.
  public var foundSpellings: [String]
  /// Queries that the reader may have meant, when nothing was found.
  public var suggestions: [String]
  /// What else the reader should know of the search, in a few words each.
  public var notes: [String]
  /// What stands under each heading of the whole list; `nil` where that was not asked for.
  public var groups: [ArticleGroup]?

  /// A stretch of the given parts; `ranked` is `total` unless told otherwise.
  public init(
    offset: Int, items: [ListItem], total: Int, ranked: Int? = nil, expansions: [String] = [],
    foundSpellings: [String] = [], suggestions: [String] = [], notes: [String] = [],
    isTotalExact: Bool = true, groups: [ArticleGroup]? = nil
  ) {
    self.offset = offset
    self.items = items
    self.total = total
    self.ranked = ranked ?? total
    self.expansions = expansions
    self.foundSpellings = foundSpellings
    self.suggestions = suggestions
    self.notes = notes
    self.isTotalExact = isTotalExact
    self.groups = groups
  }
}
