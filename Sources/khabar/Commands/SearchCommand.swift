import ArgumentParser
import Exporting

/// `khabar search`: ranked articles with snippets.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the articles' text, in either language.",
    discussion: """
      Words are found in any spelling and with any prefix or ending; a name finds its spellings in \
      the other language too. See docs/search.md for phrases, fields and operators.
      """)

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: SearchReport.self)) var format = FormatArgument<SearchReport>(.text)
  @Option(help: ArgumentHelp("Print at most this many.", valueName: "n")) var limit: Int =
    SearchRequest.standardLimit
  @ArgumentParser.Flag(help: "Rank every match, not only the newest, however long it takes.")
  var full = false
  @Argument(help: "What to look for.") var query: String
  @Argument(help: "Search these files and folders alone.") var paths: [String] = []

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() async throws {
    try await SearchRequest(
      library: source.library, exporter: format.exporter, limit: limit, isFull: full, query: query,
      paths: paths
    ).run()
  }
}
