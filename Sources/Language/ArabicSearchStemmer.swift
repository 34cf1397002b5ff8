/// Finds the form under which search knows a folded Arabic word: one for a noun with and without
/// article, clitics, case, dual and plural endings, pronouns and nisba, however its hamza is carried.
///
/// It goes further than ``ArabicStemmer``, which serves the comparison of words, and above all it is
/// consistent: what may be a clitic is taken off behind an article too (`وزير` and `الوزير`), and
/// endings come off before single letters at the head, so that these stay where little would be left
/// (`وفد` and `وفدان`).
///
/// - SeeAlso: Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval"
///   (2007), whose light10 stemmer this extends.
struct ArabicSearchStemmer {
  typealias Letter = ArabicStemmer.Letter

  /// The word, which is changed in place.
  private let word: UnsafeMutablePointer<Letter>
  private var start = 0
  private var end: Int
  private var isRewritten = false

  private init(_ word: UnsafeMutableBufferPointer<Letter>, at base: UnsafeMutablePointer<Letter>) {
    self.word = base
    end = word.count
  }

  /// The stem of a word.
  ///
  /// - Parameter word: Its letters, which may be rewritten.
  /// - Returns: The letters that the stem keeps, and whether some of them are others than before.
  static func stem(
    of word: UnsafeMutableBufferPointer<Letter>
  ) -> (kept: Range<Int>, isRewritten: Bool) {
    guard let base = word.baseAddress else { return (0..<0, false) }
    var stemmer = ArabicSearchStemmer(word, at: base)
    stemmer.run()
    return (stemmer.start..<stemmer.end, stemmer.isRewritten)
  }

  /// The letters before the word proper: an article and what stands before it.
  static func articleLength(of word: UnsafeBufferPointer<Letter>) -> Int {
    var start = 0
    // Before an alef with hamza, which is written as the article's, there may be an article: it is
    // taken off with and without it.
    for _ in 0..<2 {
      guard let length = articleLength(of: word, from: start) else { break }
      start += length
    }
    return start
  }

  private mutating func run() {
    start = Self.articleLength(
      of: UnsafeBufferPointer(start: UnsafePointer(word), count: end))
    guard !isGod else { return }
    rewrite(ArabicSpellings.words)
    unifyHundreds()
    takeEndingsOff()
    unifyHamza()
    takeCliticsOff()
    rewrite(ArabicSpellings.stems)
  }

  private var count: Int { end - start }

  /// A letter counted from the end.
  private func last(_ place: Int = 0) -> Letter { word[end - 1 - place] }

  private func ends(with first: Letter, _ second: Letter) -> Bool {
    count >= 2 && last(1) == first && last() == second
  }

  private var isGod: Bool {
    count == 4 && word[start] == .alef && word[start + 1] == .lam && word[start + 2] == .lam
      && word[start + 3] == .heh
  }

  // MARK: Heads

  private static func articleLength(
    of word: UnsafeBufferPointer<Letter>, from start: Int
  ) -> Int? {
    let count = word.count - start
    guard count >= 4 else { return nil }
    let hasConjunction = start == 0 && (word[0] == .waw || word[0] == .feh)
    for place in start...(hasConjunction ? start + 1 : start) {
      guard word.count - place >= 4 else { break }
      let (first, second) = (word[place], word[place + 1])
      if first == .lam, second == .lam { return place + 2 - start }
      if first == .alef, second == .lam {
        let isGod =
          word.count - place == 4 && word[place + 2] == .lam && word[place + 3] == .heh
        return isGod ? (place > start ? place - start : nil) : place + 2 - start
      }
      if word.count - place >= 6, first == .beh || first == .kaf || first == .lam,
        second == .alef, word[place + 2] == .lam
      {
        return place + 3 - start
      }
    }
    return nil
  }

  /// Single letters before the word: wa-, bi- and li- where three letters remain, ka- where four do
  /// and fa- where five do, as the words that begin so are more often whole than not if they are
  /// shorter.
  private mutating func takeCliticsOff() {
    for _ in 0..<3 {
      let shortest: Int
      switch word[start] {
      case .waw, .beh, .lam: shortest = 4
      case .kaf: shortest = 5
      case .feh: shortest = 6
      default: return
      }
      guard count >= shortest else { return }
      start += 1
    }
  }

  // MARK: Endings

  private mutating func takeEndingsOff() {
    guard count >= 3 else { return }
    let hasPronoun = takePronounOff()
    var hasNumber = false
    if hasPronoun {
      // What was a taa marbuta before the pronoun; not the last letter of `توقيت`.
      let isVerbalNoun = count == 5 && word[start] == .teh && last(1) == .yeh
      if count >= 4, last() == .teh, count == 4 || last(1) != .alef, !isVerbalNoun { end -= 1 }
    } else {
      if count >= 4, last() == .alef { end -= 1 }
      // Duals and plurals in -n, which have none before a pronoun.
      hasNumber = takeNumberOff()
    }
    if count >= 5, ends(with: .alef, .teh) { end -= 2 }
    if count >= 4, last() == .heh { end -= 1 }
    if closeWithHamza() { return }
    takeNisbaOff(hasNumber: hasNumber)
    _ = closeWithHamza()
  }

  /// A pronoun, the plural ending of a verb or taa marbuta; letters that look like one belong to the
  /// word where little would remain, or an alef before them (`تفاهم`).
  private mutating func takePronounOff() -> Bool {
    let length: Int
    switch last() {
    case .alef where count >= 6 && ends(with: .meem, .alef) && last(2) == .heh: length = 3
    case .alef where count >= 4 && last(1) == .heh: length = 2
    case .alef where count >= 5 && last(1) == .waw: length = 2
    case .alef where count >= 6 && last(1) == .noon && !isLongVowelOrNoon(last(2)): length = 2
    case .meem
    where count >= 5 && (last(1) == .heh || last(1) == .kaf) && last(2) != .alef:
      length = 2
    case .noon where count >= 6 && last(1) == .heh && last(2) != .alef: length = 2
    case .heh: length = 1
    default: return false
    }
    end -= length
    return true
  }

  private func isLongVowelOrNoon(_ letter: Letter) -> Bool {
    letter == .alef || letter == .waw || letter == .yeh || letter == .noon
  }

  private mutating func takeNumberOff() -> Bool {
    guard count >= 5, last() == .noon else { return false }
    switch last(1) {
    case .alef, .yeh:
      end -= count >= 6 && last(2) == .teh ? 3 : 2
    case .waw where count >= 6 || last(2) != .yeh:
      end -= 2
    default: return false
    }
    return true
  }

  private mutating func takeNisbaOff(hasNumber: Bool) {
    var hasNisba = false
    for _ in 0..<2 where count >= 4 && last() == .yeh {
      end -= 1
      hasNisba = true
    }
    // `لبناني` as `لبنان`, whose end looks like a dual.
    if hasNisba, !hasNumber { _ = takeNumberOff() }
  }

  // MARK: Hamza

  /// A hamza behind an alef at the end is written by itself, and on a carrier before a pronoun or a
  /// nisba: `أصدقاء`, `أصدقاؤه`, `قضائي`.
  private mutating func closeWithHamza() -> Bool {
    guard count >= 4, last(1) == .alef, last() == .yeh || last() == .waw else { return false }
    word[end - 1] = .hamza
    isRewritten = true
    return true
  }

  /// A hamza by itself becomes the letter by which its usual carrier is folded.
  private mutating func unifyHamza() {
    var place = start
    while place < end {
      defer { place += 1 }
      guard word[place] == .hamza, place > start else { continue }
      let isBehindAlef = word[place - 1] == .alef
      isRewritten = true
      if place == end - 1 {
        if !isBehindAlef { word[place] = .yeh }
      } else if isBehindAlef {
        word[place] = .yeh
      } else {
        word[place] = .waw
      }
    }
  }

  /// `ثلاثمائة` as `ثلاثمئة`, and the like.
  private mutating func unifyHundreds() {
    guard count > 5, last() == .heh, last(1) == .yeh, last(2) == .alef, last(3) == .meem,
      [.theh, .ain, .seen, .teh, .noon].contains(last(4))
    else { return }
    word[end - 3] = .yeh
    word[end - 2] = .heh
    end -= 1
    isRewritten = true
  }

  private mutating func rewrite(_ spellings: [ArabicSpellings.Row]) {
    guard (3...ArabicSpellings.longest).contains(count) else { return }
    let key = ArabicSpellings.key(
      UnsafeBufferPointer(start: UnsafePointer(word + start), count: count))
    for row in spellings where row.key == key {
      for (place, letter) in row.letters.enumerated() { word[start + place] = letter }
      end = start + row.letters.count
      isRewritten = true
      return
    }
  }
}
