public import Model

/// Cuts text into words, folds their spelling and stems them: the same for the index, for queries
/// and for whatever compares words.
///
/// What is folded does not depend on the language that a text is said to have, since a query does
/// not say: Arabic letters are stemmed as Arabic, Latin letters as English, and a word ends where
/// one script meets the other. A text in a language that has a stemmer of its own
/// (``LanguageProfile/hasOwnStems``) is given with its language; its stems end in a mark of the language,
/// so that none is taken for one of another, and a query is looked for in each of these languages besides.
/// Vowel marks, accents, tatweel and zero-width characters are passed
/// over before anything is taken apart, so they never part a word.
///
/// The work is done on UTF-8 bytes; an analyzer keeps its buffers and serves one thread at a time.
/// Making one costs about a microsecond.
public final class TextAnalyzer {
  /// How much is taken off Arabic words.
  public enum Stemming: Sendable {
    /// Clitics and light suffixes: what words are compared by.
    case light
    /// All that inflection adds, with one spelling of hamza: what is searched.
    case search
  }

  /// A token as bytes, valid only while the closure that gets it runs.
  public struct RawToken {
    /// Unicode scalars of the text, half open.
    public let scalarRange: Range<Int>
    /// The word as it is written, in UTF-8.
    public let written: UnsafeBufferPointer<UInt8>
    /// The folded word in UTF-8; see ``Token/folded``.
    public let folded: UnsafeBufferPointer<UInt8>
    /// Its stem in UTF-8; see ``Token/stem``.
    public let stem: UnsafeBufferPointer<UInt8>
  }

  /// Bytes after which a folded word is cut, in the index and in queries alike.
  public static let maximumByteCount = 96

  private let stemming: Stemming
  private let builder: WordBuilder
  private let englishStemmer = SnowballStemmer("english")
  /// How words are read in the languages that were asked for.
  private var readings: [(language: LanguageTag, reading: WordReading?)] = []
  private let letters = UnsafeMutablePointer<ArabicStemmer.Letter>
    .allocate(capacity: WordBuilder.capacity)
  /// Room for a stem that has other letters than its word.
  private let rewritten = UnsafeMutablePointer<UInt8>.allocate(capacity: WordBuilder.capacity)

  /// An analyzer with buffers of its own.
  public init(_ stemming: Stemming = .light) {
    self.stemming = stemming
    builder = WordBuilder(writesDaggerAlef: stemming == .search)
  }

  deinit {
    letters.deallocate()
    rewritten.deallocate()
  }

  /// The words of a text in reading order.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: Its language, where its own stems are wanted.
  /// - Complexity: O(*n*) in bytes.
  public func tokens(of text: String, in language: LanguageTag? = nil) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var tokens: [Token] = []
      tokens.reserveCapacity(bytes.count / 6)
      forEachToken(inUTF8: bytes, in: language) { token in
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
  ///   - language: Its language, where its own stems are wanted.
  ///   - filter: Words that do not pass are not stemmed and come with an empty stem.
  ///   - body: Gets each word; says whether to go on.
  public func forEachToken(
    inUTF8 bytes: UnsafeBufferPointer<UInt8>, in language: LanguageTag? = nil,
    filter: StemFilter? = nil, _ body: (RawToken) -> Bool
  ) {
    let reading = language.flatMap(reading)
    let elisions = reading?.elisions
    reading?.begin()
    var cursor = UTF8Cursor(bytes: bytes)
    while let word = builder.nextWord(from: &cursor, elisions: elisions) {
      let folded = builder.folded(word)
      let isStemmed = filter?.mayPass(folded) ?? true
      let stem: UnsafeBufferPointer<UInt8>
      if let reading, reading.reads(word.script) {
        reading.next(folded)
        stem = isStemmed ? reading.stem(of: folded) : Self.noStem
      } else {
        stem = isStemmed ? self.stem(of: folded, script: word.script) : Self.noStem
      }
      let token = RawToken(
        scalarRange: word.scalarStart..<word.scalarEnd,
        written: UnsafeBufferPointer(rebasing: bytes[word.byteStart..<word.byteEnd]),
        folded: folded, stem: stem)
      guard body(token) else { return }
    }
  }

  private static var noStem: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: nil, count: 0)
  }

  /// How words of a language are read that has stems of its own.
  private func reading(in language: LanguageTag) -> WordReading? {
    if let known = readings.first(where: { $0.language == language }) { return known.reading }
    let reading = WordReading(LanguageProfile.of(language))
    readings.append((language, reading))
    return reading
  }

  /// The forms under which a word that is still being typed can stand at the head of an indexed
  /// stem: the word as typed, without Arabic clitics, and its stem.
  ///
  /// - Returns: Distinct forms, the most literal first; none where the text has no word.
  public func prefixForms(of word: String) -> [String] {
    guard let token = tokens(of: word).last else { return [] }
    let bare = withoutHead(token.folded)
    let cut = cutBeginning(of: word)
    var forms = [token.folded]
    for form in [bare, token.stem, cut].compactMap(\.self) where !forms.contains(form) {
      forms.append(form)
    }
    return forms
  }

  /// The last of ``prefixForms(of:)``, without a letter that belongs to the word or is a clitic; `nil`
  /// where there is no such letter.
  public func cutBeginning(of word: String) -> String? {
    guard stemming == .search, let token = tokens(of: word).last else { return nil }
    return ArabicForms.withoutClitic(withoutHead(token.folded) ?? token.folded)
  }

  /// The stems that a word may have in the index besides its own, since it is not always known whether
  /// a letter at its head is a clitic, and at its end an ending: those of its inflected forms, and of the spellings of other
  /// countries.
  ///
  /// - Returns: Distinct stems of an Arabic or English word.
  public func otherStems(of token: Token) -> [String] {
    let word = withoutHead(token.folded) ?? token.folded
    var forms = ArabicForms.all(of: word) + EnglishForms.all(of: word)
    forms += CompoundWords.joined(endingIn: token.folded)
    if token.stem != word, token.stem.unicodeScalars.count > 3 {
      forms += ArabicForms.all(of: token.stem)
    }
    var stems: [String] = []
    for form in forms {
      guard let stem = tokens(of: form).first?.stem, stem != token.stem, !stems.contains(stem)
      else { continue }
      stems.append(stem)
    }
    return stems
  }

  /// The words of a query's term as a language with stems of its own has them in the index, in each of the
  /// ways that there are to read the last one; none where no word is in the language's script.
  public func readings(of term: String, in language: LanguageTag) -> [[String]] {
    guard let reading = reading(in: language) else { return [] }
    let tokens = tokens(of: term, in: language)
    guard tokens.contains(where: { reading.isOwn($0.stem) }), let last = tokens.last else {
      return []
    }
    let stems = tokens.map(\.stem)
    guard reading.isOwn(last.stem) else { return [stems] }
    return [stems] + reading.otherStems(of: last.folded).map { stems.dropLast() + [$0] }
  }

  /// The beginnings under which a word that is still being typed can stand in the index of a language
  /// with stems of its own.
  public func beginnings(of word: String, in language: LanguageTag) -> [String] {
    guard let reading = reading(in: language),
      let token = tokens(of: word, in: language).last, reading.isOwn(token.stem)
    else { return [] }
    var forms = [token.folded, reading.unmarked(token.stem)]
    forms += reading.otherBeginnings(of: token.folded)
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  /// A folded word without the Arabic article or clitics before it; `nil` where it has none.
  private func withoutHead(_ folded: String) -> String? {
    let utf8 = Array(folded.utf8)
    return utf8.withUnsafeBufferPointer { bytes in
      guard let letters = arabicLetters(of: bytes) else { return nil }
      let start =
        switch stemming {
        case .light: ArabicStemmer.prefixLength(of: UnsafeBufferPointer(letters))
        case .search: ArabicSearchStemmer.articleLength(of: UnsafeBufferPointer(letters))
        }
      return start == 0 ? nil : String(decoding: bytes[(start * 2)...], as: UTF8.self)
    }
  }

  // MARK: Stems

  private func stem(
    of word: UnsafeBufferPointer<UInt8>, script: WordBuilder.Script
  ) -> UnsafeBufferPointer<UInt8> {
    switch script {
    case .arabic:
      guard let letters = arabicLetters(of: word) else { return word }
      return stem(ofArabic: word, letters)
    case .latin:
      return word.count > 2 ? englishStemmer.stem(of: word) : word
    case .digits, .other:
      return word
    }
  }

  private func stem(
    ofArabic word: UnsafeBufferPointer<UInt8>,
    _ letters: UnsafeMutableBufferPointer<ArabicStemmer.Letter>
  ) -> UnsafeBufferPointer<UInt8> {
    let kept: Range<Int>
    switch stemming {
    case .light:
      kept = ArabicStemmer.stem(of: UnsafeBufferPointer(letters))
    case .search:
      let stem = ArabicSearchStemmer.stem(of: letters)
      guard !stem.isRewritten else {
        for (place, letter) in letters[stem.kept].enumerated() {
          rewritten[place * 2] = UInt8(letter >> 8)
          rewritten[place * 2 + 1] = UInt8(letter & 0xFF)
        }
        return UnsafeBufferPointer(start: UnsafePointer(rewritten), count: stem.kept.count * 2)
      }
      kept = stem.kept
    }
    return UnsafeBufferPointer(rebasing: word[(kept.lowerBound * 2)..<(kept.upperBound * 2)])
  }

  /// A word's letters, where each has two bytes, as those of Arabic have.
  private func arabicLetters(
    of word: UnsafeBufferPointer<UInt8>
  ) -> UnsafeMutableBufferPointer<ArabicStemmer.Letter>? {
    guard word.count.isMultiple(of: 2) else { return nil }
    for index in 0..<(word.count / 2) {
      let first = word[index * 2]
      guard (0xD8...0xDB).contains(first) else { return nil }
      letters[index] = UInt16(first) << 8 | UInt16(word[index * 2 + 1])
    }
    return UnsafeMutableBufferPointer(start: letters, count: word.count / 2)
  }
}
