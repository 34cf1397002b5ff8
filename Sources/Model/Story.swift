/// The name of a story: short, and the same as long as its first article is.
public struct StoryID: RawRepresentable, Hashable, Sendable, Codable, Comparable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The id as people write it.
  public var rawValue: String

  /// Wraps an id as it stands.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Wraps an id as it stands.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }

  /// The id itself.
  public var description: String { rawValue }

  /// Orders ids as strings.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// An event, and the articles that report it.
public struct Story: Hashable, Sendable, Identifiable {
  /// What it is called in its library.
  public var id: StoryID
  /// What a person called it, where somebody did.
  public var name: String?
  /// In each language the title of the article that has most in common with the others;
  /// in the language of its name, the name.
  public var titles: [LanguageTag: String]
  /// Its articles in the order in which they came out, those without a date last.
  public var articles: [ArticleSummary]
  /// Whom and what they name, what most of them name first.
  public var entities: [EntitySummary]
  /// The story that was closed when this one began, and that reports the same event.
  public var former: StoryID?

  /// A story of the given parts.
  public init(
    id: StoryID, name: String? = nil, titles: [LanguageTag: String], articles: [ArticleSummary],
    entities: [EntitySummary], former: StoryID? = nil
  ) {
    self.id = id
    self.name = name
    self.titles = titles
    self.articles = articles
    self.entities = entities
    self.former = former
  }

  /// When it was reported first, as far as dates are known.
  public var first: PublicationDate? { articles.compactMap(\.date).first }

  /// When it was reported last.
  public var last: PublicationDate? { articles.compactMap(\.date).last }

  /// The outlets that report it, in the order in which they did.
  public var sources: [String] {
    var seen: Set<String> = []
    return articles.compactMap(\.source).filter { seen.insert($0).inserted }
  }

  /// The languages that it is reported in, the one of most articles first.
  public var languages: [LanguageTag] {
    Dictionary(grouping: articles, by: \.language.primary)
      .sorted { ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue) }
      .map(\.key)
  }
}
