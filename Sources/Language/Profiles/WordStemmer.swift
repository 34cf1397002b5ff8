/// Finds the stems of folded words of one language.
///
/// An instance keeps the buffer of the last word and serves one thread at a time.
protocol WordStemmer: AnyObject {
  /// The stem of a word, valid until the next call.
  ///
  /// - Parameters:
  ///   - word: A folded word in UTF-8, in the language's script.
  ///   - isOpened: Whether the word before it said what this one is (``opensWord(_:)``).
  func stem(
    of word: UnsafeBufferPointer<UInt8>, isOpened: Bool
  ) -> UnsafeBufferPointer<UInt8>

  /// Whether a word belongs to the next, which is stemmed as it would be together with it.
  func opensWord(_ word: UnsafeBufferPointer<UInt8>) -> Bool

  /// The stems that a word of a query may have besides its own.
  func otherStems(of word: String) -> [String]

  /// The beginnings that the stem may have of a word that is still being typed, besides its own.
  func otherBeginnings(of word: String) -> [String]
}

extension WordStemmer {
  func opensWord(_ word: UnsafeBufferPointer<UInt8>) -> Bool { false }
  func otherStems(of word: String) -> [String] { [] }
  func otherBeginnings(of word: String) -> [String] { [] }
}

/// The ways of stemming that languages have other than the default of their script, by the names that
/// `languages.tsv` calls them.
///
/// A language that Snowball has a stemmer for needs a case here; any other one a ``WordStemmer`` besides.
enum WordStemming: String, Sendable {
  case french
  case persian

  /// A stemmer with a buffer of its own.
  func stemmer(for profile: LanguageProfile) -> any WordStemmer {
    switch self {
    case .french: FrenchStemmer()
    case .persian: PersianStemmer(profile)
    }
  }
}
