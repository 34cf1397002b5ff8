import Model

/// The Hijri calendar by calculation; where the moon is looked for, a month begins a day or two earlier or
/// later.
///
/// - SeeAlso: Reingold and Dershowitz, "Calendrical Calculations", on the arithmetic Islamic calendar.
public enum HijriCalendar {
  /// The days from 1 January 1970 to a day of the Hijri calendar.
  ///
  /// - Returns: `nil` where the calendar has no such day.
  public static func days(year: Int, month: Int, day: Int) -> Int? {
    guard year > 0, year < 10_000, (1...12).contains(month), (1...30).contains(day) else {
      return nil
    }
    // Months have 30 and 29 days in turn, and of 30 years 11 have a day more.
    return firstDay + (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day
      - 1
  }

  /// The years of the common calendar in which a Hijri year lies.
  public static func commonYears(of year: Int) -> ClosedRange<Int>? {
    guard let first = days(year: year, month: 1, day: 1),
      let last = days(year: year + 1, month: 1, day: 1)
    else { return nil }
    return GregorianDay(daysSince1970: first).year...GregorianDay(daysSince1970: last - 1).year
  }

  /// 16 July 622 of the Julian calendar.
  private static let firstDay = -492_148
}
