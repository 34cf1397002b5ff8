import Language
import Model
import Quantities
import SentenceAlignment

/// Finds numbers, dates and times that differ between the two sides of a bead.
struct QuantityComparison {
  struct StatedQuantity {
    var quantity: Quantity
    var place: SegmentRange
    /// The types of the words after it: what is counted, or words that tell more of it.
    var nouns: [Int32]
    /// The type of the word before it: what an Arabic ordinal counts.
    var wordBefore: Int32?

    /// Whether it is written in digits, or is no small number that languages word freely.
    var isFirm: Bool {
      switch quantity.kind {
      // A share has the same words everywhere.
      case .percent, .points: true
      case .count, .ordinal:
        quantity.isSpelledOut || quantity.kind == .ordinal
          ? quantity.value > 12 : true
      case .decade, .hijriYear: !quantity.isSpelledOut
      case .part, .many, .time, .month, .hijriMonth, .weekday: false
      }
    }
  }

  let view: BeadView
  var source: [StatedQuantity]
  var target: [StatedQuantity]

  /// One flag for each quantity that stands against another one.
  static func flags(_ view: BeadView) -> [Flag] {
    let source = told(view.bead.source, view.texts.source)
    let target = told(view.bead.target, view.texts.target)
    guard !source.isEmpty || !target.isEmpty else { return [] }
    var comparison = QuantityComparison(view: view, source: source, target: target)
    return comparison.flags()
  }

  private static func told(_ segments: [Int], _ profile: TextProfile) -> [StatedQuantity] {
    segments.flatMap { segment in
      let words = profile.segments[segment].words
      return profile.segments[segment].quantities.map { place in
        StatedQuantity(
          quantity: place.quantity,
          place: SegmentRange(segment: segment, range: place.quantity.range),
          nouns: words[place.next...].prefix(3).map(\.type),
          wordBefore: words.last { $0.range.upperBound <= place.quantity.range.lowerBound }?.type)
      }
    }
  }

  private mutating func flags() -> [Flag] {
    let (allSource, allTarget) = (source, target)
    strikeHijriDates()
    strike { $0.equals($1) }
    strike { $0.agrees(with: $1) }
    strikeHours()
    var flags = flagsOfNames(allSource, allTarget)
    if source.count(where: \.isNumber) != target.count(where: \.isNumber) {
      // A number that is told more often on one side than on the other is no fault.
      let all = allSource + allTarget
      source.removeAll { Self.isToldAgain($0, in: all) }
      target.removeAll { Self.isToldAgain($0, in: all) }
    }
    flags += flagsOfFirmNumbers()
    flags += flagsOfCountedThings()
    flags += flagsOfPlaces()
    flags += flagsOfPairs()
    return flags
  }

  // MARK: What agrees

  private mutating func strike(_ isSame: (Quantity, Quantity) -> Bool) {
    source.removeAll { left in
      guard let index = target.firstIndex(where: { isSame(left.quantity, $0.quantity) }) else {
        return false
      }
      target.remove(at: index)
      return true
    }
  }

  /// An hour that one side tells as a number, where it tells no time.
  private mutating func strikeHours() {
    func tellsTime(_ side: [StatedQuantity]) -> Bool { side.contains { $0.quantity.isTime } }
    guard tellsTime(source) != tellsTime(target) else { return }
    strike { $0.isSameHour(as: $1) }
  }

  private static func isToldAgain(_ number: StatedQuantity, in all: [StatedQuantity]) -> Bool {
    all.count {
      $0.quantity.value == number.quantity.value && $0.quantity.kind == number.quantity.kind
    }
      > 1
  }

  /// A day of the Hijri calendar stands for one of the common calendar.
  private mutating func strikeHijriDates() {
    Self.strikeHijriDate(&source, beside: &target)
    Self.strikeHijriDate(&target, beside: &source)
  }

  private static func strikeHijriDate(
    _ side: inout [StatedQuantity], beside other: inout [StatedQuantity]
  ) {
    guard let month = side.firstIndex(where: { $0.quantity.kind == .hijriMonth }),
      !other.contains(where: { $0.quantity.kind == .hijriMonth || $0.quantity.kind == .hijriYear }),
      let hijri = date(around: month, in: side, year: .hijriYear)
    else { return }
    let own = day(of: hijri, in: side).flatMap {
      HijriCalendar.days(year: $0.year, month: $0.month, day: $0.day)
    }
    if let common = other.firstIndex(where: { $0.quantity.kind == .month }),
      let date = date(around: common, in: other, year: .count),
      let day = day(of: date, in: other)
    {
      let seconds = PublicationDate.secondsOfDay(year: day.year, month: day.month, day: day.day)
      // Otherwise both stand, and are flagged.
      guard let own, let seconds, (own - Int(seconds / 86_400)).magnitude <= 2 else { return }
      for index in date.sorted(by: >) { other.remove(at: index) }
    }
    for index in hijri.sorted(by: >) { side.remove(at: index) }
  }

  /// The places of a month, of the day before or after it and of the year after that.
  private static func date(around month: Int, in side: [StatedQuantity], year: Quantity.Kind)
    -> [Int]?
  {
    var places = [month]
    func isDay(_ index: Int) -> Bool {
      side.indices.contains(index) && side[index].place.segment == side[month].place.segment
        && side[index].quantity.value <= 31
        && [.count, .ordinal].contains(side[index].quantity.kind)
    }
    if isDay(month - 1) {
      places.append(month - 1)
    } else if isDay(month + 1) {
      places.append(month + 1)
    }
    let after = (places.max() ?? month) + 1
    if side.indices.contains(after), side[after].quantity.kind == year,
      side[after].quantity.value > 99
    {
      places.append(after)
    }
    return places
  }

  private static func day(of date: [Int], in side: [StatedQuantity]) -> (
    year: Int, month: Int, day: Int
  )? {
    guard date.count == 3 else { return nil }
    let values = date.map { Int(side[$0].quantity.value) }
    return (values[2], values[0], values[1])
  }
}

extension QuantityComparison.StatedQuantity {
  /// Whether it is a number in the common sense.
  var isNumber: Bool {
    switch quantity.kind {
    case .count, .ordinal, .percent, .points, .decade, .hijriYear: true
    case .part, .many, .time, .month, .hijriMonth, .weekday: false
    }
  }
}
