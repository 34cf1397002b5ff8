public import Model

/// Tells a text's language from its letters and its commonest words.
///
/// Khabar reads Arabic and English; other languages in the Arabic script are told apart by the
/// letters that Arabic lacks, other languages in the Latin script by their function words, so that
/// a caption or an article in a third language is not taken for one of the two.
public enum LanguageGuess {
  /// The language of most letters of a text, foreign names in an Arabic one aside; `und` where it has
  /// no letter of a known script.
  ///
  /// - Parameter text: Any text; at most its first 4,000 scalars are looked at.
  public static func language(of text: String) -> LanguageTag {
    var arabic = 0
    var persian = 0
    var latin = 0
    var other = 0
    for scalar in text.unicodeScalars.prefix(4000) {
      switch scalar.value {
      case 0x067E, 0x0686, 0x0698, 0x06AF, 0x06A9, 0x06CC:
        arabic += 1
        persian += 1
      case 0x0620...0x064A, 0x0671...0x06D3, 0x06FA...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF,
        0xFE70...0xFEFC:
        arabic += 1
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF:
        latin += 1
      default:
        if scalar.properties.isAlphabetic { other += 1 }
      }
    }
    if arabic == 0, latin == 0 { return .undetermined }
    if other > arabic + latin { return .undetermined }
    if arabic >= latin
      || arabic > 0 && MixedScripts.isArabic(text.unicodeScalars.prefix(4000), arabic: arabic)
    {
      return persian * 25 > arabic ? "fa" : .arabic
    }
    return latinLanguage(of: text)
  }

  private static let functionWords: [(language: LanguageTag, words: Set<String>)] = [
    ("fr", ["le", "les", "des", "et", "une", "dans", "est", "pour", "qui", "sur", "du", "aux"]),
    ("es", ["el", "los", "las", "y", "una", "que", "del", "para", "por", "con", "es"]),
    ("de", ["der", "die", "und", "das", "den", "mit", "von", "nicht", "ist", "ein", "eine"]),
    ("it", ["il", "di", "che", "della", "per", "gli", "una", "sono", "con", "dei"]),
    ("tr", ["ve", "bir", "bu", "için", "ile", "olarak", "olan", "da", "de"]),
  ]
  private static let englishWords: Set<String> = [
    "the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "is", "was", "at", "by", "as",
    "has", "have", "said", "from", "it", "its", "be", "are", "an", "after", "their",
  ]

  private static func latinLanguage(of text: String) -> LanguageTag {
    var english = 0
    var counts = Array(repeating: 0, count: functionWords.count)
    var words = 0
    for word in text.prefix(4000).split(whereSeparator: { !$0.isLetter }) {
      let lowered = word.lowercased()
      words += 1
      if englishWords.contains(lowered) { english += 1 }
      for index in functionWords.indices where functionWords[index].words.contains(lowered) {
        counts[index] += 1
      }
    }
    // A short line says too little to be taken for anything but English.
    guard words >= 8, let best = counts.indices.max(by: { counts[$0] < counts[$1] }),
      counts[best] > 2 * english + 1
    else { return .english }
    return functionWords[best].language
  }
}
