/// The calendar of Iran and Afghanistan, whose year begins with spring, by its cycle of 33 years, which agrees
/// with what is observed from 1799 to 2256.
///
/// - SeeAlso: Reingold and Dershowitz, "Calendrical Calculations", on the Persian calendars.
public enum SolarHijriCalendar {
  /// The years that news is about.
  static let years = 1_200...1_600

  /// The days from 1 January 1970 to a day of the calendar.
  ///
  /// - Returns: `nil` where the calendar has no such day, or news is not about its year.
  public static func days(year: Int, month: Int, day: Int) -> Int? {
    guard years.contains(year), (1...12).contains(month), day >= 1,
      day <= length(ofMonth: month, year: year)
    else { return nil }
    // Six months of 31 days, then such of 30.
    let before = (month - 1) * 30 + min(month - 1, 6)
    return firstDay + 365 * (year - 1) + (8 * year + 21) / 33 + before + day - 1
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case ...6: 31
    case ...11: 30
    default: (25 * year + 11) % 33 < 8 ? 30 : 29
    }
  }

  /// 22 March 622 of the Gregorian calendar.
  private static let firstDay = -492_268
}
