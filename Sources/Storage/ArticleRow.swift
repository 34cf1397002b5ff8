import Foundation
import GRDB
import Model

/// What lists show of an article's row.
enum SummaryColumn: Int, RowColumn {
  case row, id, title, titleOrigin, titleLanguage, language, source, date, datePrecision, path
  case hasTranslation, isRead, isStarred, isArchived, tags, copies, notes

  static let table = "article"

  var expression: String {
    switch self {
    case .tags:
      "(SELECT group_concat(tag, char(31)) FROM tag WHERE tag.article = article.id)"
    case .copies:
      """
      CASE WHEN article.copyGroup IS NULL THEN 0 ELSE (
        SELECT count(*) - 1 FROM main.article AS other WHERE other.copyGroup = article.copyGroup) END
      """
    case .notes: "(SELECT count(*) FROM note WHERE note.article = article.id)"
    default: "article.\(self)"
    }
  }
}

/// What else there is of an article, with its text.
enum ContentColumn: Int, RowColumn {
  case url, author, encoding, isEncodingDeclared, originKind, originName, originItem
  case contentHash, vocabularyWeight, text, segments, seal

  static let table = "article"

  var expression: String {
    switch self {
    case .text, .segments, .seal: "articleText.\(self)"
    default: "article.\(self)"
    }
  }
}

/// The columns of an article's row, as it is written.
enum ArticleColumn: Int, RowColumn {
  case row, id, path, url, source, author, title, titleOrigin, titleLanguage, language, date
  case datePrecision, addedAt, contentHash, vocabularyWeight, isRead, isStarred, isArchived,
    hasTranslation
  case encoding, isEncodingDeclared, originKind, originName, originItem, editedAt

  static let table = "article"
}

/// Articles from the rows of statements.
enum ArticleRow {
  /// The columns of a summary.
  static let summaryColumns = SummaryColumn.selection()
  /// The columns of a whole article: those of its summary, then the others.
  static let articleColumns = summaryColumns + ", " + ContentColumn.selection()
  /// Where in a row of ``articleColumns`` the others begin.
  static let summaryColumnCount = SummaryColumn.allCases.count

  /// A summary from a row that begins with ``summaryColumns``.
  static func summary(from row: Row) throws -> ArticleSummary {
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
      _ column: SummaryColumn
    ) throws -> Value { try row.value(column) }
    return ArticleSummary(
      id: ArticleID(rawValue: try value(.id)), title: try title(from: row),
      language: LanguageTag(rawValue: try value(.language)), source: try value(.source),
      date: try date(from: row), path: try value(.path),
      hasTranslation: try value(.hasTranslation), isRead: try value(.isRead),
      isStarred: try value(.isStarred), isArchived: try value(.isArchived),
      tags: tags(try value(.tags)),
      copyCount: try value(.copies), noteCount: try value(.notes))
  }

  /// An article from a row of ``articleColumns``.
  ///
  /// - Parameter place: Where its text stands.
  /// - Throws: ``RowDamage`` where its segments are not what was kept.
  static func article(from row: Row, at place: KeptBytes.Place) throws -> Article {
    let text: String = try row.value(ContentColumn.text, after: summaryColumnCount)
    let packed = try packedSegments(from: row, at: place)
    return try article(
      from: row, text: text,
      segments: packed.unpacked { try SegmentCoding.decode($0, text: text) })
  }

  /// The packed segments of a row of ``articleColumns``.
  static func packedSegments(from row: Row, at place: KeptBytes.Place) throws -> KeptBytes {
    let packed: Data = try row.value(ContentColumn.segments, after: summaryColumnCount)
    return try KeptBytes(
      [UInt8](packed), seal: try row.value(ContentColumn.seal, after: summaryColumnCount), at: place
    )
  }

  /// An article from a row that begins with ``articleColumns``, with its text and segments.
  static func article(from row: Row, text: String, segments: [Segment]) throws -> Article {
    func other<Value: DatabaseValueConvertible & StatementColumnConvertible>(
      _ column: ContentColumn
    ) throws -> Value { try row.value(column, after: summaryColumnCount) }
    let encodingName: String? = try other(.encoding)
    let isDeclared: Bool? = try other(.isEncodingDeclared)
    return Article(
      id: ArticleID(rawValue: try row.value(SummaryColumn.id)),
      origin: OriginCoding.origin(
        kind: try other(.originKind), name: try other(.originName), item: try other(.originItem),
        path: try row.value(SummaryColumn.path)),
      url: try other(.url), source: try row.value(SummaryColumn.source),
      author: try other(.author), title: try title(from: row),
      language: LanguageTag(rawValue: try row.value(SummaryColumn.language)),
      date: try date(from: row),
      encoding: encodingName.map { TextEncoding(name: $0, isDeclared: isDeclared ?? false) },
      text: text, segments: segments)
  }

  private static func tags(_ joined: String?) -> [String] {
    joined.map { $0.split(separator: "\u{1F}").map(String.init).sorted() } ?? []
  }

  private static func title(from row: Row) throws -> ArticleTitle {
    ArticleTitle(
      text: try row.value(SummaryColumn.title),
      origin: ArticleTitle.Origin(rawValue: try row.value(SummaryColumn.titleOrigin)) ?? .lead,
      language: LanguageTag(rawValue: try row.value(SummaryColumn.titleLanguage)))
  }

  private static func date(from row: Row) throws -> PublicationDate? {
    let seconds: Int64? = try row.value(SummaryColumn.date)
    let precision: Int? = try row.value(SummaryColumn.datePrecision)
    return seconds.map {
      PublicationDate(
        secondsSince1970: $0, precision: precision.flatMap(PublicationDate.Precision.init) ?? .day)
    }
  }
}
