public import Model

/// What a feed says, whatever its format.
public struct Feed: Hashable, Sendable {
  /// Its title, on one line.
  public var title: String?
  /// The page that it belongs to.
  public var link: String?
  /// The language that it names, as BCP 47 writes it.
  public var language: LanguageTag?
  /// Its entries in document order, each one that the document has.
  public var entries: [FeedEntry]
  /// What was wrong with it, each in a sentence.
  public var problems: [String]

  /// A feed of the given parts.
  public init(
    title: String? = nil, link: String? = nil, language: LanguageTag? = nil,
    entries: [FeedEntry] = [], problems: [String] = []
  ) {
    self.title = title
    self.link = link
    self.language = language
    self.entries = entries
    self.problems = problems
  }
}

/// One entry of a feed.
public struct FeedEntry: Hashable, Sendable {
  /// What tells it from other entries; a relative address is resolved.
  public var id: String?
  /// The id as the feed writes it, which stays the same wherever the feed moves.
  public var writtenID: String?
  /// Its title, on one line and without markup.
  public var title: String?
  /// The page that it is about.
  public var link: String?
  /// Who wrote it, without addresses.
  public var authors: [String]
  /// When it was published.
  public var published: PublicationDate?
  /// When it was changed last.
  public var updated: PublicationDate?
  /// The language that it names, where that is not the feed's.
  public var language: LanguageTag?
  /// All that the feed has of its text, without markup: paragraphs parted by blank lines.
  public var text: String
  /// Paragraphs of the text that are titles of what follows them.
  public var subheadings: Set<String>
  /// Paragraphs of the text that belong to a picture.
  public var captions: Set<String>
  /// Whether the document ends within it, so that its text may be half.
  public var isCutOff: Bool

  /// An entry of the given parts.
  public init(
    id: String? = nil, title: String? = nil, link: String? = nil, authors: [String] = [],
    published: PublicationDate? = nil, updated: PublicationDate? = nil,
    language: LanguageTag? = nil, text: String = "", subheadings: Set<String> = [],
    captions: Set<String> = [], isCutOff: Bool = false
  ) {
    self.id = id
    writtenID = id
    self.title = title
    self.link = link
    self.authors = authors
    self.published = published
    self.updated = updated
    self.language = language
    self.text = text
    self.subheadings = subheadings
    self.captions = captions
    self.isCutOff = isCutOff
  }
}
