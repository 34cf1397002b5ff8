/// A field of the query language, as in `lang:ar`.
public enum QueryField: String, Hashable, Sendable, CaseIterable {
  /// Words of the title.
  case title
  /// The article's language.
  case language = "lang"
  /// The agency, paper or station.
  case source
  /// A name under any of its spellings.
  case entity
  /// A type of name.
  case type
  /// A day, month or year, or two with `..` between.
  case date
  /// On this day or later.
  case after
  /// Before this day.
  case before
  /// `read`, `unread`, `starred` or `archived`.
  case state = "is"
  /// `translation` or `note`.
  case has
  /// A person's tag.
  case tag
  /// A story, by its id or one of its articles.
  case story
  /// What a watch has found.
  case watch
  /// The id of an article: it and its copies.
  case copies

  /// The values that it can have, where they are few.
  public var values: [String] {
    switch self {
    case .language: ["ar", "en"]
    case .type: ["person", "place", "organization", "other"]
    case .state: ["read", "unread", "starred", "archived"]
    case .has: ["translation", "note"]
    case .title, .source, .entity, .date, .after, .before, .tag, .copies, .story, .watch: []
    }
  }

  /// What it asks for, in a few words.
  public var summary: String {
    switch self {
    case .title: "words of the title"
    case .language: "the article's language"
    case .source: "agency, paper or station"
    case .entity: "a name, however it is spelled"
    case .type: "names of a type"
    case .date: "a day, a month or a span"
    case .after: "on that day or later"
    case .before: "before that day"
    case .state: "read, unread, starred, archived"
    case .has: "has a translation, a note of yours"
    case .tag: "a tag of yours"
    case .story: "reports of one event"
    case .watch: "what a watch has found"
    case .copies: "an article's id: it and its copies"
    }
  }
}
