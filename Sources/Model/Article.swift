/// The name by which a library knows an article: short, stable and unique in its library.
public struct ArticleID: RawRepresentable, Hashable, Sendable, Codable, Comparable,
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

/// An article's title and where it was taken from.
public struct ArticleTitle: Hashable, Sendable, Codable {
  /// Where a title comes from.
  public enum Origin: String, Hashable, Sendable, Codable {
    /// A headline of the text itself, or one given by a feed or a JSONL line.
    case headline
    /// The article has no headline; its lead was cut at a clause.
    case lead
  }

  /// The sanitised title, on one line.
  public var text: String
  /// Where it comes from.
  public var origin: Origin
  /// The language of the title.
  public var language: LanguageTag

  /// A title of sanitised text.
  public init(text: String, origin: Origin, language: LanguageTag) {
    self.text = text
    self.origin = origin
    self.language = language
  }
}

/// One news item: its text as it was read in, the segments it is made of, and what is known of it.
public struct Article: Hashable, Sendable, Codable, Identifiable {
  /// The id in its library.
  public var id: ArticleID
  /// Where it was read from.
  public var origin: Origin
  /// Where it was published.
  public var url: String?
  /// The agency, paper or station, where known.
  public var source: String?
  /// Who wrote it, as its byline names them, where known.
  public var author: String?
  /// The title for lists.
  public var title: ArticleTitle
  /// The language of most of the text.
  public var language: LanguageTag
  /// When it was published, where known.
  public var date: PublicationDate?
  /// The encoding that its bytes were read in, where that was not UTF-8.
  public var encoding: TextEncoding?
  /// The decoded text as it was read in; offsets that leave the program count its Unicode scalars.
  public var text: String
  /// The text's segments in reading order.
  public var segments: [Segment]

  /// The file that it was read from, as the reader named it.
  public var path: String? { origin.path }

  /// An article of the given parts.
  public init(
    id: ArticleID, origin: Origin = .unknown, url: String? = nil, source: String? = nil,
    author: String? = nil, title: ArticleTitle, language: LanguageTag,
    date: PublicationDate? = nil, encoding: TextEncoding? = nil, text: String, segments: [Segment]
  ) {
    self.id = id
    self.origin = origin
    self.url = url
    self.source = source
    self.author = author
    self.title = title
    self.language = language
    self.date = date
    self.encoding = encoding
    self.text = text
    self.segments = segments
  }
}
