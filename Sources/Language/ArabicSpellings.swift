import Model

/// Words that are written in two ways, of which no rule tells the one from the other.
enum ArabicSpellings {
  /// A spelling and the letters of the one that it is taken for, which are no more.
  struct Row {
    fileprivate(set) var key: UInt64
    fileprivate(set) var letters: [ArabicStemmer.Letter]
  }

  /// Letters of the longest spelling.
  static let longest = 7

  /// Folded words without article: an alef that is written as a mark or not at all, and carriers of
  /// hamza that folding makes other letters.
  static let words = rows(.spelling)

  /// Stems in which a hamza before waw stands on yeh or on waw.
  static let stems = rows(.stemSpelling)

  /// The other spellings of a folded word without article.
  static func others(of word: String) -> [String] { othersByWord[word] ?? [] }

  private static let othersByWord: [String: [String]] = {
    let pairs = LanguageProfile.of(.arabic).words(.spelling).map { ($0.value, $0.text) }
    var others: [String: [String]] = [:]
    for (same, written) in pairs {
      others[same, default: []].append(written)
      others[written, default: []].append(same)
    }
    return others
  }()

  private static func rows(_ role: WordRole) -> [Row] {
    LanguageProfile.of(.arabic).words(role).map { word in
      let spelling = letters(of: word.text)
      return Row(key: spelling.withUnsafeBufferPointer(key), letters: letters(of: word.value))
    }
  }

  private static func letters(of word: String) -> [ArabicStemmer.Letter] {
    let bytes = Array(word.utf8)
    return stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
  }

  /// Tells words of at most eight letters of the Arabic block apart.
  static func key(_ word: UnsafeBufferPointer<ArabicStemmer.Letter>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1 >> 8 & 3) << 6 | UInt64($1 & 0x3F) }
  }
}

extension ArabicStemmer.Letter {
  static let hamza: Self = 0xD8A1
  static let alef: Self = 0xD8A7
  static let beh: Self = 0xD8A8
  static let teh: Self = 0xD8AA
  static let theh: Self = 0xD8AB
  static let seen: Self = 0xD8B3
  static let ain: Self = 0xD8B9
  static let feh: Self = 0xD981
  static let kaf: Self = 0xD983
  static let lam: Self = 0xD984
  static let meem: Self = 0xD985
  static let noon: Self = 0xD986
  static let heh: Self = 0xD987
  static let waw: Self = 0xD988
  static let yeh: Self = 0xD98A
}
