/// What a reader asks of a library: the meaning of a query line.
public struct Query: Hashable, Sendable {
  /// The line as it was typed.
  public var text: String
  /// What it asks for; `nil` where it asks for every article.
  public var root: Clause?
  /// What stands in the other language for the words that ask for it (``Term/Kind/translated``), by
  /// the words.
  public var translations: [String: [String]] = [:]
  /// How the library spells the names that sound like words it does not have, by the words.
  public var soundingAlike: [String: [String]] = [:]

  /// A query of the given meaning.
  public init(text: String, root: Clause?) {
    self.text = text
    self.root = root
  }

  /// Whether each copy of an article is wanted for itself.
  public var wantsCopies = false
  /// Whether words side by side must all be there, rather than one of them.
  public var needsAllWords = false
  /// Whether copies are asked for, which are left out otherwise.
  public var asksForCopies: Bool { wantsCopies || root?.asksForCopies ?? false }

  /// Whether articles that a person put away are wanted too.
  public var wantsArchive = false
  /// Whether it says which articles are wanted of those that a person put away, which are left out otherwise.
  public var asksForArchive: Bool { wantsArchive || root?.asksForArchive ?? false }
  /// An article that is among what is found though a person has put it away.
  public var kept: ArticleID?

  /// A part of a query.
  public indirect enum Clause: Hashable, Sendable {
    /// Words or a phrase in title or text.
    case term(Term)
    /// Terms that stand at most `distance` words apart.
    case near([Term], distance: Int)
    /// What it says must stand in the title.
    case inTitle(Clause)
    /// Something that is known of the article, apart from its words.
    case filter(Filter)
    /// Everything in it.
    case all([Clause])
    /// Something of it.
    case any([Clause])
    /// Parts that stand beside each other without an operator: at least one of the words, the more
    /// the better; everything that is not a word.
    case loose([Clause])
    /// What must not be.
    case not(Clause)

    /// The words and phrases that are looked for, in reading order.
    public var terms: [Query.Term] {
      switch self {
      case .term(let term): [term]
      case .near(let terms, _): terms
      case .inTitle(let inner): inner.terms
      case .filter, .not: []
      case .all(let parts), .any(let parts), .loose(let parts): parts.flatMap(\.terms)
      }
    }
  }

}

extension Query.Clause {
  /// Whether it, or a part of it, asks for the copies of an article.
  fileprivate var asksForCopies: Bool {
    hasFilter { if case .copies = $0 { true } else { false } }
  }

  /// Whether it, or a part of it, asks for what is archived, or for all copies of an article.
  fileprivate var asksForArchive: Bool {
    hasFilter {
      switch $0 {
      case .isArchived, .copies: true
      default: false
      }
    }
  }

  private func hasFilter(_ isWanted: (Query.Filter) -> Bool) -> Bool {
    switch self {
    case .filter(let filter): isWanted(filter)
    case .all(let parts), .any(let parts), .loose(let parts):
      parts.contains { $0.hasFilter(isWanted) }
    case .not(let inner): inner.hasFilter(isWanted)
    default: false
    }
  }
}

extension Query {
  /// A word or phrase of a query.
  public struct Term: Hashable, Sendable {
    /// How a term is meant.
    public enum Kind: Hashable, Sendable {
      /// One word, in any inflection and spelling, a name in either language.
      case word
      /// Words in this order, each in any inflection.
      case phrase
      /// The beginning of a word.
      case prefix
      /// One word, or what a dictionary gives for it in the other language.
      case translated
    }

    /// How it is meant.
    public var kind: Kind
    /// The words, without quotation marks or other signs.
    public var text: String
    /// Unicode scalars of the query's text, its signs included.
    public var range: Range<Int>

    /// A term at a place of the query's text.
    public init(kind: Kind, text: String, range: Range<Int>) {
      self.kind = kind
      self.text = text
      self.range = range
    }
  }

  /// Something that is known of an article, apart from its words.
  public enum Filter: Hashable, Sendable {
    /// The article's language.
    case language(LanguageTag)
    /// Part of the source's name.
    case source(String)
    /// A name under any of its spellings.
    case entity(String)
    /// A name that was chosen rather than typed.
    case names(EntityID)
    /// A name of this type stands in the article.
    case mentions(EntityType)
    /// Published in these seconds since 1970, half open; an open side is `nil`.
    case date(from: Int64?, until: Int64?)
    /// Whether a person has read it.
    case isRead(Bool)
    /// Whether a person has starred it.
    case isStarred(Bool)
    /// Whether a person has put it away.
    case isArchived(Bool)
    /// Whether the library holds a translation or the original.
    case hasTranslation(Bool)
    /// A person wrote a note on it or a paragraph of it.
    case hasNote
    /// A person's tag.
    case tag(String)
    /// The reports of one event: a story's id, or that of one of its articles.
    case story(String)
    /// What a watch has found, by its name.
    case watch(String)
    /// This article or a copy of it.
    case copies(ArticleID)
    /// This one article.
    case article(ArticleID)
  }
}

/// What is wrong with a query, and where.
public struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence that says what is wrong and what would be right.
  public var message: String
  /// Unicode scalars of the query's text that are at fault.
  public var range: Range<Int>

  /// An error at a place of the query's text.
  public init(_ message: String, at range: Range<Int>) {
    self.message = message
    self.range = range
  }

  /// The message and the place.
  public var description: String {
    "\(message) (characters \(range.lowerBound)-\(range.upperBound))"
  }
}
