public import Model

/// A direction in which words are translated: from one of the languages in which names are found to the
/// other.
public struct TranslationDirection: Hashable, Sendable {
  /// The language of the words.
  public let source: LanguageTag
  /// The language that they are translated to.
  public let target: LanguageTag

  /// Both directions, the one from the language that runs from right to left first.
  public static let all: [TranslationDirection] = {
    let languages = LanguageProfile.named.sorted { $0.isRightToLeft && !$1.isRightToLeft }
      .map(\.language)
    return languages.flatMap { source in
      languages.filter { $0 != source }.map { TranslationDirection(source: source, target: $0) }
    }
  }()

  /// The direction of a word, by the script of its letters.
  public init(of word: String) {
    let script = Script.dominant(in: word)
    // One that none of them is written in is asked for in the languages of Latin letters.
    let profile =
      LanguageProfile.named.first { $0.script == script } ?? LanguageProfile.named.first
    let source = profile?.language ?? .undetermined
    self =
      Self.all.first { $0.source == source }
      ?? TranslationDirection(source: source, target: source)
  }

  private init(source: LanguageTag, target: LanguageTag) {
    self.source = source
    self.target = target
  }

  /// The codes of ISO 639-3 by which FreeDict names it: `ara-eng`.
  public var dictionaryName: String {
    LanguageProfile.of(source).threeLetterCode + "-"
      + LanguageProfile.of(target).threeLetterCode
  }

  /// Debian's package with a dictionary of it.
  public var debianPackage: String { "dict-freedict-" + dictionaryName }

  /// Its languages in English: "Arabic to English".
  public var inWords: String {
    LanguageProfile.of(source).englishName + " to " + LanguageProfile.of(target).englishName
  }
}
