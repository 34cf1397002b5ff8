/// A word that a learner keeps, with what it means and where it was met.
public struct KeptWord: Hashable, Sendable, Codable {
  /// The word as the text has it; a word list has each once.
  public var word: String
  /// The language of the word.
  public var language: LanguageTag
  /// What it means, in the other language; empty where no dictionary knew.
  public var meanings: [String]
  /// The sentence that it stands in.
  public var sentence: String
  /// What stands for the sentence in the other language, where that was on the screen.
  public var rendering: String?
  /// The article that it was met in.
  public var article: ArticleID

  /// A word of the given parts.
  public init(
    word: String, language: LanguageTag, meanings: [String], sentence: String,
    rendering: String? = nil, article: ArticleID
  ) {
    self.word = word
    self.language = language
    self.meanings = meanings
    self.sentence = sentence
    self.rendering = rendering
    self.article = article
  }
}
