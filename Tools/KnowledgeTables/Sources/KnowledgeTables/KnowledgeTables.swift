import Foundation

/// Writes the table of countries and cities that CLDR knows in English and Arabic.
///
/// Usage: `swift run KnowledgeTables > ../../Sources/CResources/data/entities-cldr.tsv`
@main
struct KnowledgeTables {
  static func main() {
    print(
      """
      # Countries and cities of CLDR in English and Arabic, through Foundation's Locale.
      # Made by Tools/KnowledgeTables; do not edit. Names that the news uses instead are in
      # entities-places.tsv, which comes first.
      # Unicode CLDR data: Copyright 1991-2024 Unicode, Inc., Unicode License v3.
      """)
    for line in regions() + cities() { print(line) }
  }

  /// One row a country or territory: `region-eg	LOC	Egypt	مصر`.
  private static func regions() -> [String] {
    let english = Locale(identifier: "en")
    let arabic = Locale(identifier: "ar")
    let notPlaces: Set<String> = ["EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"]
    return Locale.Region.isoRegions
      .map(\.identifier)
      .filter { $0.count == 2 && !notPlaces.contains($0) }
      .sorted()
      .compactMap { code in
        guard let name = english.localizedString(forRegionCode: code),
          let translation = arabic.localizedString(forRegionCode: code), name != code,
          name != translation
        else { return nil }
        return "region-\(code.lowercased())\tLOC\t\(forms(of: name))\t\(forms(of: translation))"
      }
  }

  /// One row a city that stands for a time zone: `city-Africa-Cairo`.
  private static func cities() -> [String] {
    let english = Locale(identifier: "en")
    let arabic = Locale(identifier: "ar")
    var rows: [String] = []
    var seen: Set<String> = []
    for identifier in TimeZone.knownTimeZoneIdentifiers.sorted() {
      // Islets of the oceans bear names that are common words ("Wake", "Midway", ترك).
      guard identifier.contains("/"), !oceans.contains(where: identifier.hasPrefix),
        let zone = TimeZone(identifier: identifier),
        let name = city(of: zone, in: english, prefix: "", suffix: " Time"),
        let translation = city(of: zone, in: arabic, prefix: "توقيت ", suffix: "")
      else { continue }
      guard seen.insert("\(name)\t\(translation)").inserted else { continue }
      let id = identifier.replacingOccurrences(of: "/", with: "-").lowercased()
      rows.append("city-\(id)\tLOC\t\(name)\t\(translation)")
    }
    return rows
  }

  private static let oceans = ["Pacific/", "Atlantic/", "Antarctica/", "Arctic/"]

  private static func city(
    of zone: TimeZone, in locale: Locale, prefix: String, suffix: String
  ) -> String? {
    let formatter = DateFormatter()
    formatter.locale = locale
    formatter.timeZone = zone
    formatter.dateFormat = "VVV"
    let name = formatter.string(from: Date(timeIntervalSince1970: 1_600_000_000))
    return name.isEmpty || name.hasPrefix("GMT") ? nil : name
  }

  /// `Myanmar (Burma)` is two names.
  private static func forms(of name: String) -> String {
    guard let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")") else {
      return name
    }
    let outer = name[..<open].trimmingCharacters(in: .whitespaces)
    let inner = name[name.index(after: open)..<close]
    return "\(outer); \(inner)"
  }
}
