/// How the words of a language are cut and stemmed that has stems of its own in the index.
final class WordReading {
  /// Folded words that are left out before an apostrophe.
  let elisions: [[UInt8]]?

  private let script: WordBuilder.Script
  private let stemmer: any WordStemmer
  private let mark: String
  private let markBytes: [UInt8]
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: WordBuilder.capacity + 16)
  private var opensNext = false
  private var isOpened = false

  /// How a language is read; `nil` where it is read as any text in its script.
  init?(_ profile: LanguageProfile) {
    guard let stemming = profile.stemming, let script = WordBuilder.Script(profile.script) else {
      return nil
    }
    self.script = script
    stemmer = stemming.stemmer(for: profile)
    mark = profile.stemMark
    markBytes = Array(mark.utf8)
    let elisions = profile.words(.elision).map { Array($0.folded.utf8) }
    self.elisions = elisions.isEmpty ? nil : elisions
  }

  deinit {
    buffer.deallocate()
  }

  /// Whether the language is written in a script.
  func reads(_ script: WordBuilder.Script) -> Bool { script == self.script }

  /// Whether a stem is one of this language's.
  func isOwn(_ stem: String) -> Bool { stem.hasSuffix(mark) }

  /// A stem without the mark of its language.
  func unmarked(_ stem: String) -> String { String(stem.dropLast(mark.count)) }

  // MARK: In a text

  /// Begins a text.
  func begin() { opensNext = false }

  /// Goes on to the next word.
  func next(_ word: UnsafeBufferPointer<UInt8>) {
    isOpened = opensNext
    opensNext = stemmer.opensWord(word)
  }

  /// The stem of the word that ``next(_:)`` was told, with the mark of the language, valid until the next
  /// call.
  func stem(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let stem = stemmer.stem(of: word, isOpened: isOpened)
    var count = 0
    for byte in stem.prefix(WordBuilder.capacity) {
      buffer[count] = byte
      count += 1
    }
    for byte in markBytes {
      buffer[count] = byte
      count += 1
    }
    return UnsafeBufferPointer(start: UnsafePointer(buffer), count: count)
  }

  // MARK: In a query

  /// The stems that a folded word of a query may have besides its own.
  func otherStems(of word: String) -> [String] { stemmer.otherStems(of: word).map { $0 + mark } }

  /// See ``WordStemmer/otherBeginnings(of:)``.
  func otherBeginnings(of word: String) -> [String] { stemmer.otherBeginnings(of: word) }
}

extension WordBuilder.Script {
  /// What words of a script are told as; `nil` for scripts that no stemmer is for.
  init?(_ script: Script) {
    switch script {
    case .arabic: self = .arabic
    case .latin: self = .latin
    default: return nil
    }
  }
}
