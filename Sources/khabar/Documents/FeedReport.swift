import Exporting
import Feeds
import Model

/// A feed as it is read, to be printed.
struct FeedReport {
  var feed: Feed
}

extension FeedReport: Exportable {
  static var exporters: [any Exporter<FeedReport>] {
    [
      TextExporter { report, output in writeText(of: report.feed, to: output) },
      JSONExporter { FeedDocument($0.feed) },
      JSONLinesExporter { $0.feed.entries.map(FeedDocument.Entry.init) },
      RowsExporter { report in
        report.feed.entries.map { entry in
          [
            entry.published?.iso8601 ?? entry.updated?.iso8601 ?? "", entry.title ?? "",
            entry.link ?? "",
          ]
        }
      },
    ]
  }

  private static func writeText(of feed: Feed, to output: any TextOutput) {
    output.print(TextStyle.title("\(feed.title ?? "(no title)")"))
    let about = [feed.language?.rawValue, feed.link].compactMap { $0 }
    if !about.isEmpty { output.print(TextStyle.faint("\(about.joined(separator: " · "))")) }
    for entry in feed.entries {
      output.print("")
      output.print(TextStyle.title("\(entry.title ?? "(no title)")"))
      let date = entry.published ?? entry.updated
      let about = [date?.iso8601, entry.authors.joined(separator: ", "), entry.link]
        .compactMap { $0 }.filter { !$0.isEmpty }
      if !about.isEmpty {
        output.print(TextStyle.faint("\(about.joined(separator: " · "))"))
      }
      for line in entry.text.split(separator: "\n") { output.print("\(line)") }
    }
  }
}
