import Language

extension Quantity {
  /// Whether two quantities are told alike: the same kind of thing, the same value.
  package func equals(_ other: Quantity) -> Bool {
    value == other.value && kind == other.kind && !contradictsUnit(of: other)
  }

  /// Whether two quantities are two ways to tell one.
  package func agrees(with other: Quantity) -> Bool {
    switch (kind, other.kind) {
    case (.month, .month), (.weekday, .weekday), (.hijriMonth, .hijriMonth),
      (.hijriYear, .hijriYear):
      sharesValue(with: other)
    case (.time(let isSure), .time(let isOtherSure)):
      value == other.value
        || !(isSure && isOtherSure) && (value - other.value).magnitude == 720
    case (.hijriYear, .count): isInYear(other)
    case (.count, .hijriYear): other.isInYear(self)
    case (.many, .many): Self.magnitude(value) == Self.magnitude(other.value)
    case (.part, .part): (value - other.value).magnitude < 0.01
    case (.part, .percent): (value * 100 - other.value).magnitude < 1
    case (.percent, .part): (other.value * 100 - value).magnitude < 1
    case (.percent, .points), (.points, .percent): false
    case (.month, _), (_, .month), (.weekday, _), (_, .weekday), (.hijriMonth, _),
      (_, .hijriMonth), (.many, _), (_, .many), (.time, _), (_, .time), (.hijriYear, _),
      (_, .hijriYear):
      false
    default: isSameAmount(as: other)
    }
  }

  /// Whether one is a time of day and the other the number of its hour.
  package func isSameHour(as other: Quantity) -> Bool {
    isTime ? !other.isTime && isHour(other.value) : other.isTime && other.isHour(value)
  }

  private var values: [Double] { self.other.map { [value, $0] } ?? [value] }

  private func sharesValue(with other: Quantity) -> Bool {
    values.contains { other.values.contains($0) }
  }

  private func isSameAmount(as other: Quantity) -> Bool {
    if contradictsUnit(of: other) { return converts(to: other) }
    return values.contains { left in
      other.values.contains { right in
        left == right || Self.isRounded(left, right) || isYear(left, inShort: right, of: other)
          || other.isYear(right, inShort: left, of: self)
      }
    } || converts(to: other)
  }

  /// Whether both have a unit, of one thing, and not the same one.
  private func contradictsUnit(of other: Quantity) -> Bool {
    guard let unit, let otherUnit = other.unit, unit.dimension == otherUnit.dimension else {
      return false
    }
    return max(unit.factor, otherUnit.factor) > 1.2 * min(unit.factor, otherUnit.factor)
  }

  /// "62 miles" and "100 كيلومتر": where both units are written.
  private func converts(to other: Quantity) -> Bool {
    guard let unit, let otherUnit = other.unit, unit.dimension == otherUnit.dimension,
      unit != otherUnit
    else { return false }
    let (left, right) = (value * unit.factor, other.value * otherUnit.factor)
    return (left - right).magnitude <= 0.05 * max(left, right)
  }

  /// Whether one is the other to two digits or more, as "2.5 million" is of 2,487,000.
  private static func isRounded(_ left: Double, _ right: Double) -> Bool {
    let (small, large) = (min(left, right), max(left, right))
    guard small > 10_000, (large - small) / large < 0.02 else { return false }
    let digits = (significantDigits(left), significantDigits(right))
    let (rough, fine) = digits.0 < digits.1 ? (left, right) : (right, left)
    let count = min(digits.0, digits.1)
    guard count >= 2 else { return false }
    let step = stepOf(fine, count)
    // Some cut and do not round.
    return (fine / step).rounded() * step == rough || (fine / step).rounded(.down) * step == rough
  }

  private static func stepOf(_ value: Double, _ count: Int) -> Double {
    var step = 1.0
    while value / step >= 10 { step *= 10 }
    for _ in 1..<max(1, count) { step /= 10 }
    return step
  }

  private static func significantDigits(_ value: Double) -> Int {
    var digits = 0
    var rest = value.rounded()
    while rest >= 1, rest.truncatingRemainder(dividingBy: 10) == 0 { rest /= 10 }
    while rest >= 1 {
      digits += 1
      rest = (rest / 10).rounded(.down)
    }
    return digits
  }

  private static func magnitude(_ value: Double) -> Int {
    var magnitude = 0
    var rest = value
    while rest >= 10 {
      rest /= 10
      magnitude += 1
    }
    return magnitude
  }

  /// "2019-20", "the '80s".
  private func isYear(_ year: Double, inShort short: Double, of other: Quantity) -> Bool {
    guard (1800...2100).contains(year), short < 100 else { return false }
    return (!other.isSpelledOut || other.kind == .decade)
      && year.truncatingRemainder(dividingBy: 100) == short
  }

  /// Whether a number is this time's hour, with or without its minutes.
  private func isHour(_ number: Double) -> Bool {
    let hour = (value / 60).rounded(.down)
    let minutes = value - hour * 60
    let told = number.rounded(.down)
    guard told.truncatingRemainder(dividingBy: 12) == hour.truncatingRemainder(dividingBy: 12)
    else { return false }
    return told == number || ((number - told) * 100).rounded() == minutes
  }

  private func isInYear(_ other: Quantity) -> Bool {
    guard let years = HijriCalendar.commonYears(of: Int(value)) else { return false }
    return years.contains(Int(other.value)) || value == other.value
  }
}
