/// When an article was published: a day, or whatever the text or the feed gives, from the year to the
/// second.
public struct PublicationDate: Hashable, Sendable, Codable, Comparable {
  /// How much of the date is known.
  public enum Precision: Int, Hashable, Sendable, Codable {
    /// Only the day; ``secondsSince1970`` is its midnight in UTC.
    case day
    /// The moment, to the second.
    case second
    /// Only the month; ``secondsSince1970`` is its beginning in UTC.
    case month
    /// Only the year; ``secondsSince1970`` is its beginning in UTC.
    case year
  }

  /// Seconds since 1 January 1970, 00:00 UTC.
  public var secondsSince1970: Int64
  /// How much of it is known.
  public var precision: Precision

  /// A date of the given precision.
  public init(secondsSince1970: Int64, precision: Precision) {
    self.secondsSince1970 = secondsSince1970
    self.precision = precision
  }

  /// Earlier before later; a year, month or day stands before what lies in it.
  public static func < (left: Self, right: Self) -> Bool {
    (left.secondsSince1970, left.precision.fineness)
      < (right.secondsSince1970, right.precision.fineness)
  }
}

extension PublicationDate.Precision {
  fileprivate var fineness: Int {
    switch self {
    case .year: 0
    case .month: 1
    case .day: 2
    case .second: 3
    }
  }
}
