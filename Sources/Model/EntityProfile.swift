/// What a library's news tell of an entity beyond its spellings.
public struct EntityProfile: Hashable, Sendable {
  /// An article that names it, with the first place where it does.
  public struct Appearance: Hashable, Sendable {
    /// The article.
    public var article: ArticleSummary
    /// The sentence that names it.
    public var sentence: String
    /// The language of the sentence.
    public var language: LanguageTag
    /// Scalars of the sentence that are the name.
    public var place: Range<Int>
    /// How often the article names it.
    public var mentions: Int

    /// An appearance of the given parts.
    public init(
      article: ArticleSummary, sentence: String, language: LanguageTag, place: Range<Int>,
      mentions: Int
    ) {
      self.article = article
      self.sentence = sentence
      self.language = language
      self.place = place
      self.mentions = mentions
    }
  }

  /// Articles of one day.
  public struct Day: Hashable, Sendable {
    /// The day, in UTC, as days since 1 January 1970.
    public var number: Int
    /// How many articles of the day name the entity.
    public var articles: Int

    /// A day with so many articles.
    public init(number: Int, articles: Int) {
      self.number = number
      self.articles = articles
    }
  }

  /// The entity.
  public var entity: EntityID
  /// How many articles name it.
  public var articleCount: Int
  /// The days that have articles that name it, the earliest first; articles without a day are in none.
  public var days: [Day]
  /// The newest articles that name it, the newest first.
  public var appearances: [Appearance]
  /// Who and what the newest articles name together with it, the most often first.
  public var companions: [EntitySummary]
  /// What a person wrote about it, the earliest first.
  public var notes: [Note]

  /// A profile of the given parts.
  public init(
    entity: EntityID, articleCount: Int, days: [Day], appearances: [Appearance],
    companions: [EntitySummary], notes: [Note] = []
  ) {
    self.entity = entity
    self.articleCount = articleCount
    self.days = days
    self.appearances = appearances
    self.companions = companions
    self.notes = notes
  }
}
