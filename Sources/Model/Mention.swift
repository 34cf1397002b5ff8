/// What kind of thing a name names.
public enum EntityType: String, Hashable, Sendable, Codable, CaseIterable {
  /// A person.
  case person = "PER"
  /// A country, a place, a region.
  case location = "LOC"
  /// A government, company, armed group, agency, medium.
  case organization = "ORG"
  /// Another proper name: an operation, a product, a treaty.
  case miscellaneous = "MISC"
}

/// One place in an article where something is named.
public struct Mention: Hashable, Sendable, Codable {
  /// Index of the segment in ``Article/segments``.
  public var segment: Int
  /// Unicode scalars of that segment's text, half open, without titles and proclitics.
  public var range: Range<Int>
  /// What kind of thing is named.
  public var type: EntityType
  /// The name as it stands in the text.
  public var text: String
  /// Language of the segment.
  public var language: LanguageTag
  /// What speaks for it, strongest first, in words a reader understands ("title before the name"); a library
  /// does not keep it.
  public var evidence: [String]

  /// The evidence of a name behind a title.
  public static let followsTitle = "follows a title"

  /// A mention of the given parts.
  public init(
    segment: Int, range: Range<Int>, type: EntityType, text: String, language: LanguageTag,
    evidence: [String] = []
  ) {
    self.segment = segment
    self.range = range
    self.type = type
    self.text = text
    self.language = language
    self.evidence = evidence
  }
}
