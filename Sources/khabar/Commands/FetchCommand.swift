import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar fetch`: fetches what is new.
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch what is new of the feeds that are followed.",
    discussion: """
      A feed that could not be had is left alone for a while, longer each time; one that is named is \
      asked for at once. What a feed drops is kept, and what it edits takes the place of what was there.

      With --watch, what is new for each watch is printed to standard output, a line for each article, \
      once: what was not printed before the command was interrupted is printed the next time.
      """)

  @OptionGroup var source: LibraryOptions
  @ArgumentParser.Flag(help: "Leave finding names and translations to the next run.")
  var later = false
  @ArgumentParser.Flag(
    help: "Fetch the page of each new entry and put its text in the place of what the feed carries."
  )
  var fullText = false
  @ArgumentParser.Flag(help: "Print what is new for each watch.")
  var watch = false
  @Option(help: .formats(of: WatchNewsReport.self, verb: "print what is new for watches"))
  var format = FormatArgument<WatchNewsReport>(.text)
  @Argument(help: "Only these feeds: numbers, addresses, titles or parts of them.")
  var feeds: [String] = []

  func run() async throws {
    let library = try source.openLibrary()
    let all = try await library.subscriptions()
    let chosen = try feeds.isEmpty ? all : feeds.map { try FeedArgument($0).feed(among: all) }
    guard !chosen.isEmpty || watch else {
      throw CommandFailure(
        status: .incomplete,
        message: "No feed is followed yet. Follow one with: khabar subscribe URL")
    }
    let line = ProgressLine()
    var rules = FullTextRules.ofSettings
    if fullText { rules.isWanted = { _ in true } }
    let report = try await library.fetch(chosen, forced: !feeds.isEmpty, by: rules) {
      await line.show($0)
    }
    let texts = try await library.fetchWantedFullText(by: rules) { await line.show($0) }
    if !later { try await library.completeAnalysis { await line.show($0) } }
    try await library.lookThroughWatches()
    await line.erase()
    let problems = try await WatchRinger.ofCommandLine.ring(for: library)
    if watch { try await WatchTelling(format: format).tellNews(of: library) }
    StandardError.print(each: report.failures)
    StandardError.print(each: report.remarks)
    StandardError.print(each: texts.failures)
    var summary: Printable =
      "\(report.added) added, \(report.changed) changed, from \(report.newFeeds) feeds; "
      + "\(report.unchangedFeeds) unchanged, \(report.failures.count) failed"
    if report.waitingFeeds > 0 {
      summary += ", \(report.waitingFeeds) not asked again so soon after a failure"
    }
    if !texts.fetched.isEmpty { summary += "; \(texts.fetched.count) full texts" }
    StandardError.print(summary + ".")
    for problem in problems { StandardError.print(Printable(problem)) }
    if !report.failures.isEmpty || !texts.failures.isEmpty || !problems.isEmpty {
      throw ExitStatus.incomplete
    }
  }
}
