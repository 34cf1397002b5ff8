import Language

/// One word or number of a segment, folded for comparison.
struct ScannedWord {
  /// Scalars of the segment's text, half open.
  var range: Range<Int>
  /// The folded form; digits have lost their grouping and kept a decimal point.
  let form: String
  /// The key of the folded form.
  let key: WordKey
  /// The form without clitics and inflection.
  var stem: String
  /// The script it is written in.
  var script: WordScript
  /// Whether its first letter is a capital.
  var isCapitalized = false
  /// Whether it has two letters or more and all are capitals.
  var isAcronym = false
  /// Whether it has a capital and opens a sentence, where a capital says nothing.
  var opensSentence = false
  /// Whether a percent sign follows.
  var isPercentage = false

  init(
    range: Range<Int>, form: String, stem: String, script: WordScript, isCapitalized: Bool = false,
    isAcronym: Bool = false, opensSentence: Bool = false
  ) {
    self.range = range
    self.form = form
    key = WordKey(form)
    self.stem = stem
    self.script = script
    self.isCapitalized = isCapitalized
    self.isAcronym = isAcronym
    self.opensSentence = opensSentence
  }
}

/// Cuts a segment's text into words and numbers that can be compared across the two languages.
///
/// Letters and digits are parted (`S400` is `s` and `400`), and a decimal point joins what stands
/// around it.
struct WordScanner {
  private let analyzer = TextAnalyzer()

  /// The words of a text in reading order.
  ///
  /// - Complexity: O(*n*) in scalars.
  func words(in text: String) -> [ScannedWord] {
    let scalars = Array(text.unicodeScalars)
    var words: [ScannedWord] = []
    words.reserveCapacity(scalars.count / 6 + 1)
    var end = 0
    for token in analyzer.tokens(of: text) {
      let gap = scalars[end..<token.range.lowerBound]
      end = token.range.upperBound
      let script = WordScript(folded: token.folded)
      if script == .digits || (script == .latin && token.folded.utf8.contains(where: Self.isDigit))
      {
        append(token, scalars, to: &words)
      } else {
        let isCapitalized = Self.isCapital(scalars[token.range.lowerBound])
        words.append(
          ScannedWord(
            range: token.range, form: token.folded, stem: token.stem, script: script,
            isCapitalized: isCapitalized,
            isAcronym: isCapitalized && script == .latin && Self.isAcronym(scalars[token.range]),
            opensSentence: isCapitalized && (words.isEmpty || Self.opensSentence(gap))))
      }
    }
    return words
  }

  /// Appends the runs of digits and letters of a token that has digits.
  private func append(
    _ token: Token, _ scalars: [Unicode.Scalar], to words: inout [ScannedWord]
  ) {
    var start = token.range.lowerBound
    while start < token.range.upperBound {
      let isNumber = Self.isDigitOrGrouping(scalars[start])
      var end = start + 1
      while end < token.range.upperBound, Self.isDigitOrGrouping(scalars[end]) == isNumber {
        end += 1
      }
      let run = String(String.UnicodeScalarView(scalars[start..<end]))
      if let part = analyzer.tokens(of: run).first {
        if isNumber {
          appendNumber(part.folded, at: start..<end, scalars, to: &words)
        } else {
          words.append(
            ScannedWord(
              range: start..<end, form: part.folded, stem: part.stem,
              script: WordScript(folded: part.folded),
              isCapitalized: Self.isCapital(scalars[start])))
        }
      }
      start = end
    }
  }

  private func appendNumber(
    _ digits: String, at range: Range<Int>, _ scalars: [Unicode.Scalar],
    to words: inout [ScannedWord]
  ) {
    var word = ScannedWord(range: range, form: digits, stem: digits, script: .digits)
    if let last = words.last, last.script == .digits, last.range.upperBound + 1 == range.lowerBound,
      [".", "٫", ","].contains(scalars[last.range.upperBound]), !last.form.contains(".")
    {
      words.removeLast()
      word = ScannedWord(
        range: last.range.lowerBound..<range.upperBound, form: "\(last.form).\(digits)",
        stem: "\(last.form).\(digits)", script: .digits)
    }
    var following = range.upperBound
    if following < scalars.count, scalars[following] == " " { following += 1 }
    word.isPercentage =
      following < scalars.count && (scalars[following] == "%" || scalars[following] == "٪")
    words.append(word)
  }

  private static func isAcronym(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count > 1 && scalars.allSatisfy { !$0.properties.isLowercase }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isDigitOrGrouping(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9, 0x2C, 0x66C: true
    default: false
    }
  }

  /// Whether what stands between two words makes the second one the first of a sentence or of a
  /// quotation.
  private static func opensSentence(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
    if let last = gap.last, openings.contains(last) { return true }
    return gap.contains { endings.contains($0) }
  }

  private static let openings = Array("\"'“‘«•".unicodeScalars)
  private static let endings = Array(".!?؟:…".unicodeScalars)

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A: true
    case 0...0xBF, 0x600...0x6FF: false
    default: scalar.properties.isUppercase
    }
  }
}
