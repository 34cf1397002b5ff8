public import Model
import Storage

extension Library {
  /// What the installed dictionaries have for a word of a text, through its clitics and its stem.
  ///
  /// - Parameter word: One word, in any spelling.
  public nonisolated func lookUp(_ word: String) async throws -> DictionaryLookup {
    DictionaryLookup(
      word: word, entries: dictionaries.entries(of: word),
      hasDictionary: dictionaries.hasDictionary(for: word),
      isKept: try read { try $0.isKept(word) })
  }

  /// The words that the reader keeps, in the order in which they were kept.
  public nonisolated func keptWords() async throws -> [KeptWord] {
    try read { try $0.keptWords() }
  }
}
