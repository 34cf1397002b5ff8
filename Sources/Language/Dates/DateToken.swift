/// A piece of a text in which a date is looked for.
enum DateToken: Hashable {
  /// A number in Latin, Arabic-Indic or Persian digits, and how many it has.
  case number(Int, digits: Int)
  /// A word, folded.
  case word(String)
  /// A month, under any of its names.
  case month(CalendarNames.Month)
  /// A sign that joins what stands on both sides of it: a hyphen, slash, point or colon.
  case sign(Character)
  /// Anything else between two tokens, such as a blank or a comma.
  case gap

  /// The tokens of a text; gaps are between others only.
  ///
  /// - Complexity: O(*n*).
  static func tokens(of text: some StringProtocol) -> [DateToken] {
    var tokens: [DateToken] = []
    var word = String.UnicodeScalarView()
    var number = 0
    var digits = 0
    func flush() {
      if digits > 0 {
        tokens.append(.number(number, digits: digits))
        number = 0
        digits = 0
      }
      if !word.isEmpty {
        tokens.append(.word(Folding.folded(String(word))))
        word = String.UnicodeScalarView()
      }
    }
    for scalar in text.unicodeScalars {
      if let digit = scalar.digitValue {
        if !word.isEmpty { flush() }
        // Longer ones are no part of a date.
        if digits < 15 { number = number * 10 + digit }
        digits += 1
        continue
      }
      let properties = scalar.properties
      if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
        if digits > 0 { flush() }
        word.append(scalar)
        continue
      }
      flush()
      switch scalar {
      case "-", "/", ".", ":", "+": tokens.append(.sign(Character(scalar)))
      case "\u{2010}"..."\u{2015}", "\u{2212}": tokens.append(.sign("-"))
      default: if tokens.last != .gap { tokens.append(.gap) }
      }
    }
    flush()
    return namingMonths(tokens)
  }

  /// The tokens with months in place of the words that name them: of one or two words, or of two
  /// names of one month as in "تموز/يوليو" and "كانون الثاني (يناير)".
  private static func namingMonths(_ tokens: [DateToken]) -> [DateToken] {
    var result: [DateToken] = []
    var index = 0
    while index < tokens.count {
      guard case .word(let word) = tokens[index] else {
        result.append(tokens[index])
        index += 1
        continue
      }
      var next: String?
      if index + 2 < tokens.count, tokens[index + 1] == .gap,
        case .word(let word) = tokens[index + 2]
      {
        next = word
      }
      guard
        let (month, words) = CalendarNames.standard.monthOfAnyCalendar(
          word, followedBy: next)
      else {
        result.append(tokens[index])
        index += 1
        continue
      }
      index += words == 2 ? 3 : 1
      if repeats(month, in: result) {
        // The gap or slash between the two names goes as well.
        result.removeLast()
      } else {
        result.append(.month(month))
      }
    }
    return result
  }

  private static func repeats(_ month: CalendarNames.Month, in tokens: [DateToken]) -> Bool {
    guard tokens.count >= 2, tokens[tokens.count - 2] == .month(month) else { return false }
    return tokens[tokens.count - 1] == .gap || tokens[tokens.count - 1] == .sign("/")
      || tokens[tokens.count - 1] == .sign("-")
  }
}
