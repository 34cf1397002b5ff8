import Glibc
import Language
import Model
import Quantities
import SentenceAlignment

/// Finds numbers, dates and times that differ between the two sides of a bead.
struct QuantityComparison {
  fileprivate struct StatedQuantity {
    var quantity: Quantity
    var place: SegmentRange
    /// The types of the words after it: what is counted, or words that tell more of it.
    var nouns: [Int32]

    /// Whether it is written in digits, or is no small number that languages word freely.
    var isFirm: Bool {
      switch quantity.kind {
      case .count, .ordinal, .percent, .points:
        quantity.isSpelledOut || quantity.kind == .ordinal
          ? quantity.value > 12 : true
      case .decade, .hijriYear: !quantity.isSpelledOut
      case .part, .many, .time, .month, .hijriMonth, .weekday: false
      }
    }
  }

  private let view: BeadView
  private var source: [StatedQuantity]
  private var target: [StatedQuantity]

  /// One flag for each quantity that stands against another one.
  static func flags(_ view: BeadView) -> [Flag] {
    let source = told(view.bead.source, view.texts.source)
    guard !source.isEmpty else { return [] }
    let target = told(view.bead.target, view.texts.target)
    guard !target.isEmpty else { return [] }
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
          nouns: words[place.next...].prefix(3).map(\.type))
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

  // MARK: What does not

  /// Months, days of the week and times of which each side names one that the other does not.
  private mutating func flagsOfNames(_ allSource: [StatedQuantity], _ allTarget: [StatedQuantity])
    -> [Flag]
  {
    // A month under two names, as in "تموز/يوليو", is told once.
    func isUnknown(_ one: StatedQuantity, to others: [StatedQuantity]) -> Bool {
      !others.contains { $0.quantity.agrees(with: one.quantity) }
    }
    let groups: [(Quantity) -> Bool] = [
      { $0.kind == .month }, { $0.kind == .hijriMonth }, { $0.kind == .weekday },
      { $0.kind == .many }, { $0.kind == .part },
      \.isTime,
    ]
    var flags: [Flag] = []
    for isOne in groups {
      guard
        let left = source.first(where: { isOne($0.quantity) && isUnknown($0, to: allTarget) }),
        let right = target.first(where: { isOne($0.quantity) && isUnknown($0, to: allSource) })
      else { continue }
      flags.append(flag(left, right))
    }
    source.removeAll { !$0.isNumber }
    target.removeAll { !$0.isNumber }
    return flags
  }

  /// Numbers of which one at least is firm, those first that count the same or are nearest each other.
  private mutating func flagsOfFirmNumbers() -> [Flag] {
    var flags: [Flag] = []
    while let pair = nearestPair() {
      flags.append(flag(source[pair.source], target[pair.target]))
      source.remove(at: pair.source)
      target.remove(at: pair.target)
    }
    return flags
  }

  private func nearestPair() -> (source: Int, target: Int)? {
    var best: (source: Int, target: Int, distance: Double)?
    for (index, left) in source.enumerated() {
      for (other, right) in target.enumerated() where left.isFirm || right.isFirm {
        // "Two" and "once" are as often there for the language's sake.
        guard left.isFirm && right.isFirm || min(left.quantity.value, right.quantity.value) > 2
        else { continue }
        var distance = (log(left.quantity.value + 1) - log(right.quantity.value + 1)).magnitude
        if !(left.isFirm && right.isFirm) { distance += Self.far }
        if countsTheSame(left, right) { distance -= Self.sameNoun }
        if distance < best?.distance ?? .infinity { best = (index, other, distance) }
      }
    }
    return best.map { ($0.source, $0.target) }
  }

  /// How much nearer two numbers are that count the same, as a logarithm: by half.
  private static let sameNoun = 0.7
  /// More than any two numbers are apart.
  private static let far = 1000.0

  /// Small numbers in words, where what they count is the same: "three women", `أربع نساء`.
  private mutating func flagsOfCountedThings() -> [Flag] {
    var flags: [Flag] = []
    for left in source where left.quantity.kind == .count {
      guard
        let place = target.firstIndex(where: {
          $0.quantity.kind == .count && countsTheSame(left, $0)
        })
      else { continue }
      flags.append(flag(left, target.remove(at: place)))
    }
    return flags
  }

  /// Whether a word after one number means a word after the other.
  private func countsTheSame(_ left: StatedQuantity, _ right: StatedQuantity) -> Bool {
    left.nouns.prefix(2).contains { noun in
      let type = view.texts.source.types[Int(noun)]
      guard case .word = type.kind, !type.isFunctionWord else { return false }
      return view.texts.sourceMatches[Int(noun)].contains {
        $0.probability >= 0.35 && right.nouns.contains($0.type)
      }
    }
  }

  private func flag(_ left: StatedQuantity, _ right: StatedQuantity) -> Flag {
    view.flag(
      .number,
      .sides(
        source: view.text(left.place, inSource: true),
        target: view.text(right.place, inSource: false)))
  }
}

extension QuantityComparison.StatedQuantity {
  /// Whether it is a number in the common sense.
  fileprivate var isNumber: Bool {
    switch quantity.kind {
    case .count, .ordinal, .percent, .points, .decade, .hijriYear: true
    case .part, .many, .time, .month, .hijriMonth, .weekday: false
    }
  }
}
