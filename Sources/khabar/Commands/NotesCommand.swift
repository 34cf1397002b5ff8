import ArgumentParser
import Exporting
import KhabarCore

/// `khabar notes`: what was written about articles, paragraphs and names.
struct NotesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "List the notes on articles, paragraphs and names.",
    discussion: """
      In the browser, ; writes a note with $EDITOR. A query leaves the notes on articles that match \
      it; has:note finds the articles themselves.
      """)

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: NotesReport.self)) var format = FormatArgument<NotesReport>(.text)
  @Argument(help: "Only the notes on articles that match a query.") var query: [String] = []

  func run() async throws {
    let library = try source.openLibrary()
    let notes = try await library.notes(on: query.joined(separator: " "))
    try format.print(NotesReport(notes))
    if notes.isEmpty { throw ExitStatus.incomplete }
  }
}
