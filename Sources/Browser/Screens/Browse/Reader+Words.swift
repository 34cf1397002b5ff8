import Canvas
import Language
import Model

extension Reader {
  /// The word that is lit: the one that was walked to, while one is in its paragraph.
  var litWord: SegmentRange? {
    word.flatMap { $0.segment == text.segmentAtCursor ? $0 : nil }
  }

  /// Goes to the next or previous word, from the beginning of the paragraph at the cursor, or what of
  /// it is on the screen, where none is lit; `false` where there is none further on.
  ///
  /// - Complexity: O(*n*) in the length of the paragraphs that are looked at.
  mutating func goToWord(_ direction: Verb.Direction, visible: Int) -> Bool {
    guard let article = content?.article, !article.segments.isEmpty else { return false }
    let isForward = direction == .next
    var segment = text.segmentAtCursor ?? (isForward ? 0 : article.segments.count - 1)
    var words = Self.words(of: article.segments[segment].text)
    if let lit = litWord {
      words =
        isForward
        ? words.filter { $0.lowerBound >= lit.range.upperBound }
        : words.filter { $0.upperBound <= lit.range.lowerBound }
    } else if isForward {
      words = words.filter {
        text.position(of: SegmentRange(segment: segment, range: $0)).map { $0 >= text.top } ?? true
      }
    }
    while words.isEmpty {
      segment += isForward ? 1 : -1
      guard article.segments.indices.contains(segment) else { return false }
      words = Self.words(of: article.segments[segment].text)
    }
    guard let range = isForward ? words.first : words.last else { return false }
    let found = SegmentRange(segment: segment, range: range)
    word = found
    if let place = text.position(of: found) {
      text.reveal(from: place, to: place, visible: visible, margin: min(3, visible / 4))
      text.moveCursor(toBlock: place.item)
    }
    return true
  }

  private static func words(of text: String) -> [Range<Int>] {
    TextAnalyzer().tokens(of: text).map(\.range)
  }
}
