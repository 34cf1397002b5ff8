public import Model

/// A day of the Gregorian calendar, as texts name it.
public struct CalendarDay: Hashable {
  /// Its midnight in UTC.
  public let publicationDate: PublicationDate

  /// The years that news is about; those of the Hijri calendar are not among them.
  public static let years = 1800...2200

  /// The day, if there is such a one in the times that news is about.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year),
      let seconds = PublicationDate.secondsOfDay(year: year, month: month, day: day)
    else { return nil }
    publicationDate = PublicationDate(secondsSince1970: seconds, precision: .day)
  }

  /// The day of the solar Hijri calendar, if there is such a one in the times that news is about.
  init?(solarHijriYear year: Int, month: Int, day: Int) {
    guard let days = SolarHijriCalendar.days(year: year, month: month, day: day) else { return nil }
    publicationDate = PublicationDate(
      secondsSince1970: Int64(days) * 86_400, precision: .day)
  }

  private init?(year: Int, month: CalendarNames.Month, day: Int) {
    switch month {
    case .gregorian(let month): self.init(year: year, month: month, day: day)
    case .solarHijri(let month): self.init(solarHijriYear: year, month: month, day: day)
    }
  }

  /// The names of its weekday in the languages whose calendars are known.
  public var weekdayNames: [String] {
    // 1 January 1970 was a Thursday.
    let index = Int((publicationDate.secondsSince1970 / 86_400 + 3) % 7 + 7) % 7
    return CalendarNames.standard.namesOfWeekday(index)
  }

  /// The first full date in a text: "July 22, 2020", "22 July 2020", "2020-07-22", "2020/07/22",
  /// "22 يوليو/تموز 2020", "٢٢ تموز ٢٠٢٠", "15 كانون الثاني 2021", "15/3/2021", "1er août 2020",
  /// "۱۶ تیر ۱۳۹۹"; in Persian "۱۳۹۹/۰۴/۱۶" too.
  ///
  /// Of the Hijri date and the Gregorian one that many papers set side by side it is the Gregorian.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - language: Its language: all but English write the day before the month.
  public static func first(in text: some StringProtocol, language: LanguageTag) -> CalendarDay? {
    // Most lines have no date because they have no year.
    guard hasNumberOfFourDigits(text) else { return nil }
    let tokens = DateToken.tokens(of: text)
    for start in tokens.indices {
      if let found = day(at: start, of: tokens, language: language) { return found.day }
    }
    return nil
  }

  private static func hasNumberOfFourDigits(_ text: some StringProtocol) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      if scalar.digitValue != nil {
        digits += 1
      } else if digits == 4 {
        return true
      } else {
        digits = 0
      }
    }
    return digits == 4
  }

  /// The date that begins with a token, and where the next token after it stands.
  static func day(
    at start: Int, of tokens: [DateToken], language: LanguageTag
  ) -> (day: CalendarDay, end: Int)? {
    if start > 0, case .sign = tokens[start - 1], start > 1, case .number = tokens[start - 2] {
      return nil
    }
    return numericDay(at: start, of: tokens, language: language)
      ?? dayWithName(at: start, of: tokens)
  }

  /// "2020-07-22", "15/3/2021", "15.3.2021": the same sign twice and nothing else between.
  private static func numericDay(
    at start: Int, of tokens: [DateToken], language: LanguageTag
  ) -> (day: CalendarDay, end: Int)? {
    guard start + 4 < tokens.count, case .number(let first, let firstDigits) = tokens[start],
      case .sign(let sign) = tokens[start + 1], "-/.".contains(sign),
      case .number(let second, let secondDigits) = tokens[start + 2],
      tokens[start + 3] == .sign(sign),
      case .number(let third, let thirdDigits) = tokens[start + 4], secondDigits <= 2
    else { return nil }
    if start + 5 < tokens.count, tokens[start + 5] == .sign(sign), start + 6 < tokens.count,
      case .number = tokens[start + 6]
    {
      return nil
    }
    let end = start + 5
    let year = firstDigits == 4 ? first : third
    if SolarHijriCalendar.years.contains(year), max(firstDigits, thirdDigits) == 4,
      LanguageProfile.of(language).usesSolarHijriCalendar
    {
      return CalendarDay(
        solarHijriYear: year, month: second, day: firstDigits == 4 ? third : first
      ).map { ($0, end) }
    }
    if firstDigits == 4, thirdDigits <= 2 {
      return CalendarDay(year: first, month: second, day: third).map { ($0, end) }
    }
    guard firstDigits <= 2, thirdDigits == 4 else { return nil }
    let dayFirst = CalendarDay(year: third, month: second, day: first)
    let monthFirst = CalendarDay(year: third, month: first, day: second)
    if let dayFirst, let monthFirst, dayFirst != monthFirst, language.primary == .english {
      // Some write "3/4/2021" for April, some for March.
      return nil
    }
    return (dayFirst ?? monthFirst).map { ($0, end) }
  }

  /// "22 July 2020", "July 22nd, 2020", "22-Jul-2020", "22 من يوليو 2020".
  private static func dayWithName(
    at start: Int, of tokens: [DateToken]
  ) -> (day: CalendarDay, end: Int)? {
    var index = start
    func skip() {
      while index < tokens.count, tokens[index].isLoose { index += 1 }
    }
    func number(digits: ClosedRange<Int>) -> Int? {
      guard index < tokens.count, case .number(let value, let count) = tokens[index],
        digits.contains(count)
      else { return nil }
      index += 1
      if index < tokens.count, case .word(let word) = tokens[index],
        DateWords.ordinals.contains(word)
      {
        index += 1
      }
      return value
    }
    func month() -> CalendarNames.Month? {
      guard index < tokens.count, case .month(let month) = tokens[index] else { return nil }
      index += 1
      return month
    }
    if let day = number(digits: 1...2) {
      skip()
      guard let month = month() else { return nil }
      skip()
      guard let year = number(digits: 4...4) else { return nil }
      return CalendarDay(year: year, month: month, day: day).map { ($0, index) }
    }
    guard let month = month() else { return nil }
    skip()
    guard let day = number(digits: 1...2) else { return nil }
    skip()
    guard let year = number(digits: 4...4) else { return nil }
    return CalendarDay(year: year, month: month, day: day).map { ($0, index) }
  }
}

extension DateToken {
  /// Whether it may stand between the day, the month and the year: "22-Jul-2020", "22 of July".
  fileprivate var isLoose: Bool {
    switch self {
    case .gap, .sign("-"), .sign("/"), .sign("."): true
    case .word(let word): DateWords.joining.contains(word)
    default: false
    }
  }
}

/// Words beside the numbers of a date, folded.
private enum DateWords {
  /// What may follow the number of a day or a year: "22nd", "2020م", "1er".
  static let ordinals = words(.ordinal)
  /// What may stand between the parts.
  static let joining = words(.dateWord)

  private static func words(_ role: WordRole) -> Set<String> {
    Set(LanguageProfile.all.flatMap { $0.words(role).map(\.folded) })
  }
}

extension LanguageProfile {
  /// Whether numbers for a day are of the solar Hijri calendar where their year can be.
  fileprivate var usesSolarHijriCalendar: Bool { !words(.solarMonth).isEmpty }
}
