import Model

/// Finds numbers that differ between the two sides of a bead.
enum NumberComparison {
  private struct Told {
    var value: Double
    var place: SegmentRange
    /// Whether it is written in digits, or is no small number that languages word freely.
    var isFirm: Bool
  }

  /// One flag for each number that stands against another one.
  static func flags(_ view: BeadView) -> [Flag] {
    var source = numbers(view.source, view.texts.source)
    var target = numbers(view.target, view.texts.target)
    strike(&source, &target) { $0 == $1 }
    strike(&source, &target, areSame)
    let all = numbers(view.source, view.texts.source) + numbers(view.target, view.texts.target)
    source.removeAll { isToldAgain($0, in: all) }
    target.removeAll { isToldAgain($0, in: all) }
    var flags: [Flag] = []
    while let left = source.first(where: \.isFirm) ?? source.first,
      let right = nearest(to: left, in: target), left.isFirm || right.isFirm
    {
      flags.append(
        view.flag(
          .number,
          "\(view.text(left.place, inSource: true)) / \(view.text(right.place, inSource: false))"))
      source.removeAll { $0.place == left.place }
      target.removeAll { $0.place == right.place }
    }
    return flags
  }

  private static func numbers(_ words: [BeadWord], _ profile: TextProfile) -> [Told] {
    words.compactMap { word in
      guard case .number(let value, let isSpelledOut) = profile.types[Int(word.type)].kind else {
        return nil
      }
      return Told(value: value, place: word.place, isFirm: !isSpelledOut || value > 12)
    }
  }

  private static func strike(
    _ source: inout [Told], _ target: inout [Told], _ isSame: (Double, Double) -> Bool
  ) {
    source.removeAll { left in
      guard let index = target.firstIndex(where: { isSame(left.value, $0.value) }) else {
        return false
      }
      target.remove(at: index)
      return true
    }
  }

  /// Whether two values are two ways to tell one: a rounded scale, a year in full and in short, a
  /// time with a point and its hour.
  private static func areSame(_ left: Double, _ right: Double) -> Bool {
    let (small, large) = (min(left, right), max(left, right))
    if small > 0, (large - small) / large < 0.005, large > 10_000 { return true }
    // "20.000" is twenty thousand where the point groups digits.
    if small < 1000, small * 1000 == large { return true }
    if (1900...2100).contains(large), small < 100 {
      return large.truncatingRemainder(dividingBy: 100) == small
    }
    return large < 25 && large.rounded(.down) == small && large != small
  }

  /// A number that is told more often on one side than on the other is no fault.
  private static func isToldAgain(_ number: Told, in all: [Told]) -> Bool {
    all.count { $0.value == number.value } > 1
  }

  private static func nearest(to number: Told, in others: [Told]) -> Told? {
    let firm = others.filter(\.isFirm)
    return (firm.isEmpty ? others : firm).min {
      abs($0.value - number.value) < abs($1.value - number.value)
    }
  }
}
