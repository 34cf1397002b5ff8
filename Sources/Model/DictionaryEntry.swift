/// What a dictionary has under one headword.
public struct DictionaryEntry: Hashable, Sendable, Codable {
  /// The word as the dictionary spells it.
  public var headword: String
  /// How it is said, as the dictionary notes it; `nil` where it does not.
  public var pronunciation: String?
  /// Its meanings in the other language, in the dictionary's order.
  public var meanings: [String]

  /// An entry of the given parts.
  public init(headword: String, pronunciation: String? = nil, meanings: [String]) {
    self.headword = headword
    self.pronunciation = pronunciation
    self.meanings = meanings
  }
}

/// What the installed dictionaries have for a word of a text.
public struct DictionaryLookup: Hashable, Sendable {
  /// The word as it was looked up.
  public var word: String
  /// Its entries: those of its own spelling, then those of the same stem.
  public var entries: [DictionaryEntry]
  /// Whether a dictionary from its language is installed.
  public var hasDictionary: Bool
  /// Whether the word is in the reader's word list.
  public var isKept: Bool

  /// A lookup of the given parts.
  public init(
    word: String, entries: [DictionaryEntry], hasDictionary: Bool, isKept: Bool = false
  ) {
    self.word = word
    self.entries = entries
    self.hasDictionary = hasDictionary
    self.isKept = isKept
  }
}
