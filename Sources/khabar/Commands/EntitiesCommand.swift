public import ArgumentParser
import Exporting
import KhabarCore
public import Model

/// `khabar entities`: people, places and organisations, with their spellings and mentions.
struct EntitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "List the people, places and organisations in the articles.")

  @OptionGroup var source: LibraryOptions
  @Option(
    help: .formats(of: EntitiesReport.self, remark: (.jsonLines, "one line an article")))
  var format = FormatArgument<EntitiesReport>(.text)
  @Option(help: ArgumentHelp("Only entities of this type: PER, LOC, ORG or MISC.", valueName: "t"))
  var type: EntityType?
  @Option(
    help: ArgumentHelp(
      "Only what has this id or a spelling like this, with titles and why each spelling was linked.",
      valueName: "name"))
  var named: String?
  @ArgumentParser.Flag(help: "Say of every spelling why it was linked.") var why = false
  @Argument(help: "Read these files and folders alone.") var paths: [String] = []

  func run() async throws {
    var failures = 0
    let library = try await source.openLibrary(reading: paths, failures: &failures)
    let found: [Entity]
    if let named {
      found = try await library.entities(named: named)
    } else {
      found = try await library.entities()
    }
    let entities = found.filter { type == nil || $0.type == type }
    try format.print(
      EntitiesReport(
        entities: entities,
        articles: EntitiesReport.hasMentions(format.format)
          ? try await annotatedArticles(of: library, naming: entities) : [],
        type: type, isExplained: why || named != nil,
        titles: named == nil ? [:] : try await titles(of: entities, in: library)))
    if entities.isEmpty, format.format == .text {
      if let named {
        StandardError.print("No name is spelled like \(named).")
      } else {
        StandardError.print("There are no names.")
      }
    }
    try await source.tellBacklog(of: library)
    if entities.isEmpty || failures > 0 { throw ExitStatus.incomplete }
  }

  private func titles(
    of entities: [Entity], in library: Library
  ) async throws -> [EntityID: EntityTitles] {
    var titles: [EntityID: EntityTitles] = [:]
    for entity in entities { titles[entity.id] = try await library.titles(of: entity.id) }
    return titles
  }

  private func annotatedArticles(
    of library: Library, naming entities: [Entity]
  ) async throws -> [AnnotatedArticle] {
    let wanted = named == nil ? nil : Set(entities.map(\.id))
    var result: [AnnotatedArticle] = []
    for id in try await library.articleIDs() {
      var annotated: AnnotatedArticle
      do {
        annotated = try await library.annotated(id)
      } catch LibraryError.unknownArticle {
        // Another program has taken it out meanwhile.
        continue
      }
      if let wanted { annotated.mentions.removeAll { !wanted.contains($0.entity) } }
      guard wanted == nil || !annotated.mentions.isEmpty else { continue }
      result.append(annotated)
    }
    return result
  }
}

extension EntityType: ExpressibleByArgument {
  /// `PER`, `LOC`, `ORG` or `MISC`, in any case.
  public init?(argument: String) {
    self.init(rawValue: argument.uppercased())
  }
}
