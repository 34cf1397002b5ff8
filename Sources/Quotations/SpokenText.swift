import Language
import Model

/// A segment's words, with what stands between them, the names among them, and what is quoted.
struct SpokenText {
  /// What stands before a word, the strongest sign of it.
  enum Gap: UInt8, Comparable {
    case none, comma, dash, colon, stop

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  struct Word {
    var range: Range<Int>
    /// The folded word.
    var form: String
    /// What stands before it.
    var gap: Gap
    /// The mention that it belongs to, by its index.
    var mention: Int?
    /// The quoted span that it stands in, by its index.
    var span: Int?
    var isCapitalised: Bool
    var isLowercase: Bool
    var isPossessive: Bool
  }

  let index: Int
  let kind: Segment.Kind
  let language: LanguageTag
  let scalars: [Unicode.Scalar]
  private(set) var words: [Word] = []

  init(
    _ segment: Segment, index: Int, lexicon: QuotationWords, analyzer: TextAnalyzer,
    mentions: [(index: Int, range: Range<Int>)], spans: [(index: Int, range: Range<Int>)]
  ) {
    self.index = index
    kind = segment.kind
    language = segment.language.primary
    scalars = Array(segment.text.unicodeScalars)
    var end = 0
    var nextMention = 0
    var nextSpan = 0
    for token in analyzer.tokens(of: segment.text) {
      let range = token.range
      guard range.lowerBound >= end, range.upperBound <= scalars.count else { continue }
      while nextMention < mentions.count, mentions[nextMention].range.upperBound <= range.lowerBound
      {
        nextMention += 1
      }
      while nextSpan < spans.count, spans[nextSpan].range.upperBound <= range.lowerBound {
        nextSpan += 1
      }
      let first = scalars[range.lowerBound]
      let gap = scalars[end..<range.lowerBound]
      var word = Word(
        range: range, form: token.folded, gap: .none, mention: nil, span: nil,
        isCapitalised: first.properties.isUppercase, isLowercase: first.properties.isLowercase,
        isPossessive: Self.isPossessive(scalars, range))
      if nextMention < mentions.count, mentions[nextMention].range.overlaps(range) {
        word.mention = mentions[nextMention].index
      }
      if nextSpan < spans.count, spans[nextSpan].range.overlaps(range) {
        word.span = spans[nextSpan].index
      }
      word.gap = Self.gap(gap, after: words.last, before: word, lexicon)
      words.append(word)
      end = range.upperBound
    }
  }

  private static func isPossessive(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let marks = "'’".unicodeScalars
    if range.count > 2, marks.contains(scalars[range.upperBound - 2]) {
      return scalars[range.upperBound - 1] == "s"
    }
    return range.upperBound < scalars.count && marks.contains(scalars[range.upperBound])
      && scalars[range.upperBound - 1] == "s"
  }

  private static func gap(
    _ scalars: ArraySlice<Unicode.Scalar>, after previous: Word?, before word: Word,
    _ lexicon: QuotationWords
  ) -> Gap {
    var gap = Gap.none
    var isQuoted = false
    var brackets = false
    for scalar in scalars {
      switch scalar {
      case ",", "،", ";", "؛": gap = max(gap, .comma)
      case "—", "–", "-", "…":
        // A hyphen joins words; a dash stands between blanks.
        if scalars.count > 1 { gap = max(gap, .dash) }
      case ":": gap = max(gap, .colon)
      case ".", "!", "?", "؟", "•", "*": gap = .stop
      case "\"", "”", "»", "'", "’": isQuoted = true
      case "(", ")", "[", "]": brackets = true
      default: break
      }
    }
    if brackets, lexicon.isVerbFirst { gap = max(gap, .comma) }
    guard gap == .stop, let previous else { return gap }
    // A small letter goes on with the sentence, an abbreviation's stop ends none.
    if word.isLowercase { return .comma }
    if isQuoted, previous.span != nil, word.span == nil, !scalars.contains("."),
      lexicon.saying.contains(word.form)
    {
      return .comma
    }
    if scalars.first == ".", !isQuoted,
      previous.range.count == 1 || lexicon.abbreviations.contains(previous.form)
        || previous.form.contains(".")
    {
      return .none
    }
    return .stop
  }

  /// The first word of the sentence that a word stands in.
  func sentenceStart(of word: Int) -> Int {
    var index = word
    while index > 0, words[index].gap != .stop { index -= 1 }
    return index
  }

  /// The text of some words, with what stands between them.
  func text(_ range: Range<Int>) -> String {
    let place = place(range).range
    return String(String.UnicodeScalarView(scalars[place]))
  }

  /// Where some words stand.
  func place(_ range: Range<Int>) -> SegmentRange {
    guard let first = words[range].first, let last = words[range].last else {
      let start =
        range.lowerBound < words.count ? words[range.lowerBound].range.lowerBound : scalars.count
      return SegmentRange(segment: index, range: start..<start)
    }
    var end = last.range.upperBound
    // A name between marks within it, with its closing mark.
    if last.span != nil, first.span == nil, end < scalars.count,
      "\"”»'’″)".unicodeScalars.contains(scalars[end])
    {
      end += 1
    }
    return SegmentRange(segment: index, range: first.range.lowerBound..<end)
  }
}
