import Language
import Model

/// A line of text, or several that were wrapped by hand, on its way to becoming a segment.
struct Block {
  /// The sanitised text, trimmed of blanks at both ends.
  var text: String
  /// Where the text stands in the article's text.
  var origin: OffsetMap
  /// What its letters and words tell of its language.
  var evidence: LanguageEvidence
  /// How long it is, and how it ends.
  var measure: LineMeasure
  /// Whether a blank line, or nothing, stands before it.
  var startsGroup: Bool
  /// Whether a blank line, or nothing, stands after it.
  var endsGroup: Bool

  /// The blocks of a text: one for each line, but one for each run of lines that were wrapped by
  /// hand at a fixed width.
  static func blocks(of text: String) -> [Block] {
    let lines = Sanitiser.paragraphs(of: text, keepingEmpty: true)
    var blocks: [Block] = []
    blocks.reserveCapacity(lines.count)
    var start = 0
    while start < lines.count {
      guard !lines[start].text.isEmpty else {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, !lines[end].text.isEmpty { end += 1 }
      append(lines[start..<end], to: &blocks)
      start = end
    }
    return blocks
  }

  /// Appends the blocks of lines that no blank line parts.
  private static func append(_ lines: ArraySlice<SanitisedText>, to blocks: inout [Block]) {
    let measures = lines.map { LineMeasure($0.text) }
    guard !isWrappedByHand(measures) else {
      let whole = joined(lines)
      blocks.append(block(whole, LineMeasure(whole.text), startsGroup: true, endsGroup: true))
      return
    }
    for (index, line) in lines.enumerated() {
      blocks.append(
        block(
          line, measures[index], startsGroup: index == 0, endsGroup: index == lines.count - 1))
    }
  }

  private static func block(
    _ line: SanitisedText, _ measure: LineMeasure, startsGroup: Bool, endsGroup: Bool
  ) -> Block {
    Block(
      text: line.text, origin: line.origin, evidence: LanguageEvidence(line.text),
      measure: measure, startsGroup: startsGroup, endsGroup: endsGroup)
  }

  /// Whether lines look like one paragraph that was broken at a column: of about one length, and
  /// broken within sentences.
  private static func isWrappedByHand(_ lines: [LineMeasure]) -> Bool {
    guard lines.count >= 2, let last = lines.last else { return false }
    var longest = 0
    var shortest = Int.max
    var ended = 0
    for line in lines.dropLast() {
      longest = max(longest, line.scalars)
      shortest = min(shortest, line.scalars)
      if line.ending.endsSentence { ended += 1 }
    }
    return longest <= 100 && shortest >= 30 && longest - shortest <= 25
      && last.scalars <= longest + 5 && ended * 3 <= lines.count - 1
  }

  private static func joined(_ lines: ArraySlice<SanitisedText>) -> SanitisedText {
    guard var whole = lines.first else {
      return SanitisedText(text: "", origin: OffsetMap())
    }
    var count = whole.text.unicodeScalars.count
    var end = endInSource(of: whole, scalars: count)
    for next in lines.dropFirst() {
      // The space stands for the break's first scalar; what else lies between is a gap.
      let between = next.origin.sourceOffset(of: 0) - end - 1
      if between > 0 {
        whole.origin.gaps.append(.init(offset: count + 1, dropped: between))
      }
      for gap in next.origin.gaps where gap.offset > 0 {
        whole.origin.gaps.append(.init(offset: gap.offset + count + 1, dropped: gap.dropped))
      }
      whole.text += " "
      whole.text += next.text
      let scalars = next.text.unicodeScalars.count
      count += 1 + scalars
      end = endInSource(of: next, scalars: scalars)
    }
    return whole
  }

  /// Where in the source a line's last scalar ends.
  private static func endInSource(of line: SanitisedText, scalars: Int) -> Int {
    scalars == 0 ? line.origin.start : line.origin.sourceOffset(of: scalars - 1) + 1
  }
}
