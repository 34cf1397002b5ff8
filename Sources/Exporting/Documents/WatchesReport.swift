public import Model

/// Watches and how much they have found, to be written: what `watch list` tells.
public struct WatchesReport: Sendable {
  /// The watches, in the order of their names.
  public var watches: [WatchStatus]

  /// A report of watches.
  public init(watches: [WatchStatus]) {
    self.watches = watches
  }
}

extension WatchesReport: Exportable {
  /// What `watch list` prints.
  public static var exporters: [any Exporter<WatchesReport>] {
    [
      TextExporter { report, output in
        for status in report.watches { output.print(line(for: status)) }
      },
      JSONExporter { WatchesDocument($0) },
      JSONLinesExporter { $0.watches.map(WatchesDocument.Row.init) },
      RowsExporter { report in
        report.watches.map { status in
          [
            status.watch.name, "\(status.newCount)", "\(status.articleCount)",
            status.watch.subjectInWords,
          ]
        }
      },
    ]
  }

  private static func line(for status: WatchStatus) -> Printable {
    var line: Printable = "\(TextStyle.title("\(status.watch.name)"))  "
    line += "\(status.newCount) new of \(status.articleCount)"
    line += TextStyle.faint("  \(status.watch.subjectInWords)")
    return line
  }
}

extension Watch {
  /// The query, or how many names there are.
  fileprivate var subjectInWords: String {
    switch subject {
    case .query(let query): query
    case .names(let names) where names.count == 1: names[0].name
    case .names(let names): "\(names.count) names"
    }
  }
}

/// What `watch list --format json` prints.
struct WatchesDocument: Encodable {
  struct Name: Encodable {
    var id: String
    var name: String
  }

  struct Row: Encodable {
    var name: String
    /// Missing where the watch looks for names.
    var query: String?
    /// Missing where the watch looks for what a query finds.
    var names: [Name]?
    var new: Int
    var articles: Int
    var made: String

    init(_ status: WatchStatus) {
      name = status.watch.name
      switch status.watch.subject {
      case .query(let text): query = text
      case .names(let list): names = list.map { Name(id: $0.id, name: $0.name) }
      }
      new = status.newCount
      articles = status.articleCount
      made = PublicationDate(secondsSince1970: status.madeAt, precision: .second).iso8601
    }
  }

  var schema = Schema.khabar1
  var watches: [Row]

  init(_ report: WatchesReport) {
    watches = report.watches.map(Row.init)
  }
}
