public import Model

/// What an article says now and what it said before, to be written: what `versions` tells.
public struct HistoryReport: Hashable, Sendable {
  /// The article.
  public var article: ArticleID
  /// The title that it has now.
  public var title: String
  /// When what it says now was stored, in seconds since 1970.
  public var storedAt: Int64
  /// What it said before, the first version first.
  public var versions: [ArticleVersion]

  /// A report of the given parts.
  public init(article: ArticleID, title: String, storedAt: Int64, versions: [ArticleVersion]) {
    self.article = article
    self.title = title
    self.storedAt = storedAt
    self.versions = versions
  }
}

extension HistoryReport: Exportable {
  /// What `versions` prints.
  public static var exporters: [any Exporter<HistoryReport>] {
    [
      TextExporter { report, output in
        for version in report.versions {
          output.print(
            line(version.id, from: version.storedAt, until: version.replacedAt, version.title))
        }
        output.print(line(report.article, from: report.storedAt, until: nil, report.title))
        guard let last = report.versions.last else {
          return output.note("It was never edited since it was stored.")
        }
        output.note(
          "What the last edit changed: khabar compare \(last.id) \(report.article)")
      },
      JSONExporter { HistoryDocument($0) },
      RowsExporter { report in
        report.versions.map { version in
          [
            version.id.rawValue, version.storedAt.iso8601, version.replacedAt.iso8601,
            version.title,
          ]
        } + [[report.article.rawValue, report.storedAt.iso8601, "", report.title]]
      },
    ]
  }

  private static func line(
    _ id: ArticleID, from start: Int64, until end: Int64?, _ title: String
  ) -> Printable {
    let span = "\(start.iso8601) – \(end?.iso8601 ?? "now")"
    return
      "\(TextStyle.mark("\(id)"))  \(TextStyle.faint("\(span)"))  \(TextStyle.title("\(title)"))"
  }
}

/// What `versions --format json` prints.
struct HistoryDocument: Encodable {
  var schema = Schema.khabar1
  var id: String
  var title: String
  var stored: String
  var versions: [VersionDocument]

  init(_ report: HistoryReport) {
    id = report.article.rawValue
    title = report.title
    stored = report.storedAt.iso8601
    versions = report.versions.map(VersionDocument.init)
  }
}

/// An earlier version, in documents about its article.
struct VersionDocument: Encodable {
  var id: String
  var number: Int
  var title: String
  var stored: String
  var replaced: String

  init(_ version: ArticleVersion) {
    id = version.id.rawValue
    number = version.number
    title = version.title
    stored = version.storedAt.iso8601
    replaced = version.replacedAt.iso8601
  }
}

extension Int64 {
  /// The moment so many seconds after 1970 began, in UTC.
  fileprivate var iso8601: String {
    PublicationDate(secondsSince1970: self, precision: .second).iso8601
  }
}
