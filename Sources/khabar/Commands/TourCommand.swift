import ArgumentParser
import Browser
import Exporting
import KhabarCore
import Terminal

/// `khabar tour`: what Khabar does, in five steps.
struct TourCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour", abstract: "Show what Khabar does, in five steps.",
    discussion: """
      Opens the browser with the tour over it; without a terminal, the steps are printed. In the \
      browser, F2 shows the tour too.
      """)

  @OptionGroup var source: LibraryOptions
  @OptionGroup var screen: ScreenOptions
  @Argument(help: "Folders, files or a library; the default library where none is named.")
  var paths: [String] = []

  func run() async throws {
    guard BrowserSession.hasTerminal else {
      StandardOutput.print(Printable(lines: TourReference.text()))
      return
    }
    let target = try BrowseTarget(paths: paths, library: source.library)
    try await BrowserSession(target: target, options: screen, showsTour: true).run()
  }
}
