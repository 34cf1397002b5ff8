/// What a search looked for in the place of a word besides the word itself.
public struct QueryAddition: Hashable, Sendable, Codable {
  /// The word or name as it was typed.
  public var word: String
  /// Spellings of the name, or translations from a dictionary; none where no dictionary has the word.
  public var added: [String]
  /// Whether a dictionary was asked.
  public var isTranslation: Bool
  /// Whether no dictionary is installed that could have been asked.
  public var isDictionaryMissing: Bool

  /// An addition of the given parts.
  public init(
    word: String, added: [String], isTranslation: Bool, isDictionaryMissing: Bool = false
  ) {
    self.word = word
    self.added = added
    self.isTranslation = isTranslation
    self.isDictionaryMissing = isDictionaryMissing
  }
}
