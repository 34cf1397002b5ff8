import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar show`: one article as text.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one article.",
    discussion: """
      An article is named by its id, by a unique beginning of it, or by its file; an earlier version \
      of one as khabar versions names it.
      """)

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: ArticleReport.self))
  var format = FormatArgument<ArticleReport>(.text)
  @Argument(help: "The article.") var article: String

  func run() async throws {
    let argument = ArticleArgument(article)
    let shown = try await argument.article(in: source)
    guard argument.file == nil else { return try format.print(ArticleReport(shown)) }
    let library = try source.openLibrary()
    try format.print(
      ArticleReport(
        shown, copies: try await library.copies(of: shown.id),
        versions: shown.id.versionParts == nil
          ? try await library.history(of: shown.id).versions : []))
  }
}
