/// An Arabic word of an article of which was asked whether it sounds like a name.
public struct AskedWord: Hashable, Sendable {
  /// The letters asked about: the word, or what is left of it behind proclitics.
  public var letters: String
  /// The word as it stands in articles.
  public var word: String
  /// The Latin word that it was found to sound like, by its key; 0 for none.
  public var answer: UInt64

  /// A word with what it was found to sound like.
  public init(letters: String, word: String, answer: UInt64) {
    self.letters = letters
    self.word = word
    self.answer = answer
  }
}
