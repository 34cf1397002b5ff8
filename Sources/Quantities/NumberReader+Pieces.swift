import Language

/// The pieces of a number: digits, and words of one group below a thousand, with what they are multiplied by.
extension NumberReader {
  func piece(at start: Int) -> Piece? {
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
        } else if !style.contains(.decimalPoint) || value * 100 == (value * 100).rounded() {
          // Nobody writes a decimal fraction with a zero at its end to three digits.
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
}

/// Numbers that share a scale.
extension NumberReader {
  /// The numbers, with the scale of the second of a range as what the first may have too: `بين 200 و250 ألفا`,
  /// "two to three million".
  func withSharedScales(_ numbers: [Quantity]) -> [Quantity] {
    var numbers = numbers
    for (place, next) in zip(numbers.indices, numbers.indices.dropFirst()) {
      let (first, second) = (numbers[place], numbers[next])
      guard first.kind == .count, second.kind == .count, first.other == nil, first.value > 0,
        first.value < 1000, let scale = scale(of: second), first.value < second.value / scale,
        isRange(first.words.upperBound..<second.words.lowerBound, to: second.words.lowerBound)
      else { continue }
      numbers[place].other = Self.product(first.value, scale)
    }
    return numbers
  }

  /// What a number is multiplied by as its last word says.
  private func scale(of number: Quantity) -> Double? {
    guard number.words.count > 1, let last = terms[number.words.upperBound - 1],
      isScale(last.role) || last.role == .scales || last.role == .short
    else { return nil }
    return last.value >= 1000 ? last.value : nil
  }

  /// Whether nothing stands between two numbers but what makes a range of them.
  private func isRange(_ between: Range<Int>, to second: Int) -> Bool {
    switch between.count {
    case 0: ["-", "\u{2013}", "و"].contains(words[second].lead) || terms[second]?.isJoined == true
    case 1: ["to", "and", "or", "و", "الي", "او"].contains(words[between.lowerBound].form)
    default: false
    }
  }
}
