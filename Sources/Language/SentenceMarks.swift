/// Where a mark of punctuation ends a sentence and where it does not, beyond what UAX #29 knows: it takes every
/// stop between Arabic letters for an end, and no stop without a blank before a capital.
struct SentenceMarks {
  private let scalars: [Unicode.Scalar]
  private let words = SentenceWords.shared

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// The ends of sentences among boundaries that UAX #29 finds, and those that it misses.
  ///
  /// - Parameter boundaries: Ascending, with 0 and the text's length.
  func ends(of boundaries: [Int]) -> [Int] {
    var ends: [Int] = []
    ends.reserveCapacity(boundaries.count)
    for boundary in boundaries {
      if let last = ends.last { ends += gluedEnds(in: last..<boundary) }
      if boundary == 0 || boundary == scalars.count || isEnd(boundary) { ends.append(boundary) }
    }
    return ends
  }

  // MARK: Boundaries that end nothing

  private func isEnd(_ boundary: Int) -> Bool {
    var mark = boundary - 1
    while mark >= 0, scalars[mark].properties.isWhitespace { mark -= 1 }
    let hasBlank = mark < boundary - 1
    let afterClosing = mark
    while mark >= 0, Self.isClosing(scalars[mark]) { mark -= 1 }
    guard mark >= 0 else { return true }
    let isQuoted = mark < afterClosing
    switch scalars[mark] {
    case ".": return !isAbbreviation(before: mark, at: boundary, hasBlank: hasBlank)
    case "!", "?", "؟":
      guard boundary < scalars.count else { return true }
      if Self.isLowercase(scalars[boundary]) { return false }
      return !(isQuoted && words.speech.contains(word(from: boundary)))
    default: return true
    }
  }

  /// Whether the stop at a place belongs to an abbreviation, an initial or a number of a list.
  private func isAbbreviation(before stop: Int, at boundary: Int, hasBlank: Bool) -> Bool {
    var start = stop
    while start > 0, Self.isPart(scalars[start - 1]) { start -= 1 }
    let token = scalars[start..<stop]
    guard !token.isEmpty else { return false }
    if token.allSatisfy({ Numeral.isDigit($0) }) { return isListNumber(start) }
    let letters = token.split(separator: ".")
    guard letters.allSatisfy({ Self.letterCount($0) == 1 }) else {
      return token.first.map(Self.isArabic) == false
        && words.short.contains(Folding.folded(string(token)))
    }
    guard boundary < scalars.count else { return false }
    if !hasBlank, scalars[boundary].properties.isAlphabetic { return true }
    if letters.count > 1 {
      // `U.S.` in Arabic text ends nothing, nor does "ق.م."; in English it may.
      return Self.isArabic(scalars[boundary]) || token.first.map(Self.isArabic) == true
        || !words.starters.contains(word(from: boundary))
    }
    guard let letter = token.first, Self.isArabic(letter) || letter.properties.isUppercase else {
      return false
    }
    let before = word(before: start)
    if before.last?.isNumber == true
      || words.classes.contains(ArabicProclitics.withoutArticle(before))
    {
      return false
    }
    // An initial stands before a name.
    return Self.isArabic(letter) || Self.isArabic(scalars[boundary])
      || scalars[boundary].properties.isUppercase
  }

  /// "2." at the head of a paragraph or of a sentence counts what follows.
  private func isListNumber(_ start: Int) -> Bool {
    var place = start - 1
    while place >= 0, scalars[place].properties.isWhitespace { place -= 1 }
    return place < 0 || ".!?؟:".unicodeScalars.contains(scalars[place])
  }

  // MARK: Boundaries that are missing

  /// "…had ended.Then he": a stop without a blank between a word and a capital.
  private func gluedEnds(in range: Range<Int>) -> [Int] {
    guard range.count > 4 else { return [] }
    return (range.lowerBound + 2..<range.upperBound - 2).filter { place in
      guard scalars[place - 1] == ".", scalars[place].properties.isUppercase,
        Self.isLowercase(scalars[place + 1]), Self.isLowercase(scalars[place - 2]),
        Self.isLowercase(scalars[max(range.lowerBound, place - 3)])
      else { return false }
      // A name of a host or a file has no blank before its other stops.
      var end = place
      while end < scalars.count, Self.isPart(scalars[end]), scalars[end] != "." { end += 1 }
      var start = place - 2
      while start > 0, Self.isPart(scalars[start - 1]), scalars[start - 1] != "." { start -= 1 }
      let isAfterBlank = start == 0 || scalars[start - 1].properties.isWhitespace
      return isAfterBlank
        && (end == scalars.count || scalars[end].properties.isWhitespace || scalars[end] == ",")
    }
  }

  // MARK: Words beside

  private func word(from start: Int) -> String {
    var start = start
    while start < scalars.count, !scalars[start].properties.isAlphabetic { start += 1 }
    var end = start
    while end < scalars.count, Self.isPart(scalars[end]), scalars[end] != "." { end += 1 }
    return Folding.folded(string(scalars[start..<end]))
  }

  private func word(before end: Int) -> String {
    var end = end
    while end > 0, scalars[end - 1].properties.isWhitespace { end -= 1 }
    var start = end
    while start > 0, Self.isPart(scalars[start - 1]) { start -= 1 }
    return Folding.folded(string(scalars[start..<end]))
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// How many letters there are, marks of vowels and tatweel aside.
  private static func letterCount(_ letters: ArraySlice<Unicode.Scalar>) -> Int {
    letters.count {
      $0.properties.isAlphabetic && $0 != "ـ" && $0.properties.generalCategory != .nonspacingMark
    }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "ـ" || scalar.properties.isAlphabetic || Numeral.isDigit(scalar)
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x600...0x6FF).contains(scalar.value)
  }

  private static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isLowercase
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "”", "’", "»", ")", "]", "›": true
    default: false
    }
  }

  private enum Numeral {
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.generalCategory == .decimalNumber
    }
  }
}

/// The words beside which a mark ends no sentence, of all languages, folded.
private struct SentenceWords: Sendable {
  static let shared = SentenceWords()

  let short = words(.abbreviation)
  let classes = words(.class)
  let speech = words(.speech)
  let starters = words(.starter)

  private static func words(_ role: WordRole) -> Set<String> {
    Set(LanguageProfile.all.flatMap { $0.words(role).map(\.folded) })
  }
}
