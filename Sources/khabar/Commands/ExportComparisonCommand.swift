import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar export comparison`: two texts beside each other, with flags and decisions.
struct ExportComparisonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comparison",
    abstract: "Write a comparison of two texts.",
    discussion: """
      Articles are named by id, by a unique beginning of it, or by file. tmx is TMX 1.4b, xliff is \
      XLIFF 1.2, html one page that needs nothing beside itself; csv is for a spreadsheet.
      """)

  @OptionGroup var source: LibraryOptions
  @OptionGroup var options: AlignmentOptions
  @OptionGroup var decisions: DecisionOptions
  @OptionGroup var destination: ExportOptions<ExportedComparison>
  @Argument(help: "The original, or the first translation.") var first: String
  @Argument(help: "The translation, or the second one.") var second: String

  func run() async throws {
    try destination.write(
      try await options.exported(
        (first, second), in: source, decisions: decisions.decisions))
  }
}

/// `khabar export pair`: an article of a library and its translation or original.
struct ExportPairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair",
    abstract: "Write an article of a library beside its translation, or its original.",
    discussion: "The article is named by its id or by a unique beginning of it.")

  @OptionGroup var source: LibraryOptions
  @OptionGroup var options: AlignmentOptions
  @OptionGroup var decisions: DecisionOptions
  @OptionGroup var destination: ExportOptions<ExportedComparison>
  @Argument(help: "The article.") var article: String

  func run() async throws {
    let library = try source.openLibrary()
    let article = try await library.article(named: article)
    guard
      let counterpart = try await library.counterparts(of: article.id)
        .first(where: { $0.relation == .translation || $0.relation == .original })
    else {
      throw CommandFailure(
        status: .incomplete,
        message: """
          The library has no translation or original of "\(article.id)". Name both texts: \
          khabar export comparison A B
          """)
    }
    let names = [article.id.rawValue, counterpart.article.id.rawValue]
    let ordered = counterpart.relation == .original ? names.reversed() : names
    try destination.write(
      try await options.exported(
        (ordered[0], ordered[1]), in: source, decisions: decisions.decisions))
  }
}
