import Foundation
import GRDB
import Language
import Model

/// An article that a search found, with what the query's terms in it come to.
///
/// It is read where SQLite has it: of its text only the passage to show is ever copied.
struct MatchedArticle {
  /// Bytes of an article after which no more places are looked for, once there are some.
  private static let longestReading = 50_000

  /// What is read of an article beside its summary.
  enum TextColumn: Int, RowColumn {
    case text, segments, seal, url, author

    static let table = "articleText"

    var expression: String {
      switch self {
      case .text, .segments, .seal: "articleText.\(name)"
      case .url, .author: "article.\(name)"
      }
    }
  }

  /// The columns from which one is made.
  static let columns = """
    \(ArticleRow.summaryColumns), \(TextColumn.selection())
    """

  /// Asks for the row of one article.
  static let selection = """
    SELECT \(columns)
    FROM article JOIN articleText ON articleText.row = article.row WHERE article.row = ?
    """

  /// What the terms' form and order count beside their number.
  let closeness: Double

  private let summary: ArticleSummary
  private let passage: Passage
  private let titleHighlights: [Range<Int>]

  /// Reads an article from a row that begins with ``columns``.
  init(_ row: Row, finder: TermFinder) throws {
    let summary = try ArticleRow.summary(from: row)
    let inTitle = finder.occurrences(in: summary.title.text, of: summary.language)
    var closeness = Closeness(groups: finder.groups)
    closeness.look(at: inTitle)
    var choice = PassageChoice(groups: finder.groups)
    let others = ArticleRow.summaryColumnCount
    let packed: Data = try row.value(TextColumn.segments, after: others)
    let segments = try KeptBytes(
      [UInt8](packed), seal: try row.value(TextColumn.seal, after: others),
      at: .number(.articleText, try row.value(SummaryColumn.row)))
    try row.withUnsafeData(atIndex: others + TextColumn.text.rawValue) { text in
      try (text ?? Data()).withUnsafeBytes { (text: UnsafeRawBufferPointer) in
        var length = 0
        try segments.unpacked { bytes in
          try SegmentCoding.forEachSegment(
            in: bytes, of: text.bindMemory(to: UInt8.self)
          ) { segment, text in
            if segment.kind == .headline, text.elementsEqual(summary.title.text.utf8) {
              return true
            }
            let found = finder.occurrences(inUTF8: text, of: summary.language)
            closeness.look(at: found)
            choice.look(at: text, kind: segment.kind, found)
            length += text.count
            return length <= Self.longestReading || !choice.hasTerms
          }
        }
      }
    }
    let passage = choice.best
    let isElsewhere = inTitle.isEmpty && !choice.hasTerms
    let origin =
      isElsewhere
      ? Self.originPassage(
        source: summary.source, author: try row.value(TextColumn.author, after: others),
        url: try row.value(TextColumn.url, after: others), finder: finder)
      : nil
    self.summary = summary
    self.closeness = closeness.value
    self.passage = origin ?? passage
    titleHighlights = inTitle.map(\.range)
  }

  /// Source, author and address with what matches in them; `nil` where nothing does.
  private static func originPassage(
    source: String?, author: String?, url: String?, finder: TermFinder
  ) -> Passage? {
    let text = [source, author, url.map(WebAddress.words)].compactMap(\.self).joined(
      separator: " · ")
    let found = finder.occurrences(in: text)
    guard let first = found.first else { return nil }
    var line = text
    return line.withUTF8 { Passage(cutFrom: $0, around: first.range, found) }
  }

  /// What the search shows of it.
  func hit(score: Double) -> SearchHit {
    SearchHit(
      article: summary, score: score, snippet: passage.text, highlights: passage.highlights,
      titleHighlights: titleHighlights)
  }
}
