import Foundation

/// Pairs of names that the model learns from, gathered from CLDR, from Debian's translated place
/// names, and from the project's own list.
struct NamePairs {
  /// Names in Latin letters with their names in Arabic letters.
  private(set) var cross: [(String, String)] = []
  /// Two spellings in Latin letters.
  private(set) var latin: [(String, String)] = []
  /// Two spellings in Arabic letters.
  private(set) var arabic: [(String, String)] = []

  private static let latinLanguages = [
    "de", "fr", "es", "it", "pt", "pt_BR", "tr", "nl", "pl", "id", "sv", "da", "nb", "fi", "cs",
    "ro", "hr", "sl", "et", "lt", "lv", "eu", "ca", "gl", "az", "hu", "sk", "uz@Latn",
  ]

  mutating func addForeignLocales() {
    let english = Locale(identifier: "en")
    let arabic = Locale(identifier: "ar")
    let others = ["de", "fr", "es", "it", "tr", "nl", "pl", "pt", "id"].map(
      Locale.init(identifier:))
    var names: [(String?, String?, [String?])] = []
    for region in Locale.Region.isoRegions {
      let code = region.identifier
      names.append(
        (
          english.localizedString(forRegionCode: code), arabic.localizedString(forRegionCode: code),
          others.map { $0.localizedString(forRegionCode: code) }
        ))
    }
    for language in Locale.LanguageCode.isoLanguageCodes {
      let code = language.identifier
      names.append(
        (
          english.localizedString(forLanguageCode: code),
          arabic.localizedString(forLanguageCode: code), []
        ))
    }
    let formatter = DateFormatter()
    func city(_ zone: TimeZone, _ locale: Locale) -> String {
      formatter.locale = locale
      formatter.timeZone = zone
      formatter.dateFormat = "VVV"
      return formatter.string(from: Date(timeIntervalSince1970: 0))
    }
    for identifier in TimeZone.knownTimeZoneIdentifiers where identifier.contains("/") {
      guard let zone = TimeZone(identifier: identifier) else { continue }
      names.append((city(zone, english), city(zone, arabic), others.map { city(zone, $0) }))
    }
    for (name, translation, variants) in names {
      guard let name, let translation, name != translation else { continue }
      cross.append((name, translation))
      for case let variant? in variants { latin.append((name, variant)) }
    }
  }

  /// Adds the names of a catalogue that Debian installs for every language.
  mutating func addCatalog(_ name: String, where isName: (MessageCatalog.Message) -> Bool) {
    func messages(_ language: String) -> [MessageCatalog.Message] {
      let path = "/usr/share/locale/\(language)/LC_MESSAGES/\(name).mo"
      return MessageCatalog(path: path)?.messages.filter(isName) ?? []
    }
    var translations: [String: String] = [:]
    for message in messages("ar") {
      cross.append((message.english, message.translation))
      translations[message.english] = message.translation
    }
    for message in messages("fa") {
      if let translation = translations[message.english] {
        arabic.append((translation, message.translation))
      }
    }
    for language in Self.latinLanguages {
      for message in messages(language) { latin.append((message.english, message.translation)) }
    }
  }

  /// Adds rows of `type<TAB>Latin|variants<TAB>Arabic|variants`; they count several times, for
  /// they are the names of the news.
  mutating func addList(path: String, weight: Int) throws {
    for row in try Self.rows(path) {
      for _ in 0..<weight {
        for name in row.latin { for other in row.arabic { cross.append((name, other)) } }
        latin += Self.pairs(row.latin)
        arabic += Self.pairs(row.arabic)
      }
    }
  }

  /// The rows of a list of names.
  static func rows(_ path: String) throws -> [(type: String, latin: [String], arabic: [String])] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      guard !line.hasPrefix(";") else { return nil }
      let fields = line.split(separator: "\t")
      guard fields.count >= 3 else { return nil }
      return (
        String(fields[0]), fields[1].split(separator: "|").map(String.init),
        fields[2].split(separator: "|").map(String.init)
      )
    }
  }

  /// Adds pairs of spellings that different sources give for one name in the other script.
  mutating func addPivots() {
    let byArabic = Dictionary(grouping: cross, by: \.1).mapValues { Set($0.map(\.0)).sorted() }
    for names in byArabic.values where (2...6).contains(names.count) {
      latin += Self.pairs(names)
    }
    let byLatin = Dictionary(grouping: cross, by: \.0).mapValues { Set($0.map(\.1)).sorted() }
    for names in byLatin.values where (2...6).contains(names.count) {
      arabic += Self.pairs(names)
    }
  }

  private static func pairs(_ names: [String]) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for (index, name) in names.enumerated() {
      for other in names[..<index] { pairs.append((name, other)) }
    }
    return pairs
  }
}
