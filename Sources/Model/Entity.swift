/// The name by which a library knows an entity; stable while its spellings stay together.
public struct EntityID: RawRepresentable, Hashable, Sendable, Codable, Comparable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The id as JSON and the database hold it.
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

/// One spelling of an entity's name.
public struct EntityForm: Hashable, Sendable, Codable {
  /// The name as it stands in the text.
  public var text: String
  /// The language of the segments it stands in.
  public var language: LanguageTag
  /// How often it stands there.
  public var count: Int
  /// Why it belongs to the entity.
  public var reasons: [SpellingReason]

  /// A spelling that occurs `count` times.
  public init(text: String, language: LanguageTag, count: Int, reasons: [SpellingReason] = []) {
    self.text = text
    self.language = language
    self.count = count
    self.reasons = reasons
  }
}

/// A person, place, organisation or other named thing, under all its spellings.
public struct Entity: Hashable, Sendable, Codable, Identifiable, NamedInLanguages {
  /// The id in its library.
  public var id: EntityID
  /// What kind of thing it is.
  public var type: EntityType
  /// The name to show in each language.
  public var names: [LanguageTag: String]
  /// Its spellings, the most frequent first.
  public var forms: [EntityForm]

  /// An entity of the given parts.
  public init(
    id: EntityID, type: EntityType, names: [LanguageTag: String], forms: [EntityForm]
  ) {
    self.id = id
    self.type = type
    self.names = names
    self.forms = forms
  }

  /// The languages of ``names`` that have no spelling in use: these names come from tables.
  public var unwrittenLanguages: Set<LanguageTag> {
    names.keys.reduce(into: []) { languages, language in
      let isWritten = forms.contains { $0.language == language && $0.count > 0 }
      if !isWritten { languages.insert(language) }
    }
  }

  /// How often it is named, over all spellings.
  public var mentionCount: Int { forms.reduce(0) { $0 + $1.count } }
}

/// A mention and the entity that it names.
public struct LinkedMention: Hashable, Sendable, Codable {
  /// The place and its text.
  public var mention: Mention
  /// What is named there.
  public var entity: EntityID

  /// A mention of an entity.
  public init(mention: Mention, entity: EntityID) {
    self.mention = mention
    self.entity = entity
  }
}
