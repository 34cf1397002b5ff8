public import Analysis
import Language
public import Model

/// One side of an alignment: a text cut into segments of some unit.
public struct SegmentedText: Hashable, Sendable {
  /// The article's id.
  public var id: ArticleID
  /// The file that it was read from.
  public var path: String?
  /// The language of most of it.
  public var language: LanguageTag
  /// Its segments in reading order.
  public var segments: [Segment]

  /// An article cut into segments of a unit.
  public init(_ article: Article, unit: AlignmentUnit) {
    id = article.id
    path = article.path
    language = article.language
    segments = UnitSplitter.segments(of: article, by: unit)
  }

  /// A text whose every line, as it stands, is a segment.
  ///
  /// An empty line is a segment too, so that a segment's number is its line's; a line break at the
  /// very end opens no line.
  public init(lines text: String, id: ArticleID, path: String?) {
    self.id = id
    self.path = path
    segments = Self.lines(of: text)
    language = LanguageGuess.language(of: text)
  }

  private static func lines(of text: String) -> [Segment] {
    var lines = Sanitiser.paragraphs(of: text, keepingEmpty: true)
    if let last = lines.last, last.text.isEmpty { lines.removeLast() }
    return lines.map { line in
      Segment(
        kind: .paragraph, language: LanguageGuess.language(of: line.text), text: line.text,
        origin: line.origin)
    }
  }
}
