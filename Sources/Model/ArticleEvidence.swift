/// What one article tells of names that other articles have too.
public struct ArticleEvidence: Hashable, Sendable {
  /// What an article takes a name for.
  public struct Vote: Hashable, Sendable {
    /// The hash of the name's words.
    public var name: UInt64
    /// How much speaks for each type.
    public var votes: TypeVotes
    /// Whether a reading of it yields to what other articles say.
    public var isUnsure: Bool

    /// A vote for a name.
    public init(name: UInt64, votes: TypeVotes, isUnsure: Bool) {
      self.name = name
      self.votes = votes
      self.isUnsure = isUnsure
    }
  }

  /// A word of a name in Latin letters, by which Arabic words are known for names.
  public struct Word: Hashable, Sendable {
    /// The hash of its folded letters.
    public var key: UInt64
    /// Its folded letters.
    public var spelling: String
    /// A name that it stands in.
    public var name: String
    /// How much speaks for each type.
    public var votes: TypeVotes
    /// How often the Arabic article stands before it: `al-Sarraj`.
    public var articles: Int64

    /// A word of a name.
    public init(key: UInt64, spelling: String, name: String, votes: TypeVotes, articles: Int64) {
      self.key = key
      self.spelling = spelling
      self.name = name
      self.votes = votes
      self.articles = articles
    }
  }

  /// A vote for each name, ascending by name.
  public var votes: [Vote]
  /// The words, ascending by key.
  public var words: [Word]

  /// Evidence of the given parts.
  public init(votes: [Vote] = [], words: [Word] = []) {
    self.votes = votes
    self.words = words
  }
}
