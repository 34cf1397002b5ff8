import Language
import Model

/// A line of text, or several that were wrapped by hand, on its way to becoming a segment.
struct Block {
  /// The sanitised text, trimmed of blanks at both ends.
  var text: String
  /// Where the text stands in the article's text.
  var origin: OffsetMap
  /// The language of its letters.
  var language: LanguageTag
  /// Whether a blank line, or nothing, stands before it.
  var startsGroup: Bool
  /// Whether a blank line, or nothing, stands after it.
  var endsGroup: Bool

  /// The blocks of a text: one for each line, but one for each run of lines that were wrapped by
  /// hand at a fixed width.
  static func blocks(of text: String) -> [Block] {
    var groups: [[SanitisedText]] = [[]]
    for line in Sanitiser.paragraphs(of: text, keepingEmpty: true) {
      if let trimmed = line.trimmed() {
        groups[groups.count - 1].append(trimmed)
      } else if groups.last?.isEmpty == false {
        groups.append([])
      }
    }
    return groups.filter { !$0.isEmpty }.flatMap { group in
      let lines = isWrappedByHand(group) ? [joined(group)] : group
      return lines.enumerated().map { index, line in
        Block(
          text: line.text, origin: line.origin, language: LanguageGuess.language(of: line.text),
          startsGroup: index == 0, endsGroup: index == lines.count - 1)
      }
    }
  }

  /// Whether lines look like one paragraph that was broken at a column: of about one length, and
  /// broken within sentences.
  private static func isWrappedByHand(_ lines: [SanitisedText]) -> Bool {
    guard lines.count >= 2 else { return false }
    let lengths = lines.dropLast().map { $0.text.unicodeScalars.count }
    guard let longest = lengths.max(), let shortest = lengths.min(), longest <= 100,
      shortest >= 30, longest - shortest <= 25,
      (lines.last?.text.unicodeScalars.count ?? 0) <= longest + 5
    else { return false }
    let ended = lines.dropLast().filter { $0.text.endsSentence }.count
    return ended * 3 <= lengths.count
  }

  private static func joined(_ lines: [SanitisedText]) -> SanitisedText {
    lines.dropFirst().reduce(lines[0]) { $0.joined(with: $1) }
  }
}

extension SanitisedText {
  /// The text without blanks at its ends; `nil` where nothing else is in it.
  fileprivate func trimmed() -> SanitisedText? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let dropped = scalars.distance(from: scalars.startIndex, to: first)
    return SanitisedText(
      text: String(scalars[first...last]), origin: origin.droppingFirst(dropped))
  }

  /// This line and the next as one, with a space for the break between them.
  fileprivate func joined(with next: SanitisedText) -> SanitisedText {
    let count = text.unicodeScalars.count
    // The space stands for the break's first scalar; what else lies between is a gap.
    let end = count == 0 ? origin.start : origin.sourceOffset(of: count - 1) + 1
    let nextStart = next.origin.sourceOffset(of: 0)
    var gaps = origin.gaps
    let between = nextStart - end - 1
    if between > 0 { gaps.append(.init(offset: count + 1, dropped: between)) }
    gaps += next.origin.gaps.filter { $0.offset > 0 }.map {
      .init(offset: $0.offset + count + 1, dropped: $0.dropped)
    }
    return SanitisedText(
      text: text + " " + next.text, origin: OffsetMap(start: origin.start, gaps: gaps))
  }
}

extension OffsetMap {
  /// The map of the same text without its first scalars.
  fileprivate func droppingFirst(_ count: Int) -> OffsetMap {
    guard count > 0 else { return self }
    return OffsetMap(
      start: sourceOffset(of: count),
      gaps: gaps.filter { $0.offset > count }.map {
        Gap(offset: $0.offset - count, dropped: $0.dropped)
      })
  }
}

extension String {
  /// Whether the text ends as a sentence does, closing quotation marks and brackets set aside.
  var endsSentence: Bool {
    let closing: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]", " "]
    guard let last = last(where: { !closing.contains($0) }) else { return false }
    return [".", "!", "?", "؟", "…", "۔", ":"].contains(last)
  }
}
