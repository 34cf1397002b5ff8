import ArgumentParser
import Feeds
import Importing
import KhabarCore
import Model

/// `khabar feed`: how a feed is read, without storing it.
struct FeedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Show how a feed is read, without storing it.",
    discussion: """
      RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed are read. What is wrong with a feed is \
      told on standard error, or as "problems" in JSON.
      """)

  @Option(help: "How to print: text, json, jsonl or tsv.") var format: OutputFormat = .text
  @Argument(help: "A file, or an address of the web, file:PATH, or exec:COMMAND.")
  var source: String

  func run() async throws {
    let feed = try read()
    switch format {
    case .json: try StandardOutput.print(json: FeedDocument(feed))
    case .jsonl:
      for entry in feed.entries {
        try StandardOutput.print(json: FeedDocument.Entry(entry), onOneLine: true)
      }
    case .tsv:
      for entry in feed.entries {
        StandardOutput.print(row: [
          entry.published?.iso8601 ?? entry.updated?.iso8601 ?? "", entry.title ?? "",
          entry.link ?? "",
        ])
      }
    case .text: printText(of: feed)
    }
    if format != .json { StandardError.print(each: feed.problems) }
  }

  private func read() throws -> Feed {
    let source =
      DiskFile(source).kind == nil ? FeedSource(address: source) : FeedSource.file(path: source)
    guard let loaded = source.load() else { throw ExitStatus.incomplete }
    switch loaded {
    case .unchanged: throw ExitStatus.incomplete
    case .failed(let failure):
      throw CommandFailure(status: .incomplete, message: Printable(failure))
    case .document(let document):
      do {
        return try FeedReader.feed(
          of: document.bytes, address: document.address, charset: document.charset)
      } catch {
        throw CommandFailure(
          status: .incomplete, message: "\(self.source) is no feed: \(error).")
      }
    }
  }

  private func printText(of feed: Feed) {
    StandardOutput.print(TextStyle.title("\(feed.title ?? "(no title)")"))
    let about = [feed.language?.rawValue, feed.link].compactMap { $0 }
    if !about.isEmpty { StandardOutput.print(TextStyle.faint("\(about.joined(separator: " · "))")) }
    for entry in feed.entries {
      StandardOutput.print("")
      StandardOutput.print(TextStyle.title("\(entry.title ?? "(no title)")"))
      let date = entry.published ?? entry.updated
      let about = [date?.iso8601, entry.authors.joined(separator: ", "), entry.link]
        .compactMap { $0 }.filter { !$0.isEmpty }
      if !about.isEmpty {
        StandardOutput.print(TextStyle.faint("\(about.joined(separator: " · "))"))
      }
      for line in entry.text.split(separator: "\n") { StandardOutput.print("\(line)") }
    }
  }
}
