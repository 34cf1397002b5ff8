import ArgumentParser
import Exporting
import Feeds
import KhabarCore
import Model

/// `khabar feeds`: the feeds that a library follows.
struct FeedsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "List the feeds that are followed.",
    discussion: "Each has a number, by which khabar fetch and --remove know it.")

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: SubscriptionsReport.self))
  var format = FormatArgument<SubscriptionsReport>(.text)
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
    try format.print(SubscriptionsReport(feeds: feeds))
    if feeds.isEmpty {
      StandardError.print("No feed is followed yet. Follow one with: khabar subscribe URL")
      throw ExitStatus.incomplete
    }
  }
}
