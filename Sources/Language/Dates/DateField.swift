public import Model

/// A date as fields of feeds, pages and JSONL give it.
public enum DateField {
  /// Reads a date: ISO 8601 whole or in part ("2020-07-06T12:00:00+02:00", "2020-07", "2020"),
  /// RFC 822 ("Mon, 06 Jul 2020 12:00:00 GMT"), days in words with a time in 24 or 12 hours ("6 July 2020
  /// 2:30 PM", "6 juillet 2020 à 14h30"), seconds or milliseconds since 1970, or a day as
  /// texts write it ("15/3/2021", "22 تموز 2020").
  ///
  /// A time of day without a zone is taken as UTC.
  ///
  /// - Parameters:
  ///   - text: The field.
  ///   - language: The language of what it is about: "3/4/2021" is no date in English, where it is
  ///     April for some and March for others.
  /// - Returns: `nil` where it is no date.
  public static func date(_ text: String, language: LanguageTag) -> PublicationDate? {
    if let date = PublicationDate(iso8601: text) { return date }
    let tokens = trimmed(DateToken.tokens(of: String(text.unicodeScalars.prefix(longest))))
    if let date = part(tokens) ?? timestamp(tokens) { return date }
    var start = 0
    // The weekday says nothing that the date does not.
    if case .word(let word) = tokens.first, CalendarNames.standard.isWeekday(word) { start = 1 }
    while start < tokens.count, tokens[start] == .gap || tokens[start] == .sign(".") { start += 1 }
    guard start < tokens.count,
      let (day, end) = CalendarDay.day(at: start, of: tokens, language: language)
    else {
      // A Hijri date before the Gregorian one, or words before the date.
      return CalendarDay.first(in: text, language: language)?.publicationDate
    }
    return moment(on: day, after: tokens[end...])
  }

  private static let longest = 100

  private static func trimmed(_ tokens: [DateToken]) -> [DateToken] {
    let tokens = tokens.drop { $0 == .gap }
    return Array(tokens.last == .gap ? tokens.dropLast() : tokens)
  }

  /// A year, or a year and a month.
  private static func part(_ tokens: [DateToken]) -> PublicationDate? {
    func first(year: Int, month: Int, precision: PublicationDate.Precision) -> PublicationDate? {
      guard CalendarDay.years.contains(year),
        let seconds = PublicationDate.secondsOfDay(year: year, month: month, day: 1)
      else { return nil }
      return PublicationDate(secondsSince1970: seconds, precision: precision)
    }
    let bare = tokens.filter { $0 != .gap }
    switch bare.count {
    case 1:
      guard case .number(let year, digits: 4) = bare[0] else { return nil }
      return first(year: year, month: 1, precision: .year)
    case 2:
      guard case .month(.gregorian(let month)) = bare[0],
        case .number(let year, digits: 4) = bare[1]
      else {
        return nil
      }
      return first(year: year, month: month, precision: .month)
    case 3:
      guard tokens.count == 3, bare[1] == .sign("-") || bare[1] == .sign("/"),
        case .number(let left, let leftDigits) = bare[0],
        case .number(let right, let rightDigits) = bare[2]
      else { return nil }
      if leftDigits == 4, rightDigits <= 2 {
        return first(year: left, month: right, precision: .month)
      }
      if leftDigits <= 2, rightDigits == 4 {
        return first(year: right, month: left, precision: .month)
      }
      return nil
    default: return nil
    }
  }

  /// Seconds since 1970, or milliseconds.
  private static func timestamp(_ tokens: [DateToken]) -> PublicationDate? {
    guard tokens.count == 1 || tokens.count == 3 && tokens[1] == .sign("."),
      case .number(let value, let digits) = tokens[0], (9...13).contains(digits)
    else { return nil }
    return PublicationDate(
      secondsSince1970: Int64(digits > 10 ? value / 1000 : value), precision: .second)
  }

  /// The moment that a time of day and a zone after a date tell; the day where there is none.
  private static func moment(
    on day: CalendarDay, after tokens: ArraySlice<DateToken>
  ) -> PublicationDate? {
    var rest = tokens.drop { $0.opensTime }
    guard !rest.isEmpty else { return day.publicationDate }
    guard case .number(var hour, digits: 1...2) = rest.popFirst(),
      rest.popFirst()?.partsHours == true,
      case .number(let minute, digits: 2) = rest.popFirst(), hour < 24, minute < 60
    else { return nil }
    var second = 0
    if rest.first == .sign(":") {
      rest.removeFirst()
      guard case .number(let value, digits: 2) = rest.popFirst(), value <= 60 else { return nil }
      second = min(value, 59)
      if rest.first == .sign(".") { rest = rest.dropFirst(2) }
    }
    if case .word(let word) = rest.drop(while: { $0 == .gap }).first,
      let isAfternoon = TimeWords.isAfternoon(word)
    {
      guard let ofDay = TimeWords.hour(hour, isAfternoon: isAfternoon) else { return nil }
      hour = ofDay
      rest = rest.drop { $0 == .gap }.dropFirst()
    }
    rest = rest.drop { $0 == .gap }
    guard let offset = zoneOffset(rest) else { return nil }
    let time = hour * 3600 + minute * 60 + second - offset * 60
    return PublicationDate(
      secondsSince1970: day.publicationDate.secondsSince1970 + Int64(time), precision: .second)
  }

  /// Minutes that a zone is ahead of UTC; `nil` where it is none.
  private static func zoneOffset(_ tokens: ArraySlice<DateToken>) -> Int? {
    var rest = tokens
    guard let first = rest.popFirst() else { return 0 }
    switch first {
    case .word(let name):
      return rest.isEmpty ? TimeWords.minutes(ofZone: name) : nil
    case .sign(let sign) where sign == "+" || sign == "-":
      guard case .number(let value, let digits) = rest.popFirst() else { return nil }
      var minutes = 0
      switch digits {
      case 4: minutes = value / 100 * 60 + value % 100
      case 1...2:
        minutes = value * 60
        if rest.first == .sign(":"), case .number(let more, digits: 2) = rest.dropFirst().first {
          minutes += more
          guard more < 60 else { return nil }
        }
      default: return nil
      }
      guard minutes <= PublicationDate.largestOffset, value % 100 < 60 || digits < 4 else {
        return nil
      }
      return sign == "+" ? minutes : -minutes
    default: return nil
    }
  }
}

extension DateToken {
  /// Whether it may stand between a day and a time.
  fileprivate var opensTime: Bool {
    switch self {
    case .gap, .sign("-"): true
    case .word(let word): TimeWords.opensTime(word)
    default: false
    }
  }

  /// Whether it may stand between hours and minutes.
  fileprivate var partsHours: Bool {
    switch self {
    case .sign(let sign): sign == ":"
    case .word(let word): TimeWords.partsHours(word)
    default: false
    }
  }
}
