import Language
import Model
import NamedEntities

/// The words of one language, the most frequent first: those of the seed articles by their
/// frequency, then words made after the language's patterns.
struct Vocabulary: Sendable {
  let language: LanguageTag
  private(set) var words: [String]
  private let table: ZipfTable

  /// - Parameter seeds: Articles whose words it has, without the names in them.
  init(language: LanguageTag, seeds: [Article], size: Int, source: inout RandomSource) {
    self.language = language
    let isArabic = language == .arabic
    let detector = MentionDetector()
    let names = seeds.flatMap(detector.mentions).flatMap { $0.text.split(separator: " ") }
    let nameWords = Set(names.map(String.init))
    var counts: [String: Int] = [:]
    for segment in seeds.flatMap(\.segments) {
      let scalars = Array(segment.text.unicodeScalars)
      for token in TextAnalyzer().tokens(of: segment.text) {
        let word = String(String.UnicodeScalarView(scalars[token.range]))
        let wordIsArabic = word.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
        guard wordIsArabic == isArabic, !word.contains(where: { $0.isUppercase || $0.isNumber }),
          !nameWords.contains(where: word.hasSuffix)
        else { continue }
        counts[word, default: 0] += 1
      }
    }
    words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    var known = Set(words)
    while words.count < size {
      let word = isArabic ? Self.arabicWord(&source) : Self.englishWord(&source)
      if known.insert(word).inserted { words.append(word) }
    }
    table = ZipfTable(count: words.count)
  }

  /// A word as it stands in running text, with the endings and clitics of its language.
  func draw(_ source: inout RandomSource) -> String {
    let rank = table.rank(&source)
    return rank < 150 ? words[rank] : inflected(words[rank], &source)
  }

  func inflected(_ word: String, _ source: inout RandomSource) -> String {
    if language == .arabic {
      let prefix = Self.arabicClitics[Int(source.next() % UInt64(Self.arabicClitics.count))]
      let suffix = Self.arabicEndings[Int(source.next() % UInt64(Self.arabicEndings.count))]
      return prefix + word + suffix
    }
    return word + Self.englishEndings[Int(source.next() % UInt64(Self.englishEndings.count))]
  }

  // MARK: Patterns

  private static let arabicClitics = [
    "", "", "", "", "ال", "ال", "ال", "ال", "و", "وال", "بال", "لل", "ب", "ل", "ف",
  ]
  private static let arabicEndings = ["", "", "", "", "", "ة", "ات", "ين", "ون", "ها", "هم", "ي"]
  private static let englishEndings = ["", "", "", "", "s", "s", "ed", "ing", "er", "'s"]

  private static let roots = Array("بتثجحخدذرزسشصضطظعغفقكلمنهوي")
  /// Where the three letters of the root stand among the letters of the pattern.
  private static let patterns = [
    "123", "1ا23", "م12و3", "ت12ي3", "12ا3", "12ي3", "م123", "ا1ت2ا3", "ت1ا23", "است12ا3", "1و23",
    "ا12ا3", "م1ا23", "ان12ا3", "12و3", "ت12ّ3", "م1ت23", "123ان",
  ].map(Array.init)

  private static func arabicWord(_ source: inout RandomSource) -> String {
    let root = (0..<3).map { _ in roots[Int(source.next() % UInt64(roots.count))] }
    let pattern = patterns[Int(source.next() % UInt64(patterns.count))]
    return String(
      pattern.map { letter in
        switch letter {
        case "1": root[0]
        case "2": root[1]
        case "3": root[2]
        default: letter
        }
      })
  }

  private static let onsets = [
    "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "br", "ch",
    "cl", "cr", "dr", "fl", "gr", "pl", "pr", "qu", "sh", "sp", "st", "str", "th", "tr", "",
  ]
  private static let nuclei = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "ou", "io"]
  private static let codas = [
    "", "", "", "n", "r", "l", "t", "s", "nd", "nt", "st", "ck", "m", "p",
  ]
  private static let tails = ["", "", "", "tion", "ment", "ness", "ity", "al", "ive", "ist", "ly"]

  static func englishWord(_ source: inout RandomSource) -> String {
    func pick(_ list: [String]) -> String { list[Int(source.next() % UInt64(list.count))] }
    let syllables = 1 + Int(source.next() % 3)
    let body = (0..<syllables).map { _ in pick(onsets) + pick(nuclei) + pick(codas) }.joined()
    return body + pick(tails)
  }
}
