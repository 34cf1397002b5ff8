import Model

/// Names that are written in one word or in two: `عبد الرحمن`, `أبو ظبي`, `نور الدين`, `بن علي`.
public enum ArabicCompounds {
  private static let firstParts = parts(.compoundFirst)
  private static let lastParts = parts(.compoundLast)
  /// Letters that either part has at least.
  private static let shortestPart = 3

  private static func parts(_ role: WordRole) -> Set<String> {
    Set(LanguageProfile.of(.arabic).words(role).map(\.folded))
  }

  /// Whether two folded words side by side may be written as one.
  public static func mayJoin(_ first: String, _ second: String) -> Bool {
    firstParts.contains(first) || (lastParts.contains(second) && first.unicodeScalars.count >= 2)
  }

  /// The two words that a folded one may be written as.
  public static func parts(of word: String) -> [(first: String, second: String)] {
    let letters = Array(word.unicodeScalars)
    guard letters.first.map({ (0x621...0x64A).contains($0.value) }) == true else { return [] }
    return (2...max(2, letters.count)).compactMap { place in
      guard letters.count - place >= shortestPart else { return nil }
      let first = String(scalars: letters[..<place])
      let second = String(scalars: letters[place...])
      return mayJoin(first, second) ? (first, second) : nil
    }
  }
}
