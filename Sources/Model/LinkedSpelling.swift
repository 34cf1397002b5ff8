/// One spelling of a name for one type of thing, as a library keeps it: what linking joins into
/// entities.
public struct LinkedSpelling: Hashable, Sendable {
  /// What tells a spelling from all others.
  public struct Identity: Hashable, Sendable {
    /// The name as it stands in the text.
    public var text: String
    /// The language of the segments that it stands in.
    public var language: LanguageTag
    /// What kind of thing it names.
    public var type: EntityType
    /// For a part of a person's name that its article tells in full, the number of the full name's
    /// spelling; for a given name that its article does not, a number below 0 that stands for the article; 0 for
    /// every other name.
    public var whole: Int64

    /// An identity of the given parts.
    public init(text: String, language: LanguageTag, type: EntityType, whole: Int64 = 0) {
      self.text = text
      self.language = language
      self.type = type
      self.whole = whole
    }
  }

  /// The number by which the library knows the spelling; 0 before it has one.
  public var number: Int64
  /// What tells it from all others.
  public var identity: Identity
  /// The folded words by which spellings are alike.
  public var key: String
  /// How often it stands in the library's articles.
  public var count: Int
  /// The entity of the tables that it names, by its letters or by its sound.
  public var known: EntityID?
  /// The entity that linking put it into, before a person's decisions.
  public var cluster: EntityID?
  /// The entity that it belongs to.
  public var entity: EntityID?
  /// Why it belongs there.
  public var reasons: [SpellingReason]

  /// A spelling of the given parts.
  public init(
    number: Int64 = 0, identity: Identity, key: String, count: Int = 0, known: EntityID? = nil,
    cluster: EntityID? = nil, entity: EntityID? = nil, reasons: [SpellingReason] = []
  ) {
    self.number = number
    self.identity = identity
    self.key = key
    self.count = count
    self.known = known
    self.cluster = cluster
    self.entity = entity
    self.reasons = reasons
  }

  /// The words of the key.
  public var words: [Substring] {
    // Folded letters make no characters with a space.
    key.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
  }
}
