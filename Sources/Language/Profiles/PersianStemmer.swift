/// A light stemmer of folded Persian words: it takes the endings of plurals, possession, comparison and ezafe
/// off nouns and adjectives, and prefix and personal ending off verbs, as `fa.tsv` lists them.
///
/// The zero-width non-joiner that parts most of them in careful writing is gone in a folded word, so that
/// `می‌خواهم` and `میخواهم`, `کتاب‌ها` and `کتابها` have one stem. A prefix that stands apart (`می خواهم`) opens
/// the next word.
///
/// - SeeAlso: Sharifloo and Shamsfard, "A Bottom Up Approach to Persian Stemming" (2008), on the endings.
final class PersianStemmer: WordStemmer {
  private struct Ending {
    let bytes: [UInt8]
    /// Bytes that stay at least.
    let shortest: Int
  }

  /// Bytes of a letter of the Arabic block.
  private static let letter = 2
  /// Letters of a verb that stay at least.
  private static let shortestVerb = 2 * letter
  /// Endings that a noun may have behind each other: `کتاب‌هایی`, `بزرگ‌ترین‌ها`.
  private static let mostEndings = 3
  /// The `د` with which most past stems end.
  private static let pastSign = Array("د".utf8)

  private let prefixes: [[UInt8]]
  private let verbEndings: [[UInt8]]
  private let endings: [Ending]
  private let whole: Set<[UInt8]>
  private let spellings: [[UInt8]: [UInt8]]
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: WordBuilder.capacity)

  init(_ profile: LanguageProfile) {
    func bytes(_ role: WordRole) -> [[UInt8]] {
      profile.words(role).map { Array($0.folded.utf8) }.sorted { $0.count > $1.count }
    }
    prefixes = bytes(.verbPrefix)
    verbEndings = bytes(.verbEnding)
    whole = Set(bytes(.whole))
    endings = profile.words(.ending).map {
      Ending(bytes: Array($0.folded.utf8), shortest: (Int($0.value) ?? 3) * Self.letter)
    }.sorted { $0.bytes.count > $1.bytes.count }
    spellings = Dictionary(
      profile.words(.stemSpelling).map {
        (Array($0.folded.utf8), Array(Folding.folded($0.value).utf8))
      }, uniquingKeysWith: { first, _ in first })
  }

  deinit {
    buffer.deallocate()
  }

  func stem(
    of word: UnsafeBufferPointer<UInt8>, isOpened: Bool
  ) -> UnsafeBufferPointer<UInt8> {
    let word = Array(word.prefix(WordBuilder.capacity))
    let verb = isOpened ? verbStem(of: word[...]).map(Array.init) : nil
    let stem = verb ?? stem(of: word)
    for (index, byte) in stem.enumerated() { buffer[index] = byte }
    return UnsafeBufferPointer(start: UnsafePointer(buffer), count: stem.count)
  }

  func opensWord(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    prefixes.contains(where: word.elementsEqual)
  }

  /// Typed without its prefix, a verb is searched as one too.
  func otherStems(of word: String) -> [String] {
    let letters = Array(word.utf8)
    guard let stem = verbStem(of: letters[...]), Array(stem) != self.stem(of: letters) else {
      return []
    }
    return [String(decoding: stem, as: UTF8.self)]
  }

  func otherBeginnings(of word: String) -> [String] {
    let letters = Array(word.utf8)
    return prefixes.filter { letters.starts(with: $0) && letters.count > $0.count + Self.letter }
      .map { String(decoding: letters.dropFirst($0.count), as: UTF8.self) }
  }

  private func stem(of word: [UInt8]) -> [UInt8] {
    if whole.contains(word) { return word }
    for prefix in prefixes where word.starts(with: prefix) {
      if let stem = verbStem(of: word.dropFirst(prefix.count)) { return Array(stem) }
    }
    var stem = word[...]
    for _ in 0..<Self.mostEndings {
      let ending = endings.first {
        stem.count - $0.bytes.count >= $0.shortest && stem.ends(with: $0.bytes)
      }
      guard let ending else { break }
      stem = stem.dropLast(ending.bytes.count)
    }
    return spellings[Array(stem)] ?? Array(stem)
  }

  /// A verb without personal ending and sign of the past; `nil` where it has no ending.
  private func verbStem(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let ending = verbEndings.first {
      word.count - $0.count >= Self.shortestVerb && word.ends(with: $0)
    }
    guard let ending else { return nil }
    let stem = word.dropLast(ending.count)
    guard ending != Self.pastSign, stem.count > Self.shortestVerb, stem.ends(with: Self.pastSign)
    else { return stem }
    return stem.dropLast(Self.pastSign.count)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
