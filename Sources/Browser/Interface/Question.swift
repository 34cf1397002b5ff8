public import Model

/// What the browser wants to know from the library.
///
/// The loop runs a question off the main thread and brings its ``Answer`` back with the generation
/// that it was asked under. A newer question in the same ``slot`` makes an older one pointless, so
/// the loop may cancel it; a late answer is dropped by ``update(_:_:)``.
public enum Question: Hashable, Sendable {
  /// A stretch of the article list; answered by ``Answer/articles(_:)``.
  case articles(ListRequest)
  /// An article with its names; answered by ``Answer/article(_:)``.
  case article(ArticleID)
  /// Where a query's words stand in an article; answered by ``Answer/hits(_:in:)``.
  case hits(query: String, article: ArticleID)
  /// The most mentioned entities of a scope; answered by ``Answer/entities(_:)``.
  case entities(EntityScope, limitPerType: Int)
  /// An entity with its spellings and why each belongs to it; answered by ``Answer/entity(_:)``.
  case entity(EntityID)
  /// What the news tell of an entity; answered by ``Answer/profile(_:)``.
  case profile(EntityID)
  /// Articles that say the same as this one; answered by ``Answer/counterparts(_:of:)``.
  case counterparts(ArticleID)
  /// Two articles laid beside each other, in segments of a unit; answered by
  /// ``Answer/comparison(_:)``.
  case comparison(source: ArticleID, target: ArticleID, unit: AlignmentUnit)
  /// How a query may go on at the caret, a scalar offset; answered by ``Answer/completions(_:)``.
  case completions(query: String, caret: Int)
  /// Index, in a list, of the unread article next to one; answered by ``Answer/unread(_:of:)``.
  case unread(ListFilter, nextTo: Int, isForward: Bool)
  /// Where words stand in some articles, whatever their spelling; answered by ``Answer/found(_:of:)``.
  case found(String, in: [ArticleID])
  /// What the words of headlines mean; answered by ``Answer/glosses(_:)``.
  case glosses([ArticleID])
  /// What a feed carried of an article whose full text was fetched; answered by
  /// ``Answer/summary(_:of:)``.
  case summary(ArticleID)
  /// The ids of a list's articles at some places, or at all of them; answered by
  /// ``Answer/listed(_:of:)``.
  case listed(ListFilter, in: Range<Int>?)
  /// The saved searches with their counts; answered by ``Answer/savedSearches(_:)``.
  case savedSearches
  /// What the dictionaries have for a word; answered by ``Answer/dictionary(_:)``.
  case dictionary(String)
  /// The feeds that are followed; answered by ``Answer/feeds(_:)``.
  case feeds
  /// The stories that several articles report; answered by ``Answer/stories(_:)``.
  case stories
  /// Who is quoted with what; answered by ``Answer/quotations(_:)``.
  case quotations(QuotationScope)
  /// What the story of an article comes to; answered by ``Answer/story(_:)``.
  case story(ArticleID)
  /// Everything that was noted; answered by ``Answer/notes(_:)``.
  case notes
  /// Lines of the command line that were done before; answered by ``Answer/pastCommands(_:)``.
  case pastCommands
  /// Where a list has what came out on a day, in a month or a year; answered by
  /// ``Answer/placeOfDay(_:of:)``.
  case placeOfDay(ListFilter, String)

  /// The things that at most one question at a time is asked about.
  public enum Slot: Hashable, Sendable, CaseIterable {
    case articles, article, hits, entities, entity, counterparts, comparison, completions
    case savedSearches, feeds, unread, dictionary, profile, stories, story, notes
    case pastCommands, placeOfDay, quotations, listed, found, glosses, summary
  }

  /// What the question is about.
  public var slot: Slot {
    switch self {
    case .articles: .articles
    case .article: .article
    case .hits: .hits
    case .entities: .entities
    case .entity: .entity
    case .counterparts: .counterparts
    case .comparison: .comparison
    case .completions: .completions
    case .listed: .listed
    case .found: .found
    case .glosses: .glosses
    case .summary: .summary
    case .savedSearches: .savedSearches
    case .feeds: .feeds
    case .unread: .unread
    case .stories: .stories
    case .story: .story
    case .quotations: .quotations
    case .dictionary: .dictionary
    case .profile: .profile
    case .notes: .notes
    case .pastCommands: .pastCommands
    case .placeOfDay: .placeOfDay
    }
  }
}

/// Which articles a list holds.
public struct ListFilter: Hashable, Sendable {
  /// The query as typed; empty for every article, newest first.
  public var query: String
  /// An entity that every article must name.
  public var entity: EntityID?
  /// Whether every match is ranked, however many there are, rather than the newest only.
  public var ranksAll: Bool
  /// Whether the query is still being typed: its last word may go on.
  public var isUnfinished = false
  /// Whether the list leaves out what is read.
  public var isUnreadOnly = false
  /// In which order the list has its articles, and under which headings.
  public var sorting = ArticleSorting.standard

  /// A filter of the given parts; with none, every article.
  public init(query: String = "", entity: EntityID? = nil, ranksAll: Bool = false) {
    self.query = query
    self.entity = entity
    self.ranksAll = ranksAll
  }

  /// Whether the list holds every article that is not left out as read.
  public var isEmpty: Bool { query.isEmpty && entity == nil }
}

/// A stretch of a list, small however long the list is.
public struct ListRequest: Hashable, Sendable {
  /// Which articles the list holds.
  public var filter: ListFilter
  /// Index of the first article wanted.
  public var offset: Int
  /// How many are wanted at most.
  public var limit: Int
  /// An article to find: if the list holds it, the answer is the stretch around it. It is in a list
  /// of unread articles though it was read meanwhile.
  public var anchor: ArticleID?
  /// Whether the groups of the whole list are wanted too.
  public var wantsGroups: Bool

  /// The stretch of `limit` articles from `offset`, or around `anchor` where the list holds it.
  public init(
    filter: ListFilter, offset: Int, limit: Int, anchor: ArticleID? = nil,
    wantsGroups: Bool = false
  ) {
    self.wantsGroups = wantsGroups
    self.filter = filter
    self.offset = offset
    self.limit = limit
    self.anchor = anchor
  }
}

/// What entities are counted over.
public enum EntityScope: Hashable, Sendable {
  /// The articles of a list.
  case list(ListFilter)
  /// One article.
  case article(ArticleID)
}
