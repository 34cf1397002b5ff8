import Glibc
import Language
import Model
import Quantities
import SentenceAlignment

/// What two sides tell differently, once what agrees is struck.
extension QuantityComparison {
  /// Months, days of the week and times of which each side names one that the other does not.
  mutating func flagsOfNames(_ allSource: [StatedQuantity], _ allTarget: [StatedQuantity])
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
    flags += flagsOfShares(allSource, allTarget) + flagsOfDecades()
    source.removeAll { !$0.isNumber }
    target.removeAll { !$0.isNumber }
    return flags
  }

  /// Decades by name that differ: "the sixties", `السبعينيات`.
  private mutating func flagsOfDecades() -> [Flag] {
    guard let left = source.firstIndex(where: { $0.quantity.kind == .decade }),
      let right = target.firstIndex(where: { $0.quantity.kind == .decade })
    else { return [] }
    return [flag(source.remove(at: left), target.remove(at: right))]
  }

  /// A part of one on one side against a share of a hundred on the other: "a quarter" and 35 %.
  mutating func flagsOfShares(
    _ allSource: [StatedQuantity], _ allTarget: [StatedQuantity]
  ) -> [Flag] {
    func place(
      _ kind: Quantity.Kind, _ side: [StatedQuantity], against others: [StatedQuantity]
    ) -> Int? {
      side.firstIndex { one in
        one.quantity.kind == kind && !others.contains { $0.quantity.agrees(with: one.quantity) }
      }
    }
    if let part = place(.part, source, against: allTarget),
      let share = place(.percent, target, against: allSource)
    {
      return [flag(source[part], target.remove(at: share))]
    }
    if let share = place(.percent, source, against: allTarget),
      let part = place(.part, target, against: allSource)
    {
      return [flag(source.remove(at: share), target[part])]
    }
    return []
  }

  /// Numbers of which one at least is firm, those first that count the same or are nearest each other.
  mutating func flagsOfFirmNumbers() -> [Flag] {
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
  mutating func flagsOfCountedThings() -> [Flag] {
    var flags: [Flag] = []
    for left in source where left.quantity.kind == .count {
      guard
        let place = target.firstIndex(where: {
          $0.quantity.kind == .count
            && (left.quantity.isRepetition && $0.quantity.isRepetition || countsTheSame(left, $0))
        })
      else { continue }
      flags.append(flag(left, target.remove(at: place)))
    }
    return flags
  }

  /// Places in a row that differ: "the third time", `المرة الرابعة`.
  mutating func flagsOfPlaces() -> [Flag] {
    var flags: [Flag] = []
    for left in source where left.quantity.kind == .ordinal {
      guard
        let place = target.firstIndex(where: {
          $0.quantity.kind == .ordinal
            && (min($0.quantity.value, left.quantity.value) > 1 || ranksTheSame(left, $0))
        })
      else { continue }
      flags.append(flag(left, target.remove(at: place)))
    }
    return flags
  }

  /// Whether the word before or after one place in a row means one beside the other.
  private func ranksTheSame(_ left: StatedQuantity, _ right: StatedQuantity) -> Bool {
    func nouns(_ one: StatedQuantity) -> [Int32] {
      (one.wordBefore.map { [$0] } ?? []) + one.nouns.prefix(1)
    }
    return nouns(left).contains { noun in
      view.texts.sourceMatches[Int(noun)].contains {
        $0.probability >= 0.35 && nouns(right).contains($0.type)
      }
    }
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

  /// Numbers from three on of what the Arabic tells a pair of, by its dual: "three men", `رجلان`.
  mutating func flagsOfPairs() -> [Flag] {
    let isSourceArabic = view.texts.source.script == .arabic
    let (texts, segments) =
      isSourceArabic
      ? (view.texts.source, view.bead.source) : (view.texts.target, view.bead.target)
    let matches = isSourceArabic ? view.texts.targetMatches : view.texts.sourceMatches
    let numbers = isSourceArabic ? target : source
    guard (isSourceArabic ? source : target).isEmpty else { return [] }
    return numbers.compactMap { number in
      guard number.quantity.kind == .count, number.quantity.value > 2,
        let noun = number.nouns.first,
        let pair = pair(in: texts, segments, among: matches[Int(noun)])
      else { return nil }
      let (own, other) = (view.text(pair, inSource: isSourceArabic), number.place)
      let told = view.text(other, inSource: !isSourceArabic)
      return view.flag(
        .number,
        isSourceArabic ? .sides(source: own, target: told) : .sides(source: told, target: own))
    }
  }

  /// A noun in the dual among some segments that one of some matches is.
  private func pair(
    in texts: TextProfile, _ segments: [Int], among matches: [(type: Int32, probability: Float)]
  ) -> SegmentRange? {
    for segment in segments {
      for word in texts.segments[segment].words
      where Self.isDual(texts.types[Int(word.type)])
        && matches.contains(where: { $0.type == word.type && $0.probability >= 0.35 })
      {
        return SegmentRange(segment: segment, range: word.range)
      }
    }
    return nil
  }

  /// Whether a word is a dual by its ending; most that end in `ين` are plurals.
  private static func isDual(_ word: WordType) -> Bool {
    word.form.count > 4
      && (word.form.hasSuffix("ان") || word.form.hasSuffix("تين")
        || QuantityReader.isPairOfTime(word.key))
  }
}
