public import Model

/// What else is known to be a name: by the aligned counterpart, or by the rest of the library.
public protocol NameHints: Sendable {
  /// The entity type that a word of the other script or spelling may name.
  ///
  /// - Parameters:
  ///   - word: One word of an article, without proclitics.
  ///   - language: The language of its segment.
  /// - Returns: The name it sounds like, or `nil`.
  func hint(for word: String, language: LanguageTag) -> NameHint?
}

/// A name elsewhere that a word sounds like.
public struct NameHint: Hashable, Sendable {
  /// What kind of thing the name names.
  public var type: EntityType
  /// The whole name as it stands elsewhere.
  public var name: String
  /// Index of the word of that name that was matched.
  public var word: Int
  /// How sure it is, 0 to 1.
  public var score: Double

  /// A hint of the given parts.
  public init(type: EntityType, name: String, word: Int, score: Double) {
    self.type = type
    self.name = name
    self.word = word
    self.score = score
  }
}

/// No hints: an article by itself.
public struct NoHints: NameHints {
  /// No hints.
  public init() {}

  /// Always `nil`.
  public func hint(for word: String, language: LanguageTag) -> NameHint? { nil }
}
