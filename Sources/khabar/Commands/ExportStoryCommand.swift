import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar export story`: the reports of one event, whole.
struct ExportStoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story", abstract: "Write the reports of one event, in both languages.",
    discussion: "khabar stories tells the stories' ids.")

  @OptionGroup var source: LibraryOptions
  @OptionGroup var destination: ExportOptions<StoryDigest>
  @Option(
    help: ArgumentHelp(
      "The story, by its id, the beginning of it, or one of its articles.", valueName: "id"))
  var story: String?
  @Argument(help: "The story, named without --story.") var name: String?

  func validate() throws {
    guard (story == nil) != (name == nil) else {
      throw ValidationError("Name one story: khabar export story ID")
    }
  }

  func run() async throws {
    let library = try source.openLibrary()
    try await library.groupStories()
    let found = try await library.story(named: story ?? name ?? "")
    let articles = try found.articles.compactMap { try library.storedArticle($0.id) }
    try destination.write(
      StoryDigest(
        story: found, articles: articles,
        pairs: try await library.pairs(among: articles.map(\.id))))
    try await source.tellBacklog(of: library)
  }
}
