import ArgumentParser
import Exporting
import KhabarCore
import Terminal

/// `khabar [PATH…]`: the browser.
struct BrowseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the browser (what khabar does without a command).")

  @OptionGroup var source: LibraryOptions
  @OptionGroup var screen: ScreenOptions
  @Argument(help: "Folders, files or a library; the default library where none is named.")
  var paths: [String] = []

  func run() async throws {
    let target = try BrowseTarget(paths: paths, library: source.library)
    guard BrowserSession.hasTerminal else {
      try await printList(of: target)
      return
    }
    do {
      try await BrowserSession(target: target, options: screen).run()
    } catch let error as TerminalError {
      StandardError.print(Printable(error))
      try await printList(of: target)
    }
  }

  /// What a program without a terminal gets: the list of articles.
  private func printList(of target: BrowseTarget) async throws {
    var failures = 0
    let library: Library
    if paths.isEmpty || target.paths.isEmpty {
      library = try LibraryOptions.open(target.location)
    } else {
      library = try await source.openLibrary(reading: paths, failures: &failures)
    }
    let report = try await ArticleListReport(library, query: "", limit: .max)
    try FormatArgument<ArticleListReport>(.text).print(report)
    if report.total == 0 || failures > 0 { throw ExitStatus.incomplete }
  }
}

extension BrowseCommand {
  /// The browser on what a plain line names; `nil` for any other line, which is the parser's to read.
  ///
  /// - Parameters:
  ///   - arguments: What was typed.
  ///   - commands: The commands, whose names are not those of files.
  init?(plainly arguments: [String], commands: [any ParsableCommand.Type]) {
    guard let line = PlainLine(arguments, options: ["--library"]) else { return nil }
    for command in commands {
      let names = command.configuration
      if let first = line.words.first, first == names.commandName || names.aliases.contains(first) {
        return nil
      }
    }
    // Not by `self`: what an initialiser assigns to a wrapped property is taken for its default.
    var command = BrowseCommand()
    command.source = LibraryOptions()
    command.source.library = line["--library"]
    command.screen = ScreenOptions()
    command.screen.bidi = nil
    command.screen.marks = nil
    command.paths = line.words
    self = command
  }
}
