import ArgumentParser
import KhabarCore
import Model

/// `khabar show`: one article as text.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one article.",
    discussion: "An article is named by its id, by a unique beginning of it, or by its file.")

  @OptionGroup var source: LibraryOptions
  @Option(help: "How to print: text or json.") var format: OutputFormat = .text
  @Argument(help: "The article.") var article: String

  func run() async throws {
    let article = try await ArticleArgument(article).article(in: source)
    switch format {
    case .json:
      try StandardOutput.print(json: ArticleDocument(article))
    case .jsonl:
      try StandardOutput.print(json: ArticleDocument(article), onOneLine: true)
    case .text, .tsv:
      printText(of: article)
    }
  }

  private func printText(of article: Article) {
    let about = [article.date?.iso8601, article.source, article.author, article.url].compactMap {
      $0
    }
    if article.title.origin == .headline, article.segments.first?.kind != .headline {
      StandardOutput.print(TextStyle.title("\(article.title.text)"))
      StandardOutput.print("")
    }
    if !about.isEmpty {
      StandardOutput.print(TextStyle.faint("\(about.joined(separator: " · "))"))
      StandardOutput.print("")
    }
    for (index, segment) in article.segments.enumerated() {
      if index > 0 { StandardOutput.print("") }
      switch segment.kind {
      case .headline, .subheading: StandardOutput.print(TextStyle.title("\(segment.text)"))
      case .caption, .sourceLine, .linkLine:
        StandardOutput.print(TextStyle.faint("\(segment.text)"))
      case .paragraph: StandardOutput.print("\(segment.text)")
      }
    }
  }
}
