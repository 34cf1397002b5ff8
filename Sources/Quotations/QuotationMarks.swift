import Model

/// Finds what stands between quotation marks, over the paragraphs of an article.
///
/// A mark is taken for what its place says, since news has straight marks and marks that are turned
/// the wrong way: one behind a blank and before a letter opens, one behind a letter closes. What is quoted within a
/// quotation by other marks belongs to it.
///
/// - Complexity: O(*n*) in scalars.
struct QuotationMarks {
  /// The marks that belong together.
  private enum Family: Hashable {
    case double, guillemets, single
  }

  private enum Side {
    case opening, closing, unclear
  }

  private struct Mark {
    var family: Family
    var side: Side
    var place: Int
    var length = 1
  }

  private(set) var spans: [QuotedSpan] = []
  /// The span that is open, and its marks.
  private var open: (span: QuotedSpan, start: Int, family: Family)?

  /// The spans of an article's headline and running text, in reading order.
  static func spans(in texts: [(index: Int, scalars: [Unicode.Scalar], isRunning: Bool)])
    -> [QuotedSpan]
  {
    var scanner = QuotationMarks()
    let marks = texts.map { Self.marks(in: $0.scalars) }
    for (order, text) in texts.enumerated() {
      scanner.read(
        text.scalars, of: text.index, marks[order],
        next: text.isRunning && order + 1 < texts.count ? marks[order + 1] : [])
    }
    return scanner.spans
  }

  private mutating func read(
    _ scalars: [Unicode.Scalar], of segment: Int, _ marks: [Mark], next: [Mark]
  ) {
    var resumed = open != nil
    if open != nil {
      open?.start = marks.first.map(Self.isAtHead(scalars)) == true ? Self.end(marks[0]) : 0
    }
    var nested = 0
    for (index, mark) in marks.enumerated() {
      let end = mark.place + mark.length
      if resumed, Self.isAtHead(scalars)(mark), open?.family == mark.family {
        // The quotation that a paragraph goes on with is opened anew.
        resumed = false
        continue
      }
      resumed = false
      guard let current = open else {
        switch mark.side {
        case .opening, .unclear:
          open = (QuotedSpan(parts: []), end, mark.family)
        case .closing:
          if mark.family != .single { closeUnopened(mark, scalars, segment) }
        }
        continue
      }
      guard mark.family == current.family else { continue }
      if nested > 0, mark.side != .opening {
        nested -= 1
        continue
      }
      if mark.side == .opening {
        let later = marks[(index + 1)...].filter { $0.family == mark.family }.prefix(2)
        if later.count == 2, later.allSatisfy({ $0.side == .closing }) {
          nested += 1
          continue
        }
        // "It is over. "We lost": the mark that closes the first sentence is missing.
        if Self.isBehindColon(mark.place, in: scalars), mark.place - current.start < Self.strayed,
          Self.isWithinSentence(current.start - 1, in: scalars), open?.span.parts.isEmpty == true
        {
          // The closing mark of a name is missing, and somebody speaks: the name "Herald, said: "We lost".
          open = (QuotedSpan(parts: []), end, mark.family)
          continue
        }
        guard
          Self.endsSentence(before: mark.place, in: scalars)
            || Self.isBehindColon(mark.place, in: scalars)
        else { continue }
        close(at: mark.place, scalars, segment, isUnclosed: true)
        open = (QuotedSpan(parts: [], continues: true), end, mark.family)
      } else {
        close(at: mark.place, scalars, segment, isUnclosed: false)
      }
    }
    guard let current = open else { return }
    append(current.start..<scalars.count, scalars, segment)
    let goesOn =
      next.first.map { first in
        first.family == current.family
          && (first.side == .closing || first.place == 0)
      } ?? false
    if !goesOn {
      if current.family == .single, !Self.isBehindColon(current.start - 1, in: scalars) {
        open = nil
      } else {
        finish(isUnclosed: true)
      }
    }
  }

  private mutating func append(
    _ range: Range<Int>, _ scalars: [Unicode.Scalar], _ segment: Int
  ) {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, scalars[lower].properties.isWhitespace { lower += 1 }
    while upper > lower, scalars[upper - 1].properties.isWhitespace { upper -= 1 }
    guard lower < upper else { return }
    open?.span.parts.append(SegmentRange(segment: segment, range: lower..<upper))
  }

  private mutating func close(
    at end: Int, _ scalars: [Unicode.Scalar], _ segment: Int, isUnclosed: Bool
  ) {
    guard let start = open?.start else { return }
    append(min(start, end)..<end, scalars, segment)
    finish(isUnclosed: isUnclosed)
  }

  private mutating func finish(isUnclosed: Bool) {
    guard var span = open?.span else { return }
    span.isUnclosed = isUnclosed
    if !span.parts.isEmpty { spans.append(span) }
    open = nil
  }

  /// Takes what stands before a closing mark without an opening one, from the head of its sentence on.
  private mutating func closeUnopened(
    _ mark: Mark, _ scalars: [Unicode.Scalar], _ segment: Int
  ) {
    guard mark.place > 0, ",.!?".unicodeScalars.contains(scalars[mark.place - 1]) else { return }
    var start = mark.place - 2
    let floor =
      spans.last.flatMap { $0.parts.last }.map {
        $0.segment == segment ? $0.range.upperBound + 1 : 0
      } ?? 0
    while start > floor, !Self.endsSentence(before: start, in: scalars) { start -= 1 }
    open = (QuotedSpan(parts: [], isUnopened: true), max(start, floor), mark.family)
    close(at: mark.place, scalars, segment, isUnclosed: false)
  }

  // MARK: Marks

  private static func end(_ mark: Mark) -> Int { mark.place + mark.length }

  private static func isAtHead(_ scalars: [Unicode.Scalar]) -> (Mark) -> Bool {
    { mark in scalars[..<mark.place].allSatisfy { $0.properties.isWhitespace || $0 == "-" } }
  }

  private static func marks(in scalars: [Unicode.Scalar]) -> [Mark] {
    var marks: [Mark] = []
    var place = 0
    while place < scalars.count {
      var length = 1
      let family: Family?
      switch scalars[place] {
      case "\"", "“", "”", "„", "‟", "″": family = .double
      case "«", "»", "《", "》": family = .guillemets
      case "'", "‘", "’", "`", "´":
        if place + 1 < scalars.count, scalars[place + 1] == scalars[place] {
          family = .double
          length = 2
        } else {
          family = .single
        }
      case "(" where scalars.dropFirst(place + 1).first == "(",
        ")" where scalars.dropFirst(place + 1).first == ")":
        family = .guillemets
        length = 2
      default: family = nil
      }
      if let family {
        var mark = Mark(family: family, side: .unclear, place: place, length: length)
        mark.side = side(of: mark, in: scalars)
        if family == .single ? isQuote(mark, in: scalars) : !isInWord(mark, in: scalars) {
          marks.append(mark)
        }
      }
      place += length
    }
    return marks
  }

  /// Whether a mark opens or closes, by what stands beside it.
  private static func side(of mark: Mark, in scalars: [Unicode.Scalar]) -> Side {
    let before = mark.place > 0 ? scalars[mark.place - 1] : " "
    let end = mark.place + mark.length
    let after = end < scalars.count ? scalars[end] : " "
    if mark.family != .single, before.properties.isWhitespace,
      ".,;،؛".unicodeScalars.contains(after)
    {
      // A mark that closes, set apart from its words.
      return .closing
    }
    let opensByPlace = isOpenBefore(before)
    let closesByPlace = isOpenAfter(after)
    if opensByPlace != closesByPlace { return opensByPlace ? .opening : .closing }
    switch scalars[mark.place] {
    case "“", "„", "«", "‘", "《", "(": return .opening
    case "”", "»", "’", "》", ")": return .closing
    default: return .unclear
    }
  }

  private static func isOpenBefore(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "([{:—–-ـ\"'“‘«".unicodeScalars.contains(scalar)
  }

  private static func isOpenAfter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ")]}.,:;!?،؛؟—–-\"'”’»".unicodeScalars.contains(scalar)
  }

  /// Whether a mark stands for an apostrophe within a Latin word: `Indonesia"s`.
  private static func isInWord(_ mark: Mark, in scalars: [Unicode.Scalar]) -> Bool {
    let end = mark.place + mark.length
    guard mark.side == .unclear, mark.place > 0, end < scalars.count else { return false }
    return scalars[mark.place - 1].properties.isLowercase && scalars[end].properties.isLowercase
  }

  /// Whether a single mark is no apostrophe.
  private static func isQuote(_ mark: Mark, in scalars: [Unicode.Scalar]) -> Bool {
    let end = mark.place + mark.length
    let before = mark.place > 0 ? scalars[mark.place - 1] : " "
    let after = end < scalars.count ? scalars[end] : " "
    switch mark.side {
    case .opening:
      // '80s, 'em
      return after.properties.isAlphabetic || "\"“".unicodeScalars.contains(after)
    case .closing:
      // The players' union: a plural's apostrophe has no punctuation beside it.
      return !before.properties.isAlphabetic || !after.properties.isWhitespace || before != "s"
    case .unclear: return false
    }
  }

  private static func isBehindColon(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var index = place - 1
    while index > 0, scalars[index].properties.isWhitespace { index -= 1 }
    return index > 0 && index < scalars.count && scalars[index] == ":"
  }

  /// Whether a mark stands within a sentence, and no colon before it.
  private static func isWithinSentence(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard place > 0, !isBehindColon(place, in: scalars), !endsSentence(before: place, in: scalars)
    else { return false }
    return !scalars[..<place].allSatisfy { $0.properties.isWhitespace || $0 == "-" }
  }

  /// How far an opening mark without its closing one may be from the next to be taken for a slip.
  private static let strayed = 80

  private static func endsSentence(before place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var index = place - 1
    guard index >= 0, scalars[index].properties.isWhitespace else { return false }
    while index > 0, scalars[index].properties.isWhitespace { index -= 1 }
    return ".!?؟…".unicodeScalars.contains(scalars[index])
  }
}
