import CResources
public import Model

/// What the program knows of a language: how it is written and called, and its lists of words.
///
/// Profiles are rows of `data/languages.tsv`, words stand in `data/languages/CODE.tsv`; both are read when
/// first asked for. A language without a row has a profile as well, by what its tag tells.
public final class LanguageProfile: Sendable {
  /// The language without script or region.
  public let language: LanguageTag
  /// The script that it is usually written in.
  public let script: Script
  /// Its name in English.
  public let englishName: String
  /// Its name in the language itself.
  public let ownName: String
  /// What stands for it in lists, two columns at most.
  public let badge: String
  /// Its code in ISO 639-3, by which dictionaries name it; empty where it is not known.
  public let threeLetterCode: String
  /// Whether the program finds names in it.
  public let hasNames: Bool
  /// How its words are stemmed where that is not how those of its script are by default.
  let stemming: WordStemming?
  private let names: [String]

  /// The languages of the table, in its order.
  public static let all: [LanguageProfile] = {
    let table = khabar_languages()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    return WordTable.fields(of: bytes).map(LanguageProfile.init(fields:))
  }()

  private static let byCode = Dictionary(
    all.map { ($0.language.rawValue, $0) }, uniquingKeysWith: { first, _ in first })

  /// The languages in which names are found, the one whose names are shown first first.
  public static let named = all.filter(\.hasNames)

  /// The languages whose words the index has under stems of their own.
  public static let stemmed = all.filter(\.hasOwnStems)

  /// The profile of a language, whatever its region or script.
  ///
  /// - Complexity: O(1).
  public static func of(_ language: LanguageTag) -> LanguageProfile {
    byCode[language.rawValue] ?? byCode[language.primary.rawValue]
      ?? LanguageProfile(unlisted: language.primary)
  }

  private static let byName = Dictionary(
    all.flatMap { profile in profile.names.map { (Folding.folded($0), profile) } },
    uniquingKeysWith: { first, _ in first })

  /// The profile of the language that has a name in English, in itself or in Arabic, however it is spelled;
  /// `nil` where the table has none of that name.
  public static func called(_ name: String) -> LanguageProfile? { byName[Folding.folded(name)] }

  /// Whether it is written from right to left.
  public var isRightToLeft: Bool { script.isRightToLeft }

  /// Whether the full-text index has its words under stems of its own.
  public var hasOwnStems: Bool { stemming != nil }

  /// What its own stems end with in the index. It has a sign that parts words in texts, so that no folded
  /// word has it; to SQLite's `ascii` tokenizer it is a letter as any.
  public var stemMark: String { "·" + language.rawValue }

  /// Its words in a role; none where the table has none.
  package func words(_ role: WordRole) -> [LanguageWord] {
    LanguageWords.of(language, in: role)
  }

  /// The words in a role of all languages, as they stand in their tables.
  package static func texts(_ role: WordRole) -> [String] {
    all.flatMap { $0.words(role).map(\.text) }
  }

  private init(fields: [String]) {
    func field(_ index: Int) -> String { fields.indices.contains(index) ? fields[index] : "" }
    language = LanguageTag(rawValue: field(0))
    script = Script(code: field(1))
    threeLetterCode = field(2)
    badge = field(3).isEmpty ? String(field(0).prefix(2)).uppercased() : field(3)
    stemming = WordStemming(rawValue: field(4))
    hasNames = field(5) == "names"
    englishName = field(6)
    ownName = field(7)
    names = fields.dropFirst(6).filter { !$0.isEmpty }
  }

  private init(unlisted language: LanguageTag) {
    self.language = language
    let isUnknown = language == .undetermined
    script = Script(codeOfLanguage: language.rawValue)
    threeLetterCode = ""
    badge = isUnknown ? "–" : String(language.rawValue.prefix(2)).uppercased()
    stemming = nil
    hasNames = false
    englishName = isUnknown ? "unknown language" : language.rawValue
    ownName = englishName
    names = []
  }
}

extension [LanguageTag: String] {
  /// The name to call something by where there is room for one only: that of the first language in which
  /// names are shown, or else any.
  public var preferredName: String? {
    LanguageProfile.named.lazy.compactMap { self[$0.language] }.first ?? values.min()
  }

  /// The name in the first language of those in which names are shown that runs in a direction.
  public func name(isRightToLeft: Bool) -> String? {
    LanguageProfile.named.lazy.filter { $0.isRightToLeft == isRightToLeft }
      .compactMap { self[$0.language] }.first
  }
}
