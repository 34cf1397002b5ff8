public import Feeds
import Model

extension Feed: Exportable {
  /// What `feed` prints.
  public static var exporters: [any Exporter<Feed>] {
    [
      TextExporter { FeedText().write($0, to: $1) },
      JSONExporter { FeedDocument($0) },
      JSONLinesExporter { $0.entries.map(FeedDocument.Entry.init) },
      RowsExporter { feed in
        feed.entries.map { entry in
          [
            entry.published?.iso8601 ?? entry.updated?.iso8601 ?? "", entry.title ?? "",
            entry.link ?? "",
          ]
        }
      },
    ]
  }
}

/// Writes a feed for people.
private struct FeedText {
  func write(_ feed: Feed, to output: any TextOutput) {
    output.print(TextStyle.title("\(feed.title ?? "(no title)")"))
    printFaint([feed.language?.rawValue, feed.link], to: output)
    for entry in feed.entries {
      output.print("")
      output.print(TextStyle.title("\(entry.title ?? "(no title)")"))
      let date = entry.published ?? entry.updated
      printFaint(
        [date?.iso8601, entry.authors.joined(separator: ", "), entry.link], to: output)
      for line in entry.text.split(separator: "\n") { output.print("\(line)") }
    }
  }

  private func printFaint(_ facts: [String?], to output: any TextOutput) {
    let known = facts.compactMap { $0 }.filter { !$0.isEmpty }
    if !known.isEmpty { output.print(TextStyle.faint("\(known.joined(separator: " · "))")) }
  }
}
