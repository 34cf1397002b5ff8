import Model

/// Words that are written as one or as two: names (`عبد الرحمن`, `أبو ظبي`, `نور الدين`, `بن علي`), words with a
/// prefix ("e-mail", "re-open", "co-operation"), letters with a number ("F-16").
public enum CompoundWords {
  private static let arabic = Parts(of: .arabic)
  private static let english = Parts(of: .english)

  /// The lists of a language.
  private struct Parts {
    let first: Set<String>
    let last: Set<String>

    init(of language: LanguageTag) {
      let profile = LanguageProfile.of(language)
      first = Set(profile.words(.compoundFirst).map(\.folded))
      last = Set(profile.words(.compoundLast).map(\.folded))
    }
  }

  /// Letters that the second part has at least: of a word with a prefix, and of a name.
  private static let shortestWord = 4
  private static let shortestPart = 3
  /// Letters before a number that are written together with it.
  private static let longestMark = 5

  /// Whether two folded words side by side may be written as one.
  public static func mayJoin(_ first: String, _ second: String) -> Bool {
    guard isArabic(first) else {
      return isMark(first) && isNumber(second)
        || english.first.contains(first) && second.unicodeScalars.count >= shortestWord
          && !isNumber(second)
    }
    return arabic.first.contains(first)
      || (arabic.last.contains(second) && first.unicodeScalars.count >= 2)
  }

  /// The two words that a folded one may be written as.
  public static func parts(of word: String) -> [(first: String, second: String)] {
    let letters = Array(word.unicodeScalars)
    func cut(_ place: Int) -> (first: String, second: String) {
      (String(scalars: letters[..<place]), String(scalars: letters[place...]))
    }
    guard isArabic(word) else {
      if let digit = letters.firstIndex(where: isDigit), digit > 0 {
        let parts = cut(digit)
        return mayJoin(parts.first, parts.second) ? [parts] : []
      }
      guard letters.count > shortestWord else { return [] }
      return (1...(letters.count - shortestWord)).map(cut).filter(mayJoin)
    }
    return (2...max(2, letters.count)).compactMap { place in
      guard letters.count - place >= shortestPart else { return nil }
      let parts = cut(place)
      return mayJoin(parts.first, parts.second) ? parts : nil
    }
  }

  /// The names in one that end in a folded word: `عبدالحميد` for `الحميد`.
  static func joined(endingIn word: String) -> [String] {
    word.hasPrefix("ال") && word.unicodeScalars.count >= 2 + shortestPart ? ["عبد" + word] : []
  }

  /// The first word of a name in each case that it may stand in: `أبي`, `أبو`.
  public static func cases(of first: String) -> [String] {
    casesOfFather.contains(first) ? casesOfFather : [first]
  }

  private static let casesOfFather = ["ابو", "ابي", "ابا"]

  /// A short Arabic word with the letters before it that stemming leaves there.
  public static func withClitics(_ word: String) -> [String] {
    guard isArabic(word), word.unicodeScalars.count < 3 else { return [] }
    return ["و", "ب", "ل"].map { $0 + word }
  }

  /// The words of a query without an article that is written together with a number: `الـ20` has the clitics of
  /// `وال20` only by chance.
  public static func withoutArticles(beforeNumbersIn tokens: [Token]) -> [Token] {
    guard tokens.count > 1 else { return tokens }
    return tokens.indices.filter { place in
      let next = place + 1
      return next == tokens.count || !articles.contains(tokens[place].folded)
        || !isNumber(tokens[next].folded)
        || tokens[place].range.upperBound < tokens[next].range.lowerBound - 1
    }.map { tokens[$0] }
  }

  private static let articles: Set<String> = ["ال", "وال", "بال", "لل", "كال"]

  private static func isArabic(_ word: String) -> Bool {
    word.unicodeScalars.first.map { (0x621...0x64A).contains($0.value) } ?? false
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isNumber(_ word: String) -> Bool { word.unicodeScalars.allSatisfy(isDigit) }

  /// Whether a word is letters such as stand before a number: F-16, MH370, Covid-19.
  private static func isMark(_ word: String) -> Bool {
    word.unicodeScalars.count <= longestMark
      && word.unicodeScalars.allSatisfy { ("a"..."z").contains($0) }
  }
}
