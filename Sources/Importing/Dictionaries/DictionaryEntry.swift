/// A headword of a dictionary with what it means in the other language.
public struct DictionaryEntry: Hashable, Sendable {
  /// The headword as the dictionary's index writes it: without vowel marks, in lower case.
  public var headword: String
  /// Words or phrases of the other language, the dictionary's first meaning first.
  public var translations: [String]

  /// An entry of the given parts.
  public init(headword: String, translations: [String]) {
    self.headword = headword
    self.translations = translations
  }
}
