/// Cuts text into words, folds their spelling and stems them: the same for the index, for queries
/// and for whatever compares words.
///
/// What is folded does not depend on the language that a text is said to have, since a query does
/// not say: Arabic letters are stemmed as Arabic, Latin letters as English, and a word ends where
/// one script meets the other. Vowel marks, accents, tatweel and zero-width characters are passed
/// over before anything is taken apart, so they never part a word.
///
/// The work is done on UTF-8 bytes; an analyzer keeps its buffers and serves one thread at a time.
/// Making one costs about a microsecond.
public final class TextAnalyzer {
  /// A token as bytes, valid only while the closure that gets it runs.
  public struct RawToken {
    /// Unicode scalars of the text, half open.
    public let scalarRange: Range<Int>
    /// The folded word in UTF-8; see ``Token/folded``.
    public let folded: UnsafeBufferPointer<UInt8>
    /// Its stem in UTF-8; see ``Token/stem``.
    public let stem: UnsafeBufferPointer<UInt8>
  }

  /// Bytes after which a folded word is cut, in the index and in queries alike.
  public static let maximumByteCount = 96

  private let builder = WordBuilder()
  private let englishStemmer = EnglishStemmer()
  private let letters = UnsafeMutablePointer<ArabicStemmer.Letter>
    .allocate(capacity: WordBuilder.capacity)

  /// An analyzer with buffers of its own.
  public init() {}

  deinit {
    letters.deallocate()
  }

  /// The words of a text in reading order.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func tokens(of text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var tokens: [Token] = []
      tokens.reserveCapacity(bytes.count / 6)
      forEachToken(inUTF8: bytes) { token in
        let folded = String(decoding: token.folded, as: UTF8.self)
        let isOwnStem = token.stem.elementsEqual(token.folded)
        tokens.append(
          Token(
            range: token.scalarRange, folded: folded,
            stem: isOwnStem ? folded : String(decoding: token.stem, as: UTF8.self)))
        return true
      }
      return tokens
    }
  }

  /// Calls a closure with each word of a text, in reading order, until it returns `false`.
  ///
  /// Bytes that are not UTF-8 part words.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - filter: Words that do not pass are not stemmed and come with an empty stem.
  ///   - body: Gets each word; says whether to go on.
  public func forEachToken(
    inUTF8 bytes: UnsafeBufferPointer<UInt8>, filter: StemFilter? = nil,
    _ body: (RawToken) -> Bool
  ) {
    var cursor = UTF8Cursor(bytes: bytes)
    while let word = builder.nextWord(from: &cursor) {
      let folded = builder.folded(word)
      let isStemmed = filter?.mayPass(folded) ?? true
      let token = RawToken(
        scalarRange: word.scalarStart..<word.scalarEnd, folded: folded,
        stem: isStemmed
          ? stem(of: folded, script: word.script) : UnsafeBufferPointer(start: nil, count: 0))
      guard body(token) else { return }
    }
  }

  /// The forms under which a word that is still being typed can stand at the head of an indexed
  /// stem: the word as typed, without Arabic clitics, and its stem.
  ///
  /// - Returns: Distinct forms, the most literal first; none where the text has no word.
  public func prefixForms(of word: String) -> [String] {
    guard let token = tokens(of: word).last else { return [] }
    var forms = [token.folded]
    let utf8 = Array(token.folded.utf8)
    let bare = utf8.withUnsafeBufferPointer { bytes -> String? in
      guard let letters = arabicLetters(of: bytes) else { return nil }
      let start = ArabicStemmer.prefixLength(of: letters)
      return start == 0 ? nil : String(decoding: bytes[(start * 2)...], as: UTF8.self)
    }
    for form in [bare, token.stem].compactMap(\.self) where !forms.contains(form) {
      forms.append(form)
    }
    return forms
  }

  // MARK: Stems

  private func stem(
    of word: UnsafeBufferPointer<UInt8>, script: WordBuilder.Script
  ) -> UnsafeBufferPointer<UInt8> {
    switch script {
    case .arabic:
      guard let letters = arabicLetters(of: word) else { return word }
      let kept = ArabicStemmer.stem(of: letters)
      return UnsafeBufferPointer(rebasing: word[(kept.lowerBound * 2)..<(kept.upperBound * 2)])
    case .latin:
      return word.count > 2 ? englishStemmer.stem(of: word) : word
    case .digits, .other:
      return word
    }
  }

  /// A word's letters, where each has two bytes, as those of Arabic have.
  private func arabicLetters(
    of word: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<ArabicStemmer.Letter>? {
    guard word.count.isMultiple(of: 2) else { return nil }
    for index in 0..<(word.count / 2) {
      let first = word[index * 2]
      guard (0xD8...0xDB).contains(first) else { return nil }
      letters[index] = UInt16(first) << 8 | UInt16(word[index * 2 + 1])
    }
    return UnsafeBufferPointer(start: UnsafePointer(letters), count: word.count / 2)
  }
}
