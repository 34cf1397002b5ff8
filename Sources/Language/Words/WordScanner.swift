/// One word or number of a segment, folded for comparison.
package struct ScannedWord {
  /// Scalars of the segment's text, half open.
  package var range: Range<Int>
  /// The folded form; digits have lost their grouping and kept a decimal point.
  package let form: String
  /// The key of the folded form.
  package let key: WordKey
  /// The form without clitics and inflection.
  package var stem: String
  /// The script it is written in.
  package var script: WordScript
  /// Whether its first letter is a capital.
  package var isCapitalized = false
  /// Whether it has two letters or more and all are capitals.
  package var isAcronym = false
  /// Whether it has a capital and opens a sentence, where a capital says nothing.
  package var opensSentence = false
  /// Whether a percent sign follows.
  package var isPercentage = false
  /// The sign that stands right before it, a letter too; `nil` at the head of the text.
  package var lead: Unicode.Scalar?
  /// What its digits may mean too; see ``Numeral/otherForm``.
  package var otherForm: String?

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
/// Letters and digits are parted (`S400` is `s` and `400`), and a number's digits are one word, however
/// they are grouped (``Numeral``).
package struct WordScanner {
  private let analyzer = TextAnalyzer()

  package init() {}

  /// The words of a text in reading order.
  ///
  /// - Complexity: O(*n*) in scalars.
  package func words(in text: String) -> [ScannedWord] {
    var style: NumeralStyle = []
    return words(in: text, showing: &style)
  }

  /// The words of a text in reading order, and what they show of how it writes numbers.
  package func words(in text: String, showing style: inout NumeralStyle) -> [ScannedWord] {
    let scalars = Array(text.unicodeScalars)
    var words: [ScannedWord] = []
    words.reserveCapacity(scalars.count / 6 + 1)
    var end = 0
    for token in analyzer.tokens(of: text) where token.range.upperBound > end {
      let gap = scalars[min(end, token.range.lowerBound)..<token.range.lowerBound]
      let script = WordScript(folded: token.folded)
      if script == .digits
        || (script == .latin && token.folded.utf8.contains(where: \.isASCIIDigit))
      {
        end = append(token, from: end, scalars, to: &words, &style)
      } else {
        end = token.range.upperBound
        let isCapitalized = Self.isCapital(scalars[token.range.lowerBound])
        var word = ScannedWord(
          range: token.range, form: token.folded, stem: token.stem, script: script,
          isCapitalized: isCapitalized,
          isAcronym: isCapitalized && script == .latin && Self.isAcronym(scalars[token.range]),
          opensSentence: isCapitalized && (words.isEmpty || Self.opensSentence(gap)))
        if token.range.lowerBound > 0 { word.lead = scalars[token.range.lowerBound - 1] }
        words.append(word)
      }
    }
    return words
  }

  /// Appends the numbers and runs of letters of a token that has digits, from where the last number
  /// ended; where the last of them ends.
  private func append(
    _ token: Token, from end: Int, _ scalars: [Unicode.Scalar], to words: inout [ScannedWord],
    _ style: inout NumeralStyle
  ) -> Int {
    var start = max(token.range.lowerBound, end)
    while start < token.range.upperBound {
      let isNumber = scalars[start].asciiDigit != nil
      var end = start + 1
      var word: ScannedWord?
      if isNumber {
        let numeral = Numeral(in: scalars, at: start)
        style.formUnion(numeral.style)
        end = numeral.range.upperBound
        word = ScannedWord(
          range: numeral.range, form: numeral.form, stem: numeral.form, script: .digits)
        word?.otherForm = numeral.otherForm
        word?.isPercentage = Self.isPercentage(scalars, at: end)
      } else {
        while end < token.range.upperBound, scalars[end].asciiDigit == nil { end += 1 }
        let run = String(String.UnicodeScalarView(scalars[start..<end]))
        if let part = analyzer.tokens(of: run).first {
          word = ScannedWord(
            range: start..<end, form: part.folded, stem: part.stem,
            script: WordScript(folded: part.folded), isCapitalized: Self.isCapital(scalars[start]))
        }
      }
      if var word {
        if start > 0 { word.lead = scalars[start - 1] }
        words.append(word)
      }
      start = end
    }
    return start
  }

  private static func isPercentage(_ scalars: [Unicode.Scalar], at end: Int) -> Bool {
    var end = end
    if end < scalars.count, scalars[end] == " " || scalars[end] == "\u{A0}" { end += 1 }
    return end < scalars.count && (scalars[end] == "%" || scalars[end] == "٪")
  }

  private static func isAcronym(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count > 1 && scalars.allSatisfy { !$0.properties.isLowercase }
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
