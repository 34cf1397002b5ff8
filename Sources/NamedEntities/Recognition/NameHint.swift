import Model

/// A name elsewhere that a word sounds like.
struct NameHint: Hashable, Sendable {
  /// What kind of thing the name names.
  var type: EntityType
  /// The whole name as it stands elsewhere.
  var name: String
  /// Whether that name begins with the Arabic article: `al-Sarraj`.
  var hasArticle: Bool
  /// How sure it is, 0 to 1.
  var score: Double
  /// The key of the word that it sounds like.
  var key: UInt64
}
