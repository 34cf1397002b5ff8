import Model

extension PublicationDate {
  /// The day in UTC, as in `6 Jul 2020`; the month or the year where no more is known.
  var dayInWords: String {
    let day = GregorianDay(secondsSince1970: secondsSince1970)
    switch precision {
    case .year: return "\(day.year)"
    case .month: return "\(Self.months[day.month - 1]) \(day.year)"
    case .day, .second: return "\(day.day) \(Self.months[day.month - 1]) \(day.year)"
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
