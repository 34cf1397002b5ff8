/// What somebody wants to be told of: a query, or a list of names, each in every spelling and language.
public struct Watch: Hashable, Sendable, Codable {
  /// The name, unique among the watches of a library.
  public var name: String
  /// What it looks for.
  public var subject: Subject

  /// What a watch looks for.
  public enum Subject: Hashable, Sendable, Codable {
    /// The articles that a query finds; of words side by side all must be there.
    case query(String)
    /// The articles that name somebody of a list.
    case names([WatchedName])
  }

  /// A watch for a query or for names.
  public init(name: String, subject: Subject) {
    self.name = name
    self.subject = subject
  }
}

/// A name of a watch-list.
public struct WatchedName: Hashable, Sendable, Codable {
  /// What the list calls it by.
  public var id: String
  /// The name, in any spelling.
  public var name: String

  /// A name under an id.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A watch, and what it has found.
public struct WatchStatus: Hashable, Sendable {
  /// The watch.
  public var watch: Watch
  /// When it was made, in seconds since 1970.
  public var madeAt: Int64
  /// Articles that it has found since, and that nobody has looked at.
  public var newCount: Int
  /// Articles that fulfil it, those of before it was made included.
  public var articleCount: Int

  /// What is known of a watch.
  public init(watch: Watch, madeAt: Int64, newCount: Int, articleCount: Int) {
    self.watch = watch
    self.madeAt = madeAt
    self.newCount = newCount
    self.articleCount = articleCount
  }
}

/// An article that a watch has found.
public struct WatchNews: Hashable, Sendable {
  /// Unique among all that the watches of a library find, and ascending.
  public var number: Int64
  /// The watch's name.
  public var watch: String
  /// The article.
  public var article: ArticleSummary
  /// The names of the watch's list that the article has; empty for a query.
  public var names: [FoundName]
  /// When it was found, in seconds since 1970.
  public var foundAt: Int64

  /// A name of a watch-list, and the entity that bears it.
  public struct FoundName: Hashable, Sendable {
    /// The name of the list.
    public var name: WatchedName
    /// The entity of the library.
    public var entity: EntityID

    /// A name that an entity bears.
    public init(name: WatchedName, entity: EntityID) {
      self.name = name
      self.entity = entity
    }
  }

  /// News of the given parts.
  public init(
    number: Int64, watch: String, article: ArticleSummary, names: [FoundName], foundAt: Int64
  ) {
    self.number = number
    self.watch = watch
    self.article = article
    self.names = names
    self.foundAt = foundAt
  }
}
