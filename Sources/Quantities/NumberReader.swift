import Language

/// Reads the numbers of a segment in either language: the grammar of numerals, parts, ordinals, shares
/// and unsaid numbers.
///
/// A number is a chain of pieces that grow smaller, each a group below a thousand or digits with a scale:
/// `12 ألفا و500`, "two million three hundred thousand".
struct NumberReader {
  /// One group with its scales.
  private struct Piece {
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
  private let style: NumeralStyle
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
    guard var total = many(at: start) ?? part(at: start) ?? piece(at: start) else { return nil }
    if total.kind == .count {
      chain(&total)
      addPart(&total)
      countYears(&total)
    }
    let said = saidOf(total, from: start)
    return Quantity(
      kind: said.kind, value: total.value, other: total.other, words: start..<said.end,
      range: words[start].range.lowerBound..<words[said.end - 1].range.upperBound,
      isSpelledOut: total.isSpelledOut, unit: unit(after: said.end))
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

  // MARK: A piece

  private func piece(at start: Int) -> Piece? {
    guard var piece = words[start].script == .digits ? digits(at: start) : group(at: start) else {
      return bareScale(at: start)
    }
    guard piece.kind == .count else { return piece }
    addEnglishPart(&piece)
    if let short = follower(piece.end), short.role == .short, !piece.isSpelledOut,
      piece.end == start + 1
    {
      let isMoney = Self.isMoney(words[start].lead) || follower(piece.end + 1)?.role == .money
      let isGlued = words[piece.end].range.lowerBound == words[start].range.upperBound
      guard isGlued || isMoney || !short.entry.isAmbiguous else { return piece }
      piece.other = short.entry.isAmbiguous && !isMoney ? piece.value : nil
      piece.value = Self.product(piece.value, short.value)
      piece.scale = short.value
      piece.end += 1
      return piece
    }
    while let scale = follower(piece.end), isScale(scale.role) || scale.role == .scales,
      scale.value >= 1000 || piece.scale == 1 && words[piece.end].script == .latin
    {
      piece.value = Self.product(piece.value, scale.value)
      piece.other = piece.other.map { Self.product($0, scale.value) }
      piece.scale = scale.value
      piece.end += 1
    }
    return piece
  }

  /// "two and a half million".
  private func addEnglishPart(_ piece: inout Piece) {
    guard words[piece.end - 1].script != .arabic, let (next, isJoined) = joint(after: piece.end),
      isJoined, words[next].script == .latin
    else { return }
    var place = next
    if let one = terms[place], one.role == .filler || one.role == .unit && one.value == 1 {
      place += 1
    } else {
      return
    }
    guard isNear(place), let part = terms[place], part.role == .part else { return }
    piece.value += part.value
    piece.end = place + 1
  }

  private func digits(at start: Int) -> Piece? {
    let word = words[start]
    guard let value = Double(word.form) else { return nil }
    var piece = Piece(value: value, end: start + 1)
    piece.isSpelledOut = false
    if let form = word.otherForm, let other = Double(form) {
      if word.form.utf8.contains(UInt8(ascii: ".")) {
        // "1.250": a decimal fraction, unless the text groups by points.
        if style.contains(.groupingPoint) || style.contains(.decimalComma) {
          piece.value = other
        } else if !style.contains(.decimalPoint) {
          piece.other = other
        }
      } else if style.contains(.decimalComma), !style.contains(.groupingComma) {
        piece.other = other
      }
    }
    let next = start + 1
    if next < words.count, words[next].range.lowerBound == word.range.upperBound {
      if terms[next]?.role == .ending {
        piece.kind = .ordinal
        piece.end += 1
      } else if words[next].form == "s", value >= 20,
        value.truncatingRemainder(dividingBy: 10) == 0
      {
        piece.kind = .decade
        let rest = value.truncatingRemainder(dividingBy: 100)
        piece.other = rest == 0 ? value / 100 + 1 : rest
        piece.end += 1
      }
    }
    return piece
  }

  /// A number below a thousand in words, or an ordinal.
  private func group(at start: Int) -> Piece? {
    guard let first = terms[start] else { return nil }
    var piece = Piece(value: first.value, end: start + 1)
    let isArabic = words[start].script == .arabic
    switch first.role {
    case .unit:
      if isArabic {
        addArabicTens(to: &piece)
        if let hundred = follower(piece.end), hundred.role == .hundred, hundred.value == 100,
          !hundred.isJoined, piece.end == start + 1, (3...9).contains(piece.value)
        {
          piece.value *= 100
          piece.end += 1
          addTail(to: &piece)
        }
      } else if let hundred = follower(piece.end), hundred.role == .scale, hundred.value == 100 {
        piece.value *= 100
        piece.end += 1
        addTail(to: &piece)
      }
    case .ten:
      guard !isArabic, let unit = follower(piece.end), unit.value >= 1, unit.value < 10,
        unit.role == .unit || unit.role == .ordinal
      else { break }
      piece.value += unit.value
      piece.end += 1
      if unit.role == .ordinal { piece.kind = .ordinal }
    case .hundred: addTail(to: &piece)
    case .ordinal:
      piece.kind = .ordinal
      if isArabic { addArabicTens(to: &piece) }
    case .times: break
    case .yearPair:
      piece.other = 2 * first.value
      piece.value = 2
    case .decade: piece.kind = .decade
    default: return nil
    }
    return piece
  }

  /// `عشر` makes a teen of a unit, and a joined ten stands behind its unit: `خمسة وعشرون`.
  private func addArabicTens(to piece: inout Piece) {
    guard piece.value < 10, let next = follower(piece.end) else { return }
    let isTeen = next.role == .unit && next.value == 10 && !next.isJoined
    guard isTeen || next.role == .ten && next.isJoined else { return }
    piece.value += next.value
    piece.end += 1
  }

  /// What follows a hundred: "three hundred and five", `مئة وخمسة وعشرون`, `مئة و20`.
  private func addTail(to piece: inout Piece) {
    piece.scale = 100
    guard let (next, isJoined) = joint(after: piece.end) else { return }
    let isArabic = words[piece.end - 1].script == .arabic
    guard isJoined || !isArabic else { return }
    if words[next].script == .digits {
      guard isArabic, let tail = digits(at: next), tail.kind == .count, tail.value < 100 else {
        return
      }
      piece.value += tail.value
      piece.end = tail.end
      piece.isSpelledOut = false
    } else if let role = terms[next]?.role, role == .unit || role == .ten || role == .ordinal,
      !isArabic || role != .ordinal, words[next].script == words[piece.end - 1].script,
      let tail = group(at: next), tail.value < 100
    {
      piece.value += tail.value
      piece.end = tail.end
      piece.kind = tail.kind
    } else {
      return
    }
    piece.scale = 1
  }

  /// A scale with no number before it: "a million", `ألفين`, `مليونا`, and `ألفا شخص`, which is two.
  private func bareScale(at start: Int) -> Piece? {
    guard let term = terms[start] else { return nil }
    var piece = Piece(value: term.value, end: start + 1)
    switch term.role {
    case .scale: break
    case .pair: piece.value *= 2
    case .accusative: if isBeforeNoun(start) { piece.value *= 2 }
    default: return nil
    }
    if start > 0, terms[start - 1]?.role == .multi, isNear(start) { piece.kind = .many }
    piece.scale = term.value
    while let scale = follower(piece.end), scale.role == .scale || scale.role == .accusative,
      scale.value >= 1000
    {
      piece.value *= scale.value
      piece.scale = scale.value
      piece.end += 1
    }
    return piece
  }

  /// Whether what is counted follows at once.
  private func isBeforeNoun(_ index: Int) -> Bool {
    let next = index + 1
    guard isNear(next), words[next].script == .arabic, terms[next] == nil else { return false }
    return words[next].form.utf8.count > 4 && !FunctionWords.contains(words[next].key)
      && !words[next].form.hasPrefix("و")
  }

  // MARK: Words in a row

  /// Whether a word stands right after the one before it, with a blank or a hyphen between at most.
  private func isNear(_ index: Int) -> Bool {
    index > 0 && index < words.count
      && words[index].range.lowerBound - words[index - 1].range.upperBound <= 1
      && Self.parts(words[index].lead) == false
  }

  private static func parts(_ sign: Unicode.Scalar?) -> Bool {
    switch sign {
    case ".", ",", "،", ":", ";", "؛", "/", "(": true
    default: false
    }
  }

  /// What a word does that stands right after another.
  private func follower(_ index: Int) -> QuantityTerm? { isNear(index) ? terms[index] : nil }

  private func term(_ index: Int, _ role: QuantityWords.Role) -> QuantityTerm? {
    guard let term = terms[index], term.role == role else { return nil }
    return term
  }

  private func isScale(_ role: QuantityWords.Role) -> Bool {
    role == .scale || role == .accusative
  }

  /// The next word that may go on with a number, and whether `و` or "and" joins it.
  private func joint(after end: Int) -> (next: Int, isJoined: Bool)? {
    guard isNear(end) else { return nil }
    if terms[end]?.role == .and { return isNear(end + 1) ? (end + 1, true) : nil }
    return (end, terms[end]?.isJoined ?? false)
  }

  /// A product without what binary fractions add to it: 66.76 million is whole.
  private static func product(_ value: Double, _ scale: Double) -> Double {
    let product = value * scale
    return (product - product.rounded()).magnitude < 1e-3 ? product.rounded() : product
  }

  private static func isMoney(_ sign: Unicode.Scalar?) -> Bool {
    sign.map { $0.properties.generalCategory == .currencySymbol } ?? false
  }
}
