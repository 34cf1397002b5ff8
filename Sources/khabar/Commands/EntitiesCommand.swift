public import ArgumentParser
import KhabarCore
public import Model

/// `khabar entities`: people, places and organisations, with their spellings and mentions.
struct EntitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "List the people, places and organisations in the articles.")

  @OptionGroup var source: LibraryOptions
  @Option(help: "How to print: text, json, jsonl (one line an article) or tsv.")
  var format: OutputFormat = .text
  @Option(help: ArgumentHelp("Only entities of this type: PER, LOC, ORG or MISC.", valueName: "t"))
  var type: EntityType?
  @Option(
    help: ArgumentHelp(
      "Only what has this id or a spelling like this, with why each spelling was linked.",
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
    switch format {
    case .json:
      let articles = try await annotatedArticles(of: library, naming: entities)
      try StandardOutput.print(
        json: EntitiesDocument(
          entities: entities.map(EntitiesDocument.EntityDocument.init), articles: articles))
    case .jsonl:
      for article in try await annotatedArticles(of: library, naming: entities) {
        try StandardOutput.print(json: article, onOneLine: true)
      }
    case .tsv:
      for entity in entities {
        StandardOutput.print(row: [
          entity.id.rawValue, entity.type.rawValue, entity.names[.english] ?? "",
          entity.names[.arabic] ?? "", String(entity.mentionCount),
        ])
      }
    case .text:
      EntitiesTextPrinter(why: why || named != nil).print(entities)
      if entities.isEmpty {
        if let named {
          StandardError.print("No name is spelled like \(named).")
        } else {
          StandardError.print("There are no names.")
        }
      }
    }
    try await source.tellBacklog(of: library)
    if entities.isEmpty || failures > 0 { throw ExitStatus.incomplete }
  }

  private func annotatedArticles(
    of library: Library, naming entities: [Entity]
  ) async throws -> [EntitiesDocument.ArticleMentions] {
    let wanted = named == nil ? nil : Set(entities.map(\.id))
    var result: [EntitiesDocument.ArticleMentions] = []
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
      result.append(EntitiesDocument.ArticleMentions(annotated, type: type))
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
