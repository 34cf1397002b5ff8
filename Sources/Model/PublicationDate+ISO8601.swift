extension PublicationDate {
  /// The furthest that a clock anywhere is from UTC, in minutes.
  public static let largestOffset = 14 * 60

  /// Reads `2020-07-06`, `2020-07-06T12:00:00Z` or `2020-07-06T12:00:00+02:00`, with or without
  /// seconds and their fraction, with a blank for the T, and without a zone as UTC.
  public init?(iso8601 text: String) {
    var reader = DigitReader(text.utf8)
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2),
      reader.skip("-"), let day = reader.number(2),
      let midnight = Self.secondsOfDay(year: year, month: month, day: day)
    else { return nil }
    if reader.isAtEnd {
      self.init(secondsSince1970: midnight, precision: .day)
      return
    }
    guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let hour = reader.number(2),
      reader.skip(":"), let minute = reader.number(2), hour < 24, minute < 60
    else { return nil }
    var second = 0
    if reader.skip(":") {
      // A leap second is the last one of its minute.
      guard let value = reader.number(2), value <= 60 else { return nil }
      second = min(value, 59)
      if reader.skip(".") || reader.skip(",") { reader.skipDigits() }
    }
    guard let offset = reader.zoneOffset(), reader.isAtEnd else { return nil }
    let moment = midnight + Int64(hour * 3600 + minute * 60 + second - offset * 60)
    // A zone must not carry it out of the years that four digits write.
    guard let first = Self.secondsOfDay(year: 0, month: 1, day: 1),
      let last = Self.secondsOfDay(year: 9999, month: 12, day: 31),
      (first..<(last + 86_400)).contains(moment)
    else { return nil }
    self.init(secondsSince1970: moment, precision: .second)
  }

  /// `2020-07-06` for a day, `2020-07-06T12:00:00Z` for a moment, `2020-07` and `2020` for less.
  public var iso8601: String {
    let day = GregorianDay(secondsSince1970: secondsSince1970)
    var date = Self.padded(day.year, 4)
    if precision == .year { return date }
    date += "-" + Self.padded(day.month, 2)
    if precision == .month { return date }
    date += "-" + Self.padded(day.day, 2)
    guard precision == .second else { return date }
    let rest = Int(secondsSince1970) - day.daysSince1970 * 86_400
    return date + "T" + Self.padded(rest / 3600, 2) + ":" + Self.padded(rest / 60 % 60, 2) + ":"
      + Self.padded(rest % 60, 2) + "Z"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Seconds from 1970 to the midnight of a Gregorian day; `nil` for month 13 or day 32, and for what is
  /// not in the years that have four digits.
  public static func secondsOfDay(year: Int, month: Int, day: Int) -> Int64? {
    guard (0...9999).contains(year),
      let day = GregorianDay(year: year, month: month, day: day)
    else { return nil }
    return Int64(day.daysSince1970) * 86_400
  }
}

/// Reads numbers of fixed width from the left.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ bytes: String.UTF8View) {
    rest = bytes[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = rest.popFirst(), (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }

  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == sign.value else { return false }
    rest.removeFirst()
    return true
  }

  mutating func skipDigits() {
    rest = rest.drop { (48...57).contains($0) }
  }

  /// Minutes ahead of UTC of `Z`, `+02:00`, `+0200`, `+02` or of nothing; `nil` for what is no zone.
  mutating func zoneOffset() -> Int? {
    if isAtEnd || skip("Z") || skip("z") { return 0 }
    let isAhead = skip("+")
    guard isAhead || skip("-"), let hours = number(2) else { return nil }
    var minutes = 0
    if !isAtEnd {
      _ = skip(":")
      guard let value = number(2), value < 60 else { return nil }
      minutes = value
    }
    let total = hours * 60 + minutes
    guard total <= PublicationDate.largestOffset else { return nil }
    return isAhead ? total : -total
  }
}
