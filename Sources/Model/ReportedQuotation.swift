/// A quotation with the article that has it, the entity that is quoted, and how another language has it.
public struct ReportedQuotation: Hashable, Sendable {
  /// How the translation of an article, or its original, has a quotation.
  public struct Rendering: Hashable, Sendable {
    /// The other article.
    public var article: ArticleSummary
    /// What it says: the quotation there, or the paragraphs that render that of the quotation.
    public var text: String
    /// The language of that text.
    public var language: LanguageTag
    /// Where it stands in the other article.
    public var places: [SegmentRange]
    /// Whether it is a quotation there too, rather than whole paragraphs.
    public var isQuotation: Bool
    /// Whether the other article is the original.
    public var isOriginal: Bool

    /// A rendering of the given parts.
    public init(
      article: ArticleSummary, text: String, language: LanguageTag, places: [SegmentRange],
      isQuotation: Bool, isOriginal: Bool
    ) {
      self.article = article
      self.text = text
      self.language = language
      self.places = places
      self.isQuotation = isQuotation
      self.isOriginal = isOriginal
    }
  }

  /// The article.
  public var article: ArticleSummary
  /// What it quotes.
  public var quotation: Quotation
  /// Where the quotation stands in the article's text as it was read in: Unicode scalars, half open, a range a
  /// paragraph.
  public var sourceRanges: [Range<Int>]
  /// Who is quoted, where the library knows the name.
  public var speaker: EntityID?
  /// The names to show for the speaker; empty where nobody is named.
  public var speakerNames: [LanguageTag: String]
  /// How the article's translation or original has it, where the library holds one.
  public var rendering: Rendering?

  /// A quotation of the given parts.
  public init(
    article: ArticleSummary, quotation: Quotation, sourceRanges: [Range<Int>],
    speaker: EntityID? = nil, speakerNames: [LanguageTag: String] = [:],
    rendering: Rendering? = nil
  ) {
    self.article = article
    self.quotation = quotation
    self.sourceRanges = sourceRanges
    self.speaker = speaker
    self.speakerNames = speakerNames
    self.rendering = rendering
  }
}
