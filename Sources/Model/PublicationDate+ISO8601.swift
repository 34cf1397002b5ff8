extension PublicationDate {
  /// Reads `2020-07-06`, `2020-07-06T12:00:00Z` or `2020-07-06T12:00:00+02:00`.
  ///
  /// Offsets are of less than a day and the moment is of the years 0 to 9999; anything else is no date.
  public init?(iso8601 text: String) {
    let scalars = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= scalars.count else { return nil }
      var value = 0
      for index in range {
        guard (48...57).contains(scalars[index]) else { return nil }
        value = value * 10 + Int(scalars[index] - 48)
      }
      return value
    }
    func sign(_ index: Int, _ allowed: String) -> Bool {
      index < scalars.count && allowed.utf8.contains(scalars[index])
    }
    guard let year = number(0..<4), sign(4, "-"), let month = number(5..<7), sign(7, "-"),
      let day = number(8..<10), let midnight = Self.secondsOfDay(year: year, month: month, day: day)
    else { return nil }
    guard scalars.count > 10 else {
      self.init(secondsSince1970: midnight, precision: .day)
      return
    }
    guard sign(10, "Tt "), let hour = number(11..<13), sign(13, ":"),
      let minute = number(14..<16), hour < 24, minute < 60
    else { return nil }
    let second = sign(16, ":") ? number(17..<19) ?? 0 : 0
    // A leap second is the last of its minute.
    guard second <= 60 else { return nil }
    var offset = 0
    if let sign = scalars.dropFirst(16).lastIndex(where: { $0 == 43 || $0 == 45 }),
      let hours = number((sign + 1)..<(sign + 3))
    {
      let minutes = scalars.count - sign > 3 ? number((scalars.count - 2)..<scalars.count) ?? 0 : 0
      guard hours < 24, minutes < 60 else { return nil }
      let total = hours * 60 + minutes
      offset = scalars[sign] == 43 ? total : -total
    }
    let moment = midnight + Int64(hour * 3600 + minute * 60 + min(second, 59) - offset * 60)
    guard let first = Self.secondsOfDay(year: 0, month: 1, day: 1),
      let last = Self.secondsOfDay(year: 9999, month: 12, day: 31),
      (first..<(last + 86_400)).contains(moment)
    else { return nil }
    self.init(secondsSince1970: moment, precision: .second)
  }

  /// `2020-07-06` for a day, `2020-07-06T12:00:00Z` for a moment.
  public var iso8601: String {
    let days = Int(
      (Double(secondsSince1970) / 86_400).rounded(.down))
    let (year, month, day) = Self.civil(fromDays: days)
    let date = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    guard precision == .second else { return date }
    let rest = Int(secondsSince1970) - days * 86_400
    return date + "T" + Self.padded(rest / 3600, 2) + ":" + Self.padded(rest / 60 % 60, 2) + ":"
      + Self.padded(rest % 60, 2) + "Z"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Seconds from 1970 to the midnight of a Gregorian day; `nil` for month 13 or day 32.
  ///
  /// - SeeAlso: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (`days_from_civil`).
  public static func secondsOfDay(year: Int, month: Int, day: Int) -> Int64? {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (0...9999).contains(year), (1...12).contains(month),
      (1...lengths[month - 1]).contains(day)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 719_468) * 86_400
  }

  private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }
}
