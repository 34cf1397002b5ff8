import ArgumentParser
import Exporting
import KhabarCore

/// `khabar watch list`: the watches and how much is new.
struct WatchListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the watches, each with how much is new.",
    discussion: "khabar list watch:NAME lists what one has found.")

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: WatchesReport.self)) var format = FormatArgument<WatchesReport>(.text)

  func run() async throws {
    let library = try source.openLibrary()
    try await library.lookThroughWatches()
    let watches = try await library.watches()
    try format.print(WatchesReport(watches: watches))
    try await source.tellBacklog(of: library)
    if watches.isEmpty {
      StandardError.print("There is no watch yet. Make one with: khabar watch add QUERY")
      throw ExitStatus.incomplete
    }
  }
}
