import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar show`: one article as text.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one article.",
    discussion: "An article is named by its id, by a unique beginning of it, or by its file.")

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: Article.self)) var format = FormatArgument<Article>(.text)
  @Argument(help: "The article.") var article: String

  func run() async throws {
    try format.print(try await ArticleArgument(article).article(in: source))
  }
}
