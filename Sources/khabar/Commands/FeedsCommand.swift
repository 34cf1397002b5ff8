import ArgumentParser
import Feeds
import KhabarCore
import Model

/// `khabar feeds`: the feeds that a library follows.
struct FeedsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "List the feeds that are followed.",
    discussion: "Each has a number, by which khabar fetch and --remove know it.")

  @OptionGroup var source: LibraryOptions
  @Option(help: "How to print: text, json, jsonl or tsv.") var format: OutputFormat = .text
  @ArgumentParser.Flag(help: "Print them as OPML, which other feed readers read.")
  var opml = false
  @Option(
    help: ArgumentHelp("Follow a feed no more; its articles stay.", valueName: "feed"))
  var remove: String?

  func run() async throws {
    let library = try source.openLibrary()
    let feeds = try await library.subscriptions()
    if let remove {
      let feed = try FeedArgument(remove).feed(among: feeds)
      try await library.unsubscribe(from: feed)
      StandardError.print("\(feed.title ?? feed.address) is followed no more. Its articles stay.")
      return
    }
    if opml {
      let list = feeds.map {
        OPML.Subscription(address: $0.address, title: $0.title, link: $0.link)
      }
      StandardOutput.print(Printable(lines: OPML.document(of: list)))
      return
    }
    switch format {
    case .json: try StandardOutput.print(json: SubscriptionsDocument(feeds))
    case .jsonl:
      for feed in feeds {
        try StandardOutput.print(json: SubscriptionsDocument.Row(feed), onOneLine: true)
      }
    case .tsv:
      for feed in feeds {
        StandardOutput.print(row: [
          "\(feed.id)", feed.title ?? "", feed.address, "\(feed.unreadCount)",
          "\(feed.articleCount)", feed.state.error ?? "",
        ])
      }
    case .text:
      for feed in feeds { printText(of: feed) }
    }
    if feeds.isEmpty {
      StandardError.print("No feed is followed yet. Follow one with: khabar subscribe URL")
      throw ExitStatus.incomplete
    }
  }

  private func printText(of feed: Subscription) {
    var line: Printable = "\(feed.id)  "
    line += TextStyle.title("\(feed.title ?? feed.address)")
    line += "  \(feed.unreadCount) unread of \(feed.articleCount)"
    StandardOutput.print(line)
    StandardOutput.print(TextStyle.faint("   \(WebAddress(feed.address).withoutPassword.text)"))
    if let error = feed.state.error { StandardOutput.print("   \(error)") }
  }
}
