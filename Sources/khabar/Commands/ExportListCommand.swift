import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar export list`: articles, whole or as a table.
struct ExportListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Write the articles of a library, or those that match a query.",
    discussion: """
      jsonl has the whole articles, one a line, as khabar add reads them. Copies and archived \
      articles are among them.
      """)

  @OptionGroup var source: LibraryOptions
  @OptionGroup var destination: ExportOptions<ExportedList>
  @Argument(help: "Only the articles that match a query.") var query: [String] = []

  func run() async throws {
    let library = try source.openLibrary()
    let query = query.joined(separator: " ")
    let page = try await library.page(
      of: query, offset: 0, limit: .max, includingCopies: true, includingArchive: true)
    try destination.write(
      ExportedList(
        query: query, articles: page.articles, notes: try await library.notesByArticle()
      ) { try library.storedArticle($0) })
    if page.total == 0 {
      StandardError.print(
        query.isEmpty
          ? "There are no articles. Add some: khabar add PATH" : "No article matches the query.")
      throw ExitStatus.incomplete
    }
  }
}

/// `khabar export names`: people, places and organisations with their spellings.
struct ExportNamesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Write the people, places and organisations of a library.",
    discussion: "tmx has the names that stand in both languages.")

  @OptionGroup var source: LibraryOptions
  @OptionGroup var destination: ExportOptions<ExportedNames>
  @Option(help: ArgumentHelp("Only entities of this type: PER, LOC, ORG or MISC.", valueName: "t"))
  var type: EntityType?

  func run() async throws {
    let library = try source.openLibrary()
    let entities = try await library.entities().filter { type == nil || $0.type == type }
    try destination.write(
      ExportedNames(entities, madeAt: .now, version: Khabar.version))
    try await source.tellBacklog(of: library)
    if entities.isEmpty {
      StandardError.print("There are no names.")
      throw ExitStatus.incomplete
    }
  }
}
