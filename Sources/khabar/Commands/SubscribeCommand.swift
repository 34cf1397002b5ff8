import ArgumentParser
import Exporting
import Feeds
import Importing
import KhabarCore
import Model

/// `khabar subscribe`: follows feeds.
struct SubscribeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subscribe", abstract: "Follow feeds.",
    discussion: """
      An address may be that of a page that names its feed. file:PATH is a feed in a file, and \
      exec:COMMAND is one that a command of the shell prints. A file of OPML is a list of feeds, as \
      other feed readers write it: those in it are fetched with the next khabar fetch.
      """)

  @OptionGroup var source: LibraryOptions
  @ArgumentParser.Flag(help: "Leave finding names and translations to the next run.")
  var later = false
  @Argument(help: "Addresses, and files of OPML.") var feeds: [String]

  func run() async throws {
    let library = try source.openLibrary()
    let line = ProgressLine()
    var isIncomplete = false
    for name in feeds {
      do {
        try await subscribe(to: name, in: library)
      } catch let failure as FeedFailure {
        StandardError.print(Printable(failure))
        isIncomplete = true
      } catch let status as ExitStatus {
        isIncomplete = isIncomplete || status == .incomplete
      }
    }
    if !later { try await library.completeAnalysis { await line.show($0) } }
    await line.erase()
    if isIncomplete { throw ExitStatus.incomplete }
  }

  private func subscribe(to name: String, in library: Library) async throws {
    let kind = DiskFile(name).kind
    if kind == .folder {
      throw FeedFailure(
        address: name, cause: .told("\"\(name)\" is a folder. Name an address, or a file of OPML."))
    }
    guard kind == .file else {
      return try await subscribe(to: FeedSource(address: name), in: library)
    }
    let list: SubscriptionList?
    do {
      list = SubscriptionList(try DiskFile(name).contents(limit: SubscriptionList.longest))
    } catch {
      throw FeedFailure(address: name, cause: .told("\(error)"))
    }
    guard let list else {
      return try await subscribe(to: .file(path: DiskFile(name).fullPath), in: library)
    }
    let known = try await library.subscriptions().count
    _ = try await library.subscribe(to: list.feeds)
    let added = try await library.subscriptions().count - known
    StandardError.print(each: list.refusals)
    StandardError.print(
      "\(name): \(added) feeds are followed now, \(list.feeds.count - added) were already. "
        + "khabar fetch fetches them.")
    if !list.refusals.isEmpty { throw ExitStatus.incomplete }
  }

  private func subscribe(to source: FeedSource, in library: Library) async throws {
    let known = try await library.subscriptions()
    if let feed = known.first(where: { $0.address == source.address || $0.origin == source.address }
    ) {
      StandardError.print("\(feed.title ?? feed.address) is followed already.")
      return
    }
    guard let discovery = try FeedDiscoverer().feed(at: source) else { throw ExitStatus.incomplete }
    let subscriptions = try await library.subscribe(to: [
      (discovery.source.address, discovery.feed.title, discovery.feed.link)
    ])
    guard let subscription = subscriptions.first else { return }
    let report = try await library.keep(.document(discovery.document), of: subscription)
    StandardError.print(
      "Following \(subscription.title ?? subscription.address) (\(subscription.address)): "
        + "\(report.added) added.")
    if !discovery.others.isEmpty {
      StandardError.print("The page names other feeds: \(discovery.others.joined(separator: ", "))")
    }
    StandardError.print(each: report.failures)
    StandardError.print(each: report.remarks)
    if !report.failures.isEmpty { throw ExitStatus.incomplete }
  }
}
