import ArgumentParser
import Exporting
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

  @Option(help: .formats(of: FeedReport.self)) var format = FormatArgument<FeedReport>(.text)
  @Argument(help: "A file, or an address of the web, file:PATH, or exec:COMMAND.")
  var source: String

  func run() async throws {
    let feed = try read()
    try format.print(FeedReport(feed: feed))
    if format.format != .json { StandardError.print(each: feed.problems) }
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
}
