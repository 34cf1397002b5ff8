import Exporting
import KhabarCore
import Model

/// The feeds that a library follows, to be printed.
struct SubscriptionsReport {
  var feeds: [Subscription]
}

extension SubscriptionsReport: Exportable {
  static var exporters: [any Exporter<SubscriptionsReport>] {
    [
      TextExporter { report, output in
        for feed in report.feeds { writeText(of: feed, to: output) }
      },
      JSONExporter { SubscriptionsDocument($0.feeds) },
      JSONLinesExporter { $0.feeds.map(SubscriptionsDocument.Row.init) },
      RowsExporter { report in
        report.feeds.map { feed in
          [
            "\(feed.id)", feed.title ?? "", feed.address, "\(feed.unreadCount)",
            "\(feed.articleCount)", feed.state.error ?? "",
          ]
        }
      },
    ]
  }

  private static func writeText(of feed: Subscription, to output: any TextOutput) {
    var line: Printable = "\(feed.id)  "
    line += TextStyle.title("\(feed.title ?? feed.address)")
    line += "  \(feed.unreadCount) unread of \(feed.articleCount)"
    output.print(line)
    output.print(TextStyle.faint("   \(WebAddress(feed.address).withoutPassword.text)"))
    if let error = feed.state.error { output.print("   \(error)") }
  }
}
