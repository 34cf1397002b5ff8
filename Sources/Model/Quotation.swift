/// Who is quoted: words of the text that tell it, and the name they stand for.
public struct QuotedSpeaker: Hashable, Sendable, Codable {
  /// The words that tell who speaks, as they stand in the text: "the minister", "he".
  public var words: String
  /// Where they stand; empty behind the verb where the verb alone tells it, as وأضاف does.
  public var place: SegmentRange
  /// The mention of the name that they stand for, as an index into the mentions that were given;
  /// `nil` where nobody is named ("officials").
  public var mention: Int?

  /// A speaker of the given parts.
  public init(words: String, place: SegmentRange, mention: Int?) {
    self.words = words
    self.place = place
    self.mention = mention
  }
}

/// What an article quotes somebody with.
public struct Quotation: Hashable, Sendable, Codable {
  /// How it stands in the text.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Between quotation marks.
    case marked
    /// In a headline behind a name and a colon.
    case headline
  }

  /// How the speaker is known.
  public enum Attribution: String, Hashable, Sendable, Codable, CaseIterable {
    /// A verb or phrase of saying names him.
    case named
    /// A verb of saying stands with a pronoun, an office, or without a subject.
    case reference
    /// He goes on from the quotation before.
    case continued
  }

  /// How it stands in the text.
  public var kind: Kind
  /// What is said, without the marks around it: one range a paragraph, in reading order.
  public var places: [SegmentRange]
  /// What is said, on one line.
  public var text: String
  /// The language that it stands in.
  public var language: LanguageTag
  /// Who says it.
  public var speaker: QuotedSpeaker
  /// How the speaker is known.
  public var attribution: Attribution

  /// A quotation of the given parts.
  public init(
    kind: Kind, places: [SegmentRange], text: String, language: LanguageTag,
    speaker: QuotedSpeaker, attribution: Attribution
  ) {
    self.kind = kind
    self.places = places
    self.text = text
    self.language = language
    self.speaker = speaker
    self.attribution = attribution
  }
}
