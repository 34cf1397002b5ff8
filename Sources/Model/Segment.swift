/// One paragraph-like piece of an article, in reading order.
public struct Segment: Hashable, Sendable, Codable {
  /// What a segment is in the make-up of a news page.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The article's title as it stands above the text.
    case headline
    /// Running text.
    case paragraph
    /// A short title between paragraphs ("Mercenaries", "مرتزقة").
    case subheading
    /// The text of a picture, its photo credit included.
    case caption
    /// Where the report comes from ("Source: …", "المصدر : …").
    case sourceLine = "source-line"
    /// A pointer to another article ("READ MORE: …").
    case linkLine = "link-line"
  }

  /// What the segment is.
  public var kind: Kind
  /// The language of the segment's own text, which may differ from the article's.
  public var language: LanguageTag
  /// The sanitised text, without line breaks.
  public var text: String
  /// Where the text stands in ``Article/text``.
  public var origin: OffsetMap

  /// A segment of sanitised text.
  public init(
    kind: Kind, language: LanguageTag, text: String, origin: OffsetMap = OffsetMap()
  ) {
    self.kind = kind
    self.language = language
    self.text = text
    self.origin = origin
  }
}
