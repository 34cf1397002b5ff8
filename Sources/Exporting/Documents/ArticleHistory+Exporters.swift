public import Model

extension ArticleHistory: Exportable {
  /// What `versions` prints.
  public static var exporters: [any Exporter<ArticleHistory>] {
    [
      TextExporter { history, output in
        for version in history.versions {
          output.print(
            line(version.id, from: version.storedAt, until: version.replacedAt, version.title))
        }
        output.print(line(history.article, from: history.storedAt, until: nil, history.title))
        guard let last = history.versions.last else {
          return output.note("It was never edited since it was stored.")
        }
        output.note(
          "What the last edit changed: khabar compare \(last.id) \(history.article)")
      },
      JSONExporter { HistoryDocument($0) },
      RowsExporter { history in
        history.versions.map { version in
          [
            version.id.rawValue, version.storedAt.iso8601, version.replacedAt.iso8601,
            version.title,
          ]
        } + [[history.article.rawValue, history.storedAt.iso8601, "", history.title]]
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

  init(_ history: ArticleHistory) {
    id = history.article.rawValue
    title = history.title
    stored = history.storedAt.iso8601
    versions = history.versions.map(VersionDocument.init)
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
