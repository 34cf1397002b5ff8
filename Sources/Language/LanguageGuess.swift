internal import CCLD2
public import Model

/// Tells a text's language: from its letters and its commonest words, and where these leave doubt
/// from Compact Language Detector 2.
///
/// Khabar reads Arabic and English; a caption or an article in a third language is told apart, so
/// that it is not taken for one of the two.
public enum LanguageGuess {
  /// The language of a text that stands by itself; `und` where nothing tells.
  ///
  /// - Parameter text: Any text; at most its first ``LanguageEvidence/longestLook`` bytes are looked
  ///   at.
  public static func language(of text: String) -> LanguageTag {
    language(of: text, evidence: LanguageEvidence(text))
  }

  /// The language of a text whose evidence is at hand.
  public static func language(of text: String, evidence: LanguageEvidence) -> LanguageTag {
    guard let letters = evidence.letters else { return .undetermined }
    if let plain = evidence.plainLanguage { return plain }
    // A name or a short title says too little to be taken for anything but English.
    if letters == .latin, evidence.ordinaryWords < fewestWords, evidence.isWithoutAccents {
      return .english
    }
    let guess = model(of: text)
    switch letters {
    case .latin, .other: return guess.language
    case .arabic:
      // The likeliest of those that the letters leave.
      return Self.letters(of: guess.language) == .arabic || guess.language == "ku"
        ? guess.language : "fa"
    }
  }

  /// The language of a piece of a longer text: that of the whole, unless its own letters or words
  /// say plainly that it is another.
  ///
  /// - Parameters:
  ///   - text: The piece.
  ///   - evidence: The piece's evidence.
  ///   - whole: The language of the whole.
  public static func language(
    ofPiece text: String, evidence: LanguageEvidence, within whole: LanguageTag
  ) -> LanguageTag {
    guard let letters = evidence.letters else { return whole }
    guard whole != .undetermined else { return language(of: text, evidence: evidence) }
    let wholeLetters = Self.letters(of: whole)
    if letters == wholeLetters || evidence.mayBe(wholeLetters) {
      if evidence.plainLanguage == whole { return whole }
      let isLong = evidence.letterCount >= fewestLettersOfPiece
      guard isLong else { return whole }
      if letters != wholeLetters { return whole }
      if let plain = evidence.plainLanguage { return plain }
      let guess = model(of: text)
      return guess.isReliable && guess.language != .undetermined ? guess.language : whole
    }
    return language(of: text, evidence: evidence)
  }

  /// Words that a text in Latin letters needs for the model to be right with about nineteen of
  /// twenty.
  private static let fewestWords = 6
  private static let fewestLettersOfPiece = 60

  private static func letters(of language: LanguageTag) -> LanguageEvidence.Letters {
    switch LanguageProfile.of(language).script {
    case .arabic: .arabic
    case .latin, .common: .latin
    default: .other
    }
  }

  private static func model(of text: String) -> (language: LanguageTag, isReliable: Bool) {
    var text = text
    return text.withUTF8 { utf8 in
      var end = min(utf8.count, LanguageEvidence.longestLook)
      // Not within a letter.
      while end > 0, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
      let guess = UnsafeBufferPointer(rebasing: utf8[..<end]).withMemoryRebound(to: CChar.self) {
        khabar_cld2_language($0.baseAddress, $0.count)
      }
      let code = guess.code.map { String(cString: $0) } ?? "un"
      return (tag(of: code), guess.is_reliable)
    }
  }

  /// The BCP 47 tag of a code of the model's, some of which are of another age.
  private static func tag(of code: String) -> LanguageTag {
    switch code {
    case "un", "xxx": .undetermined
    case "iw": "he"
    case "jw": "jv"
    case "in": "id"
    case "mo": "ro"
    case "no": "nb"
    default: LanguageTag(rawValue: code)
    }
  }
}
