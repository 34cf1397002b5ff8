/// Takes clitics and light suffixes off folded Arabic words.
///
/// The suffixes and the joins with the article are those of light10. Added to them are wa- and fa-
/// before bi-, li- and ka-, and a single fa-, bi-, li- or ka- where at least four letters remain;
/// Snowball's Arabic stemmer leaves most of these on.
///
/// - SeeAlso: Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval"
///   (2007).
enum ArabicStemmer {
  /// Two bytes of UTF-8, which is what every folded Arabic letter has.
  typealias Letter = UInt16

  /// The letters that a stem keeps, as a range of the word's letters.
  static func stem(of word: UnsafeBufferPointer<Letter>) -> Range<Int> {
    let start = prefixLength(of: word)
    guard !isGod(word, from: start) else { return start..<word.count }
    return start..<(word.count - suffixLength(of: word, from: start))
  }

  /// How many letters of clitics stand before the word proper.
  static func prefixLength(of word: UnsafeBufferPointer<Letter>) -> Int {
    let count = word.count
    guard count >= 4 else { return 0 }
    let hasConjunction = word[0] == waw || word[0] == feh
    if hasConjunction, let length = articleLength(of: word, after: 1) { return length }
    if let length = articleLength(of: word, after: 0) { return length }
    if hasConjunction, count >= 6, isPreposition(word[1]) { return 2 }
    if word[0] == waw { return 1 }
    if count >= 5, word[0] == feh || isPreposition(word[0]) { return 1 }
    return 0
  }

  /// The letters up to the word proper, if what follows the conjunction is al-, lil- or bi-, li-,
  /// ka- with al-, and two letters at least remain.
  private static func articleLength(
    of word: UnsafeBufferPointer<Letter>, after conjunction: Int
  ) -> Int? {
    let count = word.count - conjunction
    guard count >= 4 else { return nil }
    let first = word[conjunction]
    let second = word[conjunction + 1]
    if first == lam, second == lam { return conjunction + 2 }
    if first == alef, second == lam {
      return isGod(word, from: conjunction) ? conjunction : conjunction + 2
    }
    if count >= 5, isPreposition(first), second == alef, word[conjunction + 2] == lam {
      return conjunction + 3
    }
    return nil
  }

  /// How many letters of light10's suffixes stand after the word proper; each is taken off once,
  /// in the list's order, if two letters remain.
  private static func suffixLength(of word: UnsafeBufferPointer<Letter>, from start: Int) -> Int {
    var end = word.count
    for (first, second) in pairSuffixes where end - start >= 4 {
      if word[end - 2] == first, word[end - 1] == second { end -= 2 }
    }
    for suffix in [heh, yeh] where end - start >= 3 {
      if word[end - 1] == suffix { end -= 1 }
    }
    return word.count - end
  }

  /// Whether the word is the name of God, which has neither article nor suffix.
  private static func isGod(_ word: UnsafeBufferPointer<Letter>, from start: Int) -> Bool {
    word.count - start == 4 && word[start] == alef && word[start + 1] == lam
      && word[start + 2] == lam && word[start + 3] == heh
  }

  private static func isPreposition(_ letter: Letter) -> Bool {
    letter == beh || letter == kaf || letter == lam
  }

  private static let alef: Letter = 0xD8A7
  private static let beh: Letter = 0xD8A8
  private static let teh: Letter = 0xD8AA
  private static let feh: Letter = 0xD981
  private static let kaf: Letter = 0xD983
  private static let lam: Letter = 0xD984
  private static let noon: Letter = 0xD986
  private static let heh: Letter = 0xD987
  private static let waw: Letter = 0xD988
  private static let yeh: Letter = 0xD98A

  private static let pairSuffixes: [(Letter, Letter)] = [
    (heh, alef), (alef, noon), (alef, teh), (waw, noon), (yeh, noon), (yeh, heh),
  ]
}
