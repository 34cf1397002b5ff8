import Language
public import Model
import SentenceAlignment

extension SegmentedText {
  /// An article cut into segments of a unit.
  public init(_ article: Article, unit: AlignmentUnit) {
    self.init(
      id: article.id, path: article.path, language: article.language,
      segments: UnitSplitter.segments(of: article, by: unit))
  }

  /// A text whose every line, as it stands, is a segment.
  ///
  /// An empty line is a segment too, so that a segment's number is its line's; a line break at the
  /// very end opens no line.
  public init(lines text: String, id: ArticleID, path: String?) {
    self.init(
      id: id, path: path, language: LanguageGuess.language(of: text),
      segments: Self.lines(of: text))
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
