import ArgumentParser
import Exporting

/// `khabar docs`: the pages that are made from the program; for the project's own use.
struct DocsCommand: ParsableCommand {
  enum Page: String, ExpressibleByArgument, CaseIterable {
    case markdown, man
  }

  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Print the manual.", shouldDisplay: false)

  @Argument(help: "markdown or man.") var page: Page

  func run() throws {
    let tool = try CommandDescription.ofTool()
    let text =
      switch page {
      case .markdown: MarkdownManual(tool: tool).text
      case .man: RoffManual(tool: tool).text
      }
    StandardOutput.print(Printable(lines: String(text.dropLast())))
  }
}
