import ArgumentParser
import Exporting
import KhabarCore

/// `khabar export digest`: marked articles and their notes as one page.
struct ExportDigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Write articles and what was noted about them as one page, by story.",
    discussion: """
      Without a query, what is starred or has a note. date:2020-07-22 makes the digest of a day. \
      Each text stands in its own direction, in Markdown as in HTML.
      """)

  @OptionGroup var source: LibraryOptions
  @OptionGroup var destination: ExportOptions<Digest>
  @Flag(help: "Write the articles whole, not only their first paragraphs.") var whole = false
  @Flag(help: "List the articles as they are, not by story.") var ungrouped = false
  @Argument(help: "The articles that match a query.") var query: [String] = []

  func run() async throws {
    let library = try source.openLibrary()
    let digest = try await DigestMaker(library: library).digest(
      of: query.joined(separator: " "), extent: whole ? .whole : .lead, grouped: !ungrouped)
    guard !digest.sections.isEmpty else {
      StandardError.print(
        query.isEmpty
          ? "Nothing is starred or noted: name a query, as in khabar export digest date:2020-07-22"
          : "No article matches the query.")
      throw ExitStatus.incomplete
    }
    try destination.write(digest)
    try await source.tellBacklog(of: library)
  }
}
