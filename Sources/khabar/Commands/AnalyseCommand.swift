import ArgumentParser
import Exporting
import KhabarCore

/// `khabar analyse`: does the analysis that is still to be done.
struct AnalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Find names and translations in the articles that were added without.",
    discussion: """
      That is what khabar add --later leaves, and whatever was interrupted. The newest articles come \
      first, and what is done is kept at any moment.
      """)

  @OptionGroup var source: LibraryOptions

  func run() async throws {
    let library = try source.openLibrary()
    let line = ProgressLine()
    let count = try await library.completeAnalysis { await line.show($0) }
    try await library.groupStories { await line.show($0) }
    await line.erase()
    StandardError.print("\(count) analysed.")
  }
}
