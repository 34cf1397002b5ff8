import Model

/// Reads the values of the query language's fields.
enum QueryFieldValue {
  static func filter(
    _ field: QueryField, _ text: String, at range: Range<Int>
  ) throws(QueryError) -> Query.Filter {
    let folded = Folding.folded(text)
    switch field {
    case .language:
      let tag = text.lowercased()
      if let known = LanguageProfile.called(folded) { return .language(known.language) }
      guard (2...8).contains(tag.count),
        tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
      else { throw QueryError("lang: wants a language's code, as in lang:ar.", at: range) }
      return .language(LanguageTag(rawValue: tag))
    case .source:
      return .source(text)
    case .entity:
      guard !folded.isEmpty else {
        throw QueryError("entity: wants a name, as in \(example(of: field)).", at: range)
      }
      return .entity(text)
    case .tag:
      return .tag(text)
    case .story:
      return .story(text)
    case .watch:
      return .watch(text)
    case .copies:
      return .copies(ArticleID(rawValue: text))
    case .type:
      guard let type = types[folded] else { throw unknown(field, at: range) }
      return .mentions(type)
    case .state:
      switch folded {
      case "read": return .isRead(true)
      case "unread": return .isRead(false)
      case "starred": return .isStarred(true)
      case "archived": return .isArchived(true)
      default: throw unknown(field, at: range)
      }
    case .has:
      switch folded {
      case "translation", "translations": return .hasTranslation(true)
      case "note", "notes": return .hasNote
      default: throw unknown(field, at: range)
      }
    case .date:
      let parts = text.split(separator: "..", omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        let span = try CivilSpan(text, at: range)
        return .date(from: span.start, until: span.end)
      }
      let from = parts[0].isEmpty ? nil : try CivilSpan(String(parts[0]), at: range).start
      let until = parts[1].isEmpty ? nil : try CivilSpan(String(parts[1]), at: range).end
      if let from, let until, from >= until {
        throw QueryError("The span ends before it begins.", at: range)
      }
      return .date(from: from, until: until)
    case .after:
      return .date(from: try CivilSpan(text, at: range).start, until: nil)
    case .before:
      return .date(from: nil, until: try CivilSpan(text, at: range).start)
    case .title:
      throw unknown(field, at: range)
    }
  }

  static func example(of field: QueryField) -> String {
    switch field {
    case .title: "title:ceasefire"
    case .language: "lang:ar"
    case .source: "source:Reuters"
    case .entity: "entity:\"Khalifa Haftar\""
    case .type: "type:person"
    case .date: "date:2020-07..2020-08"
    case .after: "after:2020-07-01"
    case .before: "before:2020-08"
    case .state: "is:unread"
    case .has: "has:translation"
    case .tag: "tag:later"
    case .story: "story:2k9wq7zd"
    case .watch: "watch:Haftar"
    case .copies: "copies:a1b2c3"
    }
  }

  private static let types: [String: EntityType] = [
    "per": .person, "person": .person, "people": .person, "loc": .location, "place": .location,
    "location": .location, "places": .location, "org": .organization,
    "organization": .organization, "organisation": .organization, "misc": .miscellaneous,
    "other": .miscellaneous,
  ]

  private static func unknown(_ field: QueryField, at range: Range<Int>) -> QueryError {
    QueryError(
      "\(field.rawValue): can be \(field.values.joined(separator: ", ")).", at: range)
  }
}

/// A year, month or day of the Gregorian calendar, as seconds since 1970 in UTC.
struct CivilSpan {
  /// Its first second.
  let start: Int64
  /// The first second after it.
  let end: Int64

  /// Reads `2020`, `2020-07` or `2020-07-06`, with any digits.
  init(_ text: String, at range: Range<Int>) throws(QueryError) {
    let parts = text.split(whereSeparator: { "-/".contains($0) })
    let numbers = parts.compactMap { Int(Folding.folded(String($0))) }
    guard (1...3).contains(parts.count), numbers.count == parts.count,
      (1...9_999).contains(numbers[0]),
      let first = GregorianDay(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1,
        day: numbers.count > 2 ? numbers[2] : 1)
    else {
      throw QueryError("A date is written 2020, 2020-07 or 2020-07-06.", at: range)
    }
    let length =
      switch numbers.count {
      case 1: (1...12).reduce(0) { $0 + GregorianDay.length(ofMonth: $1, year: first.year) }
      case 2: GregorianDay.length(ofMonth: first.month, year: first.year)
      default: 1
      }
    start = Int64(first.daysSince1970) * 86_400
    end = start + Int64(length) * 86_400
  }
}
