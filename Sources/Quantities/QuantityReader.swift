package import Language

/// Reads the numbers, dates and times of a segment in either language.
package struct QuantityReader {
  let words: [ScannedWord]
  private let terms: [QuantityTerm?]
  private(set) var numbers: [Quantity]

  /// What a segment tells.
  package struct Reading {
    /// The numbers as they stand, in reading order: what alignment goes by.
    package var numbers: [Quantity] = []
    /// The quantities that they and other words tell, in reading order: a time has two numbers, a month
    /// may have none.
    package var quantities: [Quantity] = []
  }

  /// The numbers and quantities among a segment's words.
  ///
  /// - Parameters:
  ///   - words: The words in reading order.
  ///   - text: The text that they are of.
  ///   - style: How the whole text writes numbers.
  /// - Complexity: O(*n*) in words.
  package static func read(
    _ words: [ScannedWord], of text: String, style: NumeralStyle = []
  ) -> Reading {
    let table = QuantityWords.shared
    var hasOne = false
    let terms = words.map { word -> QuantityTerm? in
      guard let term = QuantityTerm(word, in: table) else {
        hasOne = hasOne || word.script == .digits
        return nil
      }
      if term.role == .hundred || term.role == .scales, term.entry.isAmbiguous,
        !hasHamza(word, in: text)
      {
        return nil
      }
      hasOne = true
      return term
    }
    guard hasOne else { return Reading() }
    var numbers = NumberReader(words, terms, style: style)
    var reader = QuantityReader(
      words: words, terms: terms, numbers: numbers.withSharedScales(numbers.numbers()))
    let names = reader.names()
    // The second of "كانون الثاني" is no number.
    reader.numbers.removeAll { number in
      names.contains { $0.words.contains(number.words.lowerBound) }
    }
    return Reading(numbers: reader.numbers, quantities: reader.all(names))
  }

  /// Whether a folded word is the dual of a stretch of time, `يومين`, which looks like a plural.
  package static func isPairOfTime(_ key: WordKey) -> Bool {
    QuantityWords.shared.entry(of: key)?.role == .timePair
  }

  /// Whether a word has a hamza on its yeh: `مئتين` is two hundred, `ميتين` are dead.
  private static func hasHamza(_ word: ScannedWord, in text: String) -> Bool {
    text.unicodeScalars.dropFirst(word.range.lowerBound).prefix(word.range.count).contains("ئ")
  }

  private func all(_ names: [Quantity]) -> [Quantity] {
    var all: [Quantity] = []
    all.reserveCapacity(numbers.count)
    var index = 0
    while index < numbers.count {
      if let date = numericDate(at: index) {
        all += date
        index += 3
      } else if let (time, count) = time(at: index) {
        all.append(time)
        index += count
      } else {
        all.append(hijriYear(numbers[index]) ?? numbers[index])
        index += 1
      }
    }
    guard !names.isEmpty else { return all }
    all += names
    return all.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  // MARK: Days and years

  /// "15/3/2021", "2020-07-22", "15.3.2021": the same sign twice.
  private func numericDate(at index: Int) -> [Quantity]? {
    guard index + 2 < numbers.count else { return nil }
    let parts = Array(numbers[index..<(index + 3)])
    guard parts.allSatisfy({ $0.kind == .count && !$0.isSpelledOut && $0.words.count == 1 }),
      let sign = sign(before: parts[1]), "/-.".unicodeScalars.contains(sign),
      sign == self.sign(before: parts[2]), parts[1].words.lowerBound == parts[0].words.upperBound,
      parts[2].words.lowerBound == parts[1].words.upperBound
    else { return nil }
    let isYearFirst = parts[0].value > 999
    let day = isYearFirst ? parts[2] : parts[0]
    var month = parts[1]
    let year = isYearFirst ? parts[0] : parts[2]
    guard (1...31).contains(day.value), (1...31).contains(month.value),
      year.value > 999 && year.value < 3000 || !isYearFirst && year.value < 100 && sign == "/"
    else { return nil }
    var other = day
    month.kind = .month
    if month.value > 12 {
      guard !isYearFirst, day.value <= 12 else { return nil }
      (month.value, other.value) = (day.value, month.value)
    } else if !isYearFirst, day.value <= 12, day.value != month.value {
      month.other = day.value
      other.other = month.value
    }
    return isYearFirst ? [year, month, other] : [other, month, year]
  }

  /// The sign between a number and the word before it, where nothing else stands there.
  func sign(before number: Quantity) -> Unicode.Scalar? {
    let index = number.words.lowerBound
    guard index > 0,
      words[index].range.lowerBound - words[index - 1].range.upperBound == 1
    else { return nil }
    return words[index].lead
  }

  /// A year before "AH" or `هـ`, or after a month of the Hijri calendar.
  private func hijriYear(_ number: Quantity) -> Quantity? {
    guard number.kind == .count, (1..<1600).contains(number.value) else { return nil }
    let before = number.words.lowerBound - 1
    let isMarked = role(number.words.upperBound) == .hijri && number.value > 99
    let hasMonth =
      number.value > 1200
      && (role(before) == .hijriMonth || before > 0 && hijriMonth(at: before - 1)?.count == 2)
    guard isMarked || hasMonth else { return nil }
    var year = number
    year.kind = .hijriYear
    return year
  }

  // MARK: Months and days of the week

  private func names() -> [Quantity] {
    var found: [Quantity] = []
    var taken = 0
    for index in words.indices where index >= taken {
      guard let term = terms[index] else { continue }
      switch term.role {
      case .month, .firstOfTwo:
        guard let (kind, value, count, isAmbiguous) = month(at: index),
          isCapitalized(index),
          !isAmbiguous || hasDate(beside: index..<(index + count))
        else { continue }
        taken = index + count
        found.append(name(kind, value, index..<taken))
      case .weekday where isCapitalized(index):
        found.append(name(.weekday, term.value, index..<(index + 1)))
      case .hijriMonth
      where isCapitalized(index)
        && (!term.entry.isAmbiguous || hasDate(beside: index..<(index + 1))):
        found.append(name(.hijriMonth, term.value, index..<(index + 1)))
      default: continue
      }
    }
    return found
  }

  private func name(_ kind: Quantity.Kind, _ value: Double, _ range: Range<Int>) -> Quantity {
    Quantity(
      kind: kind, value: value, words: range,
      range: words[range.lowerBound].range
        .lowerBound..<words[range.upperBound - 1].range.upperBound,
      isSpelledOut: true)
  }

  /// The month that one or two words name.
  private func month(
    at index: Int
  ) -> (kind: Quantity.Kind, value: Double, count: Int, isAmbiguous: Bool)? {
    if let (entry, count) = nameOfTwo(at: index) {
      if entry.role == .month { return (.month, entry.value, count, false) }
      if entry.role == .hijriMonth { return (.hijriMonth, entry.value, count, false) }
    }
    guard let term = terms[index], term.role == .month else { return nil }
    return (.month, term.value, 1, term.entry.isAmbiguous)
  }

  private func hijriMonth(at index: Int) -> (value: Double, count: Int)? {
    guard index >= 0, let (entry, count) = nameOfTwo(at: index), entry.role == .hijriMonth else {
      return nil
    }
    return (entry.value, count)
  }

  private func nameOfTwo(at index: Int) -> (entry: QuantityWords.Entry, count: Int)? {
    guard terms[index] != nil, index + 1 < words.count,
      words[index + 1].range.lowerBound - words[index].range.upperBound <= 1
    else { return nil }
    var first = words[index].form
    // A particle stands before the first of the two words.
    if let letter = first.unicodeScalars.first, first.unicodeScalars.count > 4,
      "وبلف".unicodeScalars.contains(letter),
      QuantityWords.shared.entry(of: WordKey(first)) == nil
    {
      first.unicodeScalars.removeFirst()
    }
    let key = WordKey(first + " " + words[index + 1].form)
    return QuantityWords.shared.entry(of: key).map { ($0, 2) }
  }

  /// Whether a number or a word that leads to a date stands beside.
  private func hasDate(beside range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    if before >= 0 {
      if isDayOrYear(before) { return true }
      if let role = role(before), role == .monthCue || role == .outOf { return true }
      if role(before) == .filler, isDayOrYear(before - 1) { return true }
    }
    return isDayOrYear(range.upperBound)
      || isDayOrYear(range.upperBound + 1) && role(range.upperBound) == .filler
  }

  private func isDayOrYear(_ index: Int) -> Bool {
    guard index >= 0, index < words.count else { return false }
    return words[index].script == .digits || role(index) == .ordinal || role(index) == .ending
  }

  /// English writes names of months and days with a capital.
  private func isCapitalized(_ index: Int) -> Bool {
    words[index].script != .latin || words[index].isCapitalized
  }

  func term(_ index: Int) -> QuantityTerm? {
    index >= 0 && index < words.count ? terms[index] : nil
  }

  func role(_ index: Int) -> QuantityWords.Role? { term(index)?.role }
}
