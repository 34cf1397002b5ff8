import Foundation
import GRDB
import Model

/// The columns of an article's row that lists show.
enum ArticleRow {
  static let summaryColumns = """
    article.row, article.id, article.title, article.titleOrigin, article.titleLanguage, \
    article.language, article.source, article.date, article.datePrecision, article.path, \
    article.hasTranslation, article.isRead, article.isStarred, \
    (SELECT group_concat(tag, char(31)) FROM tag WHERE tag.article = article.id)
    """
  /// How many columns these are.
  static let summaryColumnCount = 14

  /// A summary from a row that begins with ``summaryColumns``.
  static func summary(from row: Row) -> ArticleSummary {
    ArticleSummary(
      id: ArticleID(rawValue: row[1]), title: title(from: row),
      language: LanguageTag(rawValue: row[5]), source: row[6],
      date: date(seconds: row[7], precision: row[8]), path: row[9], hasTranslation: row[10],
      isRead: row[11], isStarred: row[12],
      tags: tags(row[13]))
  }

  /// Segments from the columns at these indices.
  static func segments(from row: Row, text: Int, segments: Int) -> [Segment] {
    let data: Data = row[segments]
    return SegmentCoding.decode([UInt8](data), text: row[text])
  }

  private static func tags(_ joined: String?) -> [String] {
    joined.map { $0.split(separator: "\u{1F}").map(String.init).sorted() } ?? []
  }

  static func title(from row: Row) -> ArticleTitle {
    ArticleTitle(
      text: row[2], origin: ArticleTitle.Origin(rawValue: row[3]) ?? .lead,
      language: LanguageTag(rawValue: row[4]))
  }

  static func date(seconds: Int64?, precision: Int?) -> PublicationDate? {
    seconds.map {
      PublicationDate(
        secondsSince1970: $0, precision: precision.flatMap(PublicationDate.Precision.init) ?? .day)
    }
  }
}
