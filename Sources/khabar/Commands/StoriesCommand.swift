import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar stories`: articles grouped by what they report.
struct StoriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Group the articles that report the same event, across languages.",
    discussion: """
      Articles that nothing else reports the same as are left out. A story is closed seven days \
      after its last report.
      """)

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: StoriesReport.self)) var format = FormatArgument<StoriesReport>(.text)
  @Option(
    help: ArgumentHelp(
      "Only the story of this id, of an id that begins so, or of this article.", valueName: "id"))
  var story: String?
  @Argument(help: "Read these files and folders alone.") var paths: [String] = []

  func run() async throws {
    var failures = 0
    let library = try await source.openLibrary(reading: paths, failures: &failures)
    try await library.groupStories()
    let stories: [Story]
    if let story {
      stories = [try await library.story(named: story)]
    } else {
      stories = try await library.stories()
    }
    try format.print(StoriesReport(stories: stories))
    try await source.tellBacklog(of: library)
    if stories.isEmpty || failures > 0 { throw ExitStatus.incomplete }
  }
}
