import Canvas
import Model

/// A stretch of one segment, or of what stands above a text, that is laid out as a whole.
///
/// Segments of ordinary length are one block; very long ones are cut into several, so that what is
/// laid out at a key stays small.
struct TextBlock: Hashable, Sendable {
  /// Index of the segment in its article; `nil` for what stands above the text.
  let segment: Int?
  /// Scalars of the segment before the block.
  let offset: Int
  /// How many scalars it has.
  let length: Int
  /// Its text.
  let text: String
  /// What the segment is.
  let kind: Segment.Kind
  /// The segment's own direction.
  let direction: BaseDirection
  /// Blank lines above it.
  let space: Int
  /// The note that it is a line of; `nil` for text.
  var note: Note?

  /// Cells that the block is set in from both edges.
  var indent: Int { kind == .caption || kind == .linkLine ? 2 : 0 }

  /// Scalars of its segment that it shows.
  var range: Range<Int> { offset..<(offset + length) }

  /// The rows of the block at a width, indents taken off.
  func rows(width: Int, options: LayoutOptions) -> [Row] {
    Paragraph(text, direction: direction, options: options)
      .rows(width: max(1, width - 2 * indent))
  }

  /// The blocks of an article's segments, in reading order.
  ///
  /// - Parameter language: The article's.
  static func blocks(of segments: [Segment], in language: LanguageTag) -> [TextBlock] {
    segments.indices.flatMap { blocks(of: segments, at: $0, in: language, space: $0 == 0 ? 0 : 1) }
  }

  /// The blocks of one segment of an article, of which the first has blank lines above it.
  static func blocks(
    of segments: [Segment], at index: Int, in language: LanguageTag, space: Int
  ) -> [TextBlock] {
    let segment = segments[index]
    let direction = BaseDirection.of(segment.text, in: segment.language, article: language)
    return pieces(of: segment.text).map { offset, length, text in
      TextBlock(
        segment: index, offset: offset, length: length, text: text, kind: segment.kind,
        direction: direction, space: offset > 0 ? 0 : space)
    }
  }

  private static let longest = 8_000

  private static func pieces(of text: String) -> [(offset: Int, length: Int, text: String)] {
    let scalars = text.unicodeScalars
    guard text.utf8.count > 2 * longest else { return [(0, scalars.count, text)] }
    var pieces: [(offset: Int, length: Int, text: String)] = []
    var start = scalars.startIndex
    var offset = 0
    while start < scalars.endIndex {
      var end =
        scalars.index(start, offsetBy: longest, limitedBy: scalars.endIndex) ?? scalars.endIndex
      if end < scalars.endIndex, let space = scalars[start..<end].lastIndex(of: " "),
        space > start
      {
        end = scalars.index(after: space)
      }
      let length = scalars.distance(from: start, to: end)
      pieces.append((offset, length, String(scalars[start..<end])))
      offset += length
      start = end
    }
    return pieces
  }
}
