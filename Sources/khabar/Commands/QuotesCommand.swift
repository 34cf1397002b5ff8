import ArgumentParser
import Exporting
import Importing
import KhabarCore
import Model

/// `khabar quotes`: who is quoted with what.
struct QuotesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "List who is quoted with what, beside its translation or original.",
    discussion: """
      Quotations whose speaker the text does not tell are left out, and so are words that are only set \
      off by marks, titles and names.
      """)

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: QuotationsReport.self))
  var format = FormatArgument<QuotationsReport>(.text)
  @Option(
    help: ArgumentHelp(
      "Only what this name is quoted with, in any spelling, the newest first.", valueName: "name"))
  var speaker: String?
  @Option(
    help: ArgumentHelp(
      "Only what this article quotes: its id, a unique beginning of it, or its file.",
      valueName: "id"))
  var article: String?
  @Option(
    help: ArgumentHelp(
      "Only what the story of this id quotes, of an id that begins so, or of this article.",
      valueName: "id"))
  var story: String?
  @Option(help: ArgumentHelp("At most so many, the newest first.", valueName: "n"))
  var limit: Int?
  @Argument(help: "Read these files and folders alone.") var paths: [String] = []

  func validate() throws {
    if article != nil, story != nil {
      throw ValidationError("Name an article or a story, not both.")
    }
    if let limit, limit < 1 { throw ValidationError("--limit is at least 1.") }
  }

  func run() async throws {
    var failures = 0
    let library = try await source.openLibrary(reading: paths, failures: &failures)
    let report = try await report(of: library)
    try format.print(report)
    try await source.tellBacklog(of: library)
    if report.quotations.isEmpty || failures > 0 { throw ExitStatus.incomplete }
  }

  private func report(of library: Library) async throws -> QuotationsReport {
    var report: QuotationsReport
    if let article {
      let argument = ArticleArgument(article)
      let name = argument.file.map { DiskFile($0.path).fullPath } ?? article
      report = QuotationsReport(
        try await library.quotations(in: try await library.article(named: name).id))
    } else if let story {
      try await library.groupStories()
      let quotations = try await library.quotations(of: try await library.story(named: story))
      report = QuotationsReport(quotations.quotations, oneSided: quotations.oneSided)
    } else if let speaker {
      return try await quotations(by: speaker, in: library)
    } else {
      return QuotationsReport(try await library.quotations(limit: limit ?? .max))
    }
    if let speaker {
      let entities = Set(try await library.entities(named: speaker).map(\.id))
      let kept = report.quotations.indices.filter { index in
        report.quotations[index].speaker.map(entities.contains) ?? false
      }
      report = QuotationsReport(
        kept.map { report.quotations[$0] },
        oneSided: report.oneSided.map { sides in
          Set(kept.indices.filter { sides.contains(kept[$0]) })
        })
    }
    if let limit { report.quotations = Array(report.quotations.prefix(limit)) }
    return report
  }

  private func quotations(by name: String, in library: Library) async throws -> QuotationsReport {
    let entities = try await library.entities(named: name)
    guard !entities.isEmpty else {
      StandardError.print("No name is spelled like \(name).")
      return QuotationsReport([])
    }
    var found: [ReportedQuotation] = []
    for entity in entities {
      found += try await library.quotations(by: entity.id, limit: limit ?? .max)
    }
    return QuotationsReport(Array(found.prefix(limit ?? .max)))
  }
}
