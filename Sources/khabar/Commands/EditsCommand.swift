import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar edits`: which outlet changed which article.
struct EditsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edits",
    abstract: "List what outlets changed in their articles, the last edit first.",
    discussion: """
      An edit is seen when an article is fetched or added again in other words. khabar versions lists \
      the versions of one article, and compare lays two beside each other.
      """)

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: EditsReport.self)) var format = FormatArgument<EditsReport>(.text)
  @Option(
    help: ArgumentHelp(
      "Only edits that were seen on this day or later, as in 2020-07-06.", valueName: "day"))
  var since: String?
  @Option(
    name: .customLong("source"),
    help: ArgumentHelp("Only edits of this outlet: a part of its name.", valueName: "name"))
  var outlet: String?
  @Option(help: ArgumentHelp("Print at most this many.", valueName: "n")) var limit: Int = 1000

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
    guard since == nil || time != nil else {
      throw ValidationError(
        "--since takes a day, as in 2020-07-06, or a moment, as in 2020-07-06T12:00:00Z.")
    }
  }

  private var time: Int64? { since.flatMap(PublicationDate.init(iso8601:))?.secondsSince1970 }

  func run() async throws {
    let library = try source.openLibrary()
    let edits = try await library.edits(since: time ?? 0, ofSource: outlet, limit: limit)
    try format.print(EditsReport(edits: edits))
    if edits.isEmpty { throw ExitStatus.incomplete }
  }
}
