import GRDB
import Language
import Model

/// Languages whose words the index has under stems of their own (``LanguageProfile/hasOwnStems``). Which of
/// them a library has is kept with it, so that queries of a library without them cost and find what they do
/// anyway.
extension StoreReader {
  /// Those that an article of the library is or was in.
  var stemLanguages: [LanguageTag] {
    get throws {
      try LanguageProfile.stemmed.map(\.language).filter {
        try number(forKey: Self.stemsKey($0)) != nil
      }
    }
  }

  /// How many articles have a word under its most frequent stem in some languages.
  func articleCount(
    ofWord word: String, _ analyzer: TextAnalyzer, in languages: [LanguageTag]
  ) throws -> Int {
    try languages.flatMap { analyzer.readings(of: word, in: $0) }.reduce(0) { most, stems in
      guard stems.count == 1 else { return most }
      return max(most, try articleCount(ofStem: stems[0]))
    }
  }

  /// Whether some article has a word under a stem of such a language.
  func isKnown(_ word: String, _ analyzer: TextAnalyzer) throws -> Bool {
    try articleCount(ofWord: word, analyzer, in: stemLanguages) > 0
  }

  /// The stems of such a language that begin in a way, the most frequent first.
  func mostFrequentWords(
    beginning: String, in language: LanguageTag, limit: Int
  ) throws -> [String] {
    let mark = LanguageProfile.of(language).stemMark
    return try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT stem FROM word WHERE stem >= ? AND stem < ? AND substr(stem, ?) = ?
          ORDER BY articles DESC LIMIT ?
          """),
      arguments: [
        beginning, beginning + "\u{10FFFF}", -mark.unicodeScalars.count, mark, limit,
      ])
  }

  fileprivate static func stemsKey(_ language: LanguageTag) -> String {
    "stems:" + language.rawValue
  }
}

extension StoreWriter {
  /// Notes that the index has words of an article's language under stems of its own.
  func noteStems(in language: LanguageTag) throws {
    let language = language.primary
    guard notedLanguages.insert(language).inserted, LanguageProfile.of(language).hasOwnStems else {
      return
    }
    try set(1, forKey: Self.stemsKey(language))
  }
}
