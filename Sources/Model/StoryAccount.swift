/// What a story comes to: who reports it, and what one language has and the others lack.
public struct StoryAccount: Hashable, Sendable {
  /// What stands in the articles of one language alone.
  public struct Side: Hashable, Sendable {
    /// The language.
    public var language: LanguageTag
    /// Whom and what only these articles name, what most of them name first.
    public var names: [EntitySummary]
    /// Numbers that only these articles give, as they are written in English, those that most of them
    /// give first.
    public var numbers: [String]

    /// What stands in the articles of a language alone.
    public init(language: LanguageTag, names: [EntitySummary], numbers: [String]) {
      self.language = language
      self.names = names
      self.numbers = numbers
    }
  }

  /// A matter within the story that several paragraphs tell of.
  public struct Thread: Hashable, Sendable {
    /// How it begins in each language: the paragraph that has most in common with the others, behind the subheading
    /// that it stands under.
    public var titles: [LanguageTag: String]
    /// Which articles tell of it, in the order of the story.
    public var articles: [ArticleID]

    /// A matter of several paragraphs.
    public init(titles: [LanguageTag: String], articles: [ArticleID]) {
      self.titles = titles
      self.articles = articles
    }
  }

  /// The story.
  public var story: Story
  /// Which of its articles render each other.
  public var pairs: [TranslationPair]
  /// What each language has alone; empty where the story is in one language.
  public var sides: [Side]
  /// What it is made of, what most is told of first.
  public var threads: [Thread] = []
  /// What outlets changed in its articles, the first edit first.
  public var edits: [ArticleEdit] = []
  /// The closed story that it follows.
  public var former: Story?

  /// An account of the given parts.
  public init(story: Story, pairs: [TranslationPair], sides: [Side]) {
    self.story = story
    self.pairs = pairs
    self.sides = sides
  }

  /// The article that says the same as one, where there is one.
  public func counterpart(of article: ArticleID) -> ArticleID? {
    pairs.lazy.compactMap { pair in
      pair.source == article ? pair.target : pair.target == article ? pair.source : nil
    }.first
  }
}
