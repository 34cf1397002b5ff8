import Language

/// Reads the numbers of a segment in either language: the grammar of numerals, parts, ordinals, shares
/// and unsaid numbers.
///
/// A number is a chain of pieces that grow smaller, each a group below a thousand or digits with a scale:
/// `12 ألفا و500`, "two million three hundred thousand".
struct NumberReader {
  /// One group with its scales.
  struct Piece {
    var value: Double
    var other: Double?
    var end: Int
    /// What the group is multiplied by.
    var scale = 1.0
    var isSpelledOut = true
    var kind = Quantity.Kind.count
  }

  let words: [ScannedWord]
  let terms: [QuantityTerm?]
  let style: NumeralStyle
  /// A part that belongs to a number before it, with the counted thing between: `ثلاثة أعوام ونصف`.
  private var absorbed = -1

  /// Reads a segment's words.
  ///
  /// - Parameters:
  ///   - words: The words in reading order.
  ///   - terms: What each of them does in a number.
  ///   - style: How the whole text writes numbers.
  init(_ words: [ScannedWord], _ terms: [QuantityTerm?], style: NumeralStyle) {
    self.words = words
    self.terms = terms
    self.style = style
  }

  /// The numbers in reading order.
  mutating func numbers() -> [Quantity] {
    var numbers: [Quantity] = []
    var index = 0
    while index < words.count {
      if terms[index] != nil || words[index].script == .digits, index != absorbed,
        let number = number(at: index)
      {
        numbers.append(number)
        index = number.words.upperBound
      } else {
        index += 1
      }
    }
    return numbers
  }

  // MARK: A whole number

  private mutating func number(at start: Int) -> Quantity? {
    guard
      var total = many(at: start) ?? partBehindPair(at: start) ?? part(at: start)
        ?? piece(at: start)
    else { return nil }
    if total.kind == .count {
      chain(&total)
      addPart(&total)
      countYears(&total)
    }
    let said = saidOf(total, from: start)
    return Quantity(
      kind: said.kind, value: total.value, other: total.other, words: start..<said.end,
      range: words[start].range.lowerBound..<words[said.end - 1].range.upperBound,
      isSpelledOut: total.isSpelledOut, isRepetition: isRepetition(start, said.end),
      unit: unit(after: said.end))
  }

  /// "twice", "three times", `خمس مرات`.
  private func isRepetition(_ start: Int, _ end: Int) -> Bool {
    terms[start]?.role == .times
      || isNear(end) && ["times", "مرات", "مره"].contains(words[end].form)
  }

  /// Adds the pieces that follow: each below the scale of the one before, joined by `و` in Arabic.
  private func chain(_ total: inout Piece) {
    while total.scale >= 100 {
      guard let (next, isJoined) = joint(after: total.end) else { return }
      if isJoined, let part = term(next, .part) {
        // "مليون ونصف المليون": the scale is told again.
        total.value += part.value * total.scale
        total.end = next + 1
        if let again = follower(total.end), isScale(again.role), again.value == total.scale {
          total.end += 1
        }
        return
      }
      let isArabic = words[next].script == .arabic || words[total.end - 1].script == .arabic
      guard isJoined || !isArabic, isArabic || words[next].script != .digits,
        let piece = piece(at: next), piece.value < total.scale,
        piece.kind == .count || words[next].script == .latin
      else { return }
      total.value += piece.value
      total.other = nil
      total.isSpelledOut = total.isSpelledOut && piece.isSpelledOut
      total.end = piece.end
      total.scale = piece.scale
      total.kind = piece.kind
    }
  }

  /// Adds a half, a third or a quarter: `ثلاثة ونصف`, `ثلاثة أعوام ونصف`.
  private mutating func addPart(_ total: inout Piece) {
    guard total.scale == 1, total.kind == .count, total.value < 1000,
      total.value.rounded() == total.value
    else { return }
    if let (next, isJoined) = joint(after: total.end), isJoined, let part = term(next, .part),
      words[next].script == .arabic
    {
      total.value += part.value
      total.end = next + 1
      return
    }
    let next = total.end + 1
    guard isNear(total.end), words[total.end].script == .arabic, terms[total.end] == nil,
      isNear(next), let part = term(next, .part), part.isJoined
    else { return }
    total.value += part.value
    absorbed = next
  }

  /// "أربعة عقود" is forty years too.
  private func countYears(_ total: inout Piece) {
    guard let years = follower(total.end), years.role == .years else { return }
    total.other = total.value * years.value
  }

  /// What follows a number and says what kind it is, and where it ends.
  private func saidOf(_ total: Piece, from start: Int) -> (kind: Quantity.Kind, end: Int) {
    let end = total.end
    guard total.kind == .count || total.kind == .part else { return (total.kind, end) }
    if end == start + 1, words[start].isPercentage { return (.percent, end) }
    guard let next = follower(end) else {
      return (words[end - 1].isPercentage ? .percent : total.kind, end)
    }
    switch next.role {
    case .percent: return (.percent, end + 1)
    case .outOf:
      guard let other = follower(end + 1) else { break }
      if other.role == .cent || other.role == .hundred && other.isDefinite && other.value == 100 {
        return (.percent, end + 2)
      }
    case .point: return (.points, end)
    case .percentOf where follower(end + 1)?.role == .point: return (.points, end)
    default: break
    }
    return (words[end - 1].isPercentage ? .percent : total.kind, end)
  }

  private func unit(after end: Int) -> Measure? {
    guard isNear(end), words[end].script != .digits else { return nil }
    return QuantityWords.shared.unit(of: words[end].key)
  }

  // MARK: Parts and unsaid numbers

  /// `عشرات الآلاف`, "hundreds of thousands", "thousands".
  private func many(at start: Int) -> Piece? {
    guard let term = terms[start], term.role == .many || term.role == .scales else { return nil }
    var piece = Piece(value: term.value, end: start + 1)
    piece.kind = .many
    var next = start + 1
    if words[start].script == .latin, isNear(next), words[next].form == "of" { next += 1 }
    if let scale = follower(next), scale.role == .scales, scale.value >= 1000 {
      piece.value *= scale.value
      piece.end = next + 1
    }
    return piece
  }

  /// "half a million", `ربع المليون`, "three quarters", `ثلثا`, "a third".
  private func part(at start: Int) -> Piece? {
    guard let first = terms[start] else { return nil }
    var piece = Piece(value: first.value, end: start + 1)
    switch first.role {
    case .part: break
    case .unit where isShare(start):
      piece.value = 1 / first.value
    case .unit where first.value >= 1 && first.value < 10:
      guard let next = follower(start + 1) else { return nil }
      if next.role == .parts {
        piece.value *= next.value
      } else if first.value == 1, next.role == .part {
        piece.value = next.value
      } else if first.value == 1, next.role == .ordinal, words[start].script == .latin,
        next.value > 2
      {
        piece.value = 1 / next.value
      } else {
        return nil
      }
      piece.end += 1
    case .ordinal:
      guard words[start].script == .latin, first.value > 2, start > 0, words[start - 1].form == "a",
        isNear(start)
      else { return nil }
      piece.value = 1 / first.value
      piece.other = first.value
    default: return nil
    }
    piece.kind = .part
    var next = piece.end
    if words[start].script == .latin {
      if isNear(next), words[next].form == "of" { next += 1 }
      if isNear(next), terms[next]?.role == .filler { next += 1 }
    }
    if let scale = follower(next), isScale(scale.role) {
      piece.value *= scale.value
      piece.end = next + 1
      piece.kind = .count
      piece.other = nil
    }
    return piece
  }

  /// What a part adds to a pair before it, which is told by its dual: `ساعتين ونصف`, `مترين ونصف المتر`.
  private func partBehindPair(at start: Int) -> Piece? {
    guard isNear(start), let part = term(start, .part), part.isJoined,
      isPair(words[start - 1].form, role: terms[start - 1]?.role, saidAgainAt: start + 1)
    else { return nil }
    return Piece(value: 2 + part.value, end: start + 1)
  }

  /// Whether a word is a dual. Most that end as one are plurals; those of time are known, and others are told by
  /// the ending of the feminine or by the singular that is said again behind the part.
  private func isPair(_ form: String, role: QuantityWords.Role?, saidAgainAt next: Int) -> Bool {
    if role == .timePair { return true }
    guard role == nil, form.utf8.count > 8 else { return false }
    if form.hasSuffix("تين") || form.hasSuffix("تان") { return true }
    guard form.hasSuffix("ين") || form.hasSuffix("ان"), isNear(next) else { return false }
    return words[next].form == "ال" + form.dropLast(2)
  }

  /// Whether a word is a part and no number: `خمس السكان`, a fifth of them, for five would stand before a
  /// plural without article.
  private func isShare(_ index: Int) -> Bool {
    let next = index + 1
    guard let term = terms[index], Self.sharedOut.contains(term.value) else { return false }
    return words[index].script == .arabic && !words[index].form.hasSuffix("ه")
      && !term.isDefinite && isNear(next) && terms[next] == nil && words[next].form.hasPrefix("ال")
      && words[next].form.utf8.count > 6
  }

  /// Numbers whose feminine is spelled as their part is.
  private static let sharedOut: [Double] = [5, 7, 9, 10]

  // MARK: Words in a row

  /// Whether a word stands right after the one before it, with a blank or a hyphen between at most.
  func isNear(_ index: Int) -> Bool {
    index > 0 && index < words.count
      && words[index].range.lowerBound - words[index - 1].range.upperBound <= 1
      && Self.parts(words[index].lead) == false
  }

  static func parts(_ sign: Unicode.Scalar?) -> Bool {
    switch sign {
    case ".", ",", "،", ":", ";", "؛", "/", "(": true
    default: false
    }
  }

  /// What a word does that stands right after another.
  func follower(_ index: Int) -> QuantityTerm? { isNear(index) ? terms[index] : nil }

  func term(_ index: Int, _ role: QuantityWords.Role) -> QuantityTerm? {
    guard let term = terms[index], term.role == role else { return nil }
    return term
  }

  func isScale(_ role: QuantityWords.Role) -> Bool {
    role == .scale || role == .accusative
  }

  /// The next word that may go on with a number, and whether `و` or "and" joins it.
  func joint(after end: Int) -> (next: Int, isJoined: Bool)? {
    guard isNear(end) else { return nil }
    if terms[end]?.role == .and { return isNear(end + 1) ? (end + 1, true) : nil }
    return (end, terms[end]?.isJoined ?? false)
  }

  /// A product without what binary fractions add to it: 66.76 million is whole.
  static func product(_ value: Double, _ scale: Double) -> Double {
    let product = value * scale
    return (product - product.rounded()).magnitude < 1e-3 ? product.rounded() : product
  }

  static func isMoney(_ sign: Unicode.Scalar?) -> Bool {
    sign.map { $0.properties.generalCategory == .currencySymbol } ?? false
  }
}
