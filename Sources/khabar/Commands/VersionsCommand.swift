import ArgumentParser
import Exporting
import Importing
import KhabarCore
import Model

/// `khabar versions`: what an article said before it was edited.
struct VersionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "List the versions of an article that was edited.",
    discussion: """
      Each has a name, as in a1b2@1, by which show prints it and compare lays it beside another one \
      or the article itself.
      """)

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: ArticleHistory.self)) var format = FormatArgument<ArticleHistory>(
    .text)
  @Argument(help: "The article, by its id, a unique beginning of it, or its file.")
  var article: String

  func run() async throws {
    let library = try source.openLibrary()
    let argument = ArticleArgument(article)
    let history = try await library.history(
      named: argument.file.map { DiskFile($0.path).fullPath } ?? article)
    try format.print(history)
  }
}
