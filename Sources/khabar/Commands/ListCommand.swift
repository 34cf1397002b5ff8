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
  @ArgumentParser.Flag(help: "List each copy of a story, not only the one that stands for all.")
  var copies = false
  @ArgumentParser.Flag(help: "List archived articles too; is:archived lists these alone.")
  var archived = false
  @Argument(help: "Only the articles that match a query.") var query: [String] = []

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() async throws {
    let report = try await ArticleListReport(
      source.openLibrary(), query: query.joined(separator: " "), limit: limit,
      includingCopies: copies, includingArchive: archived)
    try format.print(report)
    if report.total == 0 { throw ExitStatus.incomplete }
  }
}

extension ArticleListReport {
  /// The articles of a library that match a query, all of them for an empty one.
  ///
  /// - Parameters:
  ///   - includesCopies: Whether copies are listed beside the article that stands for them.
  ///   - includesArchive: Whether archived articles are listed too.
  init(
    _ library: Library, query: String, limit: Int, includingCopies includesCopies: Bool = false,
    includingArchive includesArchive: Bool = false
  ) async throws {
    let page = try await library.page(
      of: query, offset: 0, limit: limit, includingCopies: includesCopies,
      includingArchive: includesArchive)
    self.init(
      query: query, articles: page.articles, total: page.total,
      copies: includesCopies ? [:] : try await library.copies(of: page.articles))
  }
}
