/// What a unit measures, and how much of it.
struct Measure: Sendable, Equatable {
  enum Dimension: String, Sendable {
    case length
    case mass
    case area
    case volume
  }

  var dimension: Dimension
  /// How many of the dimension's own unit one of this is.
  var factor: Double
}

/// A number, a date or another quantity that a text tells, in digits or in words.
package struct Quantity {
  /// What it tells.
  package enum Kind: Equatable {
    /// How many: 2,500,000 for "2.5 million".
    case count
    /// A place in a row: `third`, `الثالث`, `21st`.
    case ordinal
    /// A share of a hundred.
    case percent
    /// A difference of two such shares, or points of another kind.
    case points
    /// A part of one: 0.75 for "three quarters".
    case part
    /// An unsaid number of tens, hundreds, thousands: 10,000 for "tens of thousands".
    case many
    /// Ten years by name: 80 for "the eighties", 1980 for "1980s".
    case decade
    /// Minutes since midnight; whether the half of the day is said.
    case time(isSure: Bool)
    /// A month of the common calendar, from 1.
    case month
    /// A month of the Hijri calendar, from 1.
    case hijriMonth
    /// A year of the Hijri calendar.
    case hijriYear
    /// A day of the week, from 1 for Monday.
    case weekday
  }

  package var kind: Kind
  package var value: Double
  /// Another value that the same letters may have: 20,000 for "20.000", 10 metres for "10m".
  var other: Double?
  /// Indices of the words that tell it.
  package var words: Range<Int>
  /// Scalars of the segment's text.
  package var range: Range<Int>
  /// Whether it is written in words alone.
  package var isSpelledOut = false
  /// Whether it tells how often: `twice`, `ثلاث مرات`.
  package var isRepetition = false
  /// What it is a number of, where that is a unit of measure.
  var unit: Measure?

  /// Whether it is a number that alignment goes by, and not a part, a date or an unsaid number.
  package var isNumber: Bool {
    switch kind {
    case .count, .ordinal, .percent, .points: true
    case .decade: !isSpelledOut
    default: false
    }
  }

  /// Whether it is a time of day.
  package var isTime: Bool {
    if case .time = kind { true } else { false }
  }
}
