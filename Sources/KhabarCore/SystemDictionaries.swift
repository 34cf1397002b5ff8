import Importing
import Language
import Model
import Synchronization

/// The dictionaries of the system, opened when a word is first looked up, and the words looked up
/// lately.
final class SystemDictionaries: Sendable {
  /// Translations of a word that are searched at most.
  private static let maximumTranslationCount = 8
  private static let maximumRememberedCount = 200

  private struct Contents {
    var installed: InstalledDictionaries?
    var dictionaries: [TranslationDirection: [DictdDictionary]] = [:]
    var known: [String: [String]] = [:]
  }

  private let contents: Mutex<Contents>

  /// - Parameter installed: Where they are; ``InstalledDictionaries/standard``, asked for when a word is first
  ///   looked up, where it is `nil`.
  init(_ installed: InstalledDictionaries? = nil) {
    contents = Mutex(Contents(installed: installed))
  }

  /// What a word means in the other language, the likeliest first; none where no dictionary has it.
  func translations(of word: String) -> [String] {
    contents.withLock { contents in
      if let known = contents.known[word] { return known }
      let dictionaries = dictionaries(for: word, in: &contents)
      var seen: Set<String> = []
      let found = dictionaries.flatMap { $0.translations(of: word) }
        .filter { seen.insert($0).inserted }.prefix(Self.maximumTranslationCount)
      if contents.known.count >= Self.maximumRememberedCount { contents.known = [:] }
      contents.known[word] = Array(found)
      return Array(found)
    }
  }

  /// What the dictionaries have for a word; distinct headwords, the likeliest first.
  func entries(of word: String) -> [DictionaryEntry] {
    contents.withLock { contents in
      dictionaries(for: word, in: &contents).flatMap { $0.entries(of: word) }
    }
  }

  /// Whether a dictionary is installed from a word's language to the other.
  func hasDictionary(for word: String) -> Bool {
    contents.withLock { !dictionaries(for: word, in: &$0).isEmpty }
  }

  private func dictionaries(for word: String, in contents: inout Contents) -> [DictdDictionary] {
    let direction = TranslationDirection(of: word)
    if let known = contents.dictionaries[direction] { return known }
    let installed = contents.installed ?? .standard
    contents.installed = installed
    let dictionaries = installed.open(from: direction.source, to: direction.target).dictionaries
    contents.dictionaries[direction] = dictionaries
    return dictionaries
  }
}
