import ArgumentParser
import KhabarCore
import Model

/// `khabar list`: articles, newest first.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List articles, newest first.")

  @OptionGroup var source: LibraryOptions
  @Option(help: "How to print: text, json, jsonl or tsv.") var format: OutputFormat = .text
  @Option(help: ArgumentHelp("Print at most this many.", valueName: "n")) var limit: Int = 1000
  @Argument(help: "Only the articles that match a query.") var query: [String] = []

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() async throws {
    let library = try source.openLibrary()
    try await ArticleListPrinter(format: format, limit: limit)
      .print(library, query: query.joined(separator: " "))
  }
}
