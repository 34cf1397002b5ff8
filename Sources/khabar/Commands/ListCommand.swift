import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar list`: articles, newest first.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List articles, newest first.")

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: ArticleListReport.self))
  var format = FormatArgument<ArticleListReport>(.text)
  @Option(help: ArgumentHelp("Print at most this many.", valueName: "n")) var limit: Int = 1000
  @Argument(help: "Only the articles that match a query.") var query: [String] = []

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() async throws {
    let report = try await ArticleListReport(
      source.openLibrary(), query: query.joined(separator: " "), limit: limit)
    try format.print(report)
    if report.total == 0 { throw ExitStatus.incomplete }
  }
}

extension ArticleListReport {
  /// The articles of a library that match a query, all of them for an empty one.
  init(_ library: Library, query: String, limit: Int) async throws {
    let page = try await library.page(of: query, offset: 0, limit: limit)
    self.init(query: query, articles: page.articles, total: page.total)
  }
}
