import ArgumentParser
import Exporting
import KhabarCore

/// `khabar compare`: alignment, word differences and flags.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare an original with its translation, or two translations with each other.",
    discussion: """
      Articles are named by id, by a unique beginning of it, or by file. What was decided about the \
      articles of a library in the browser is told and honoured.
      """)

  @OptionGroup var source: LibraryOptions
  @OptionGroup var options: AlignmentOptions
  @OptionGroup var decisions: DecisionOptions
  @Option(help: .formats(of: AlignmentReport.self))
  var format = FormatArgument<AlignmentReport>(.text)
  @Argument(help: "The original, or the first translation.") var first: String
  @Argument(help: "The translation, or the second one.") var second: String

  func run() async throws {
    try format.print(
      try await options.report(
        on: (first, second), in: source, accounted: true, decisions: decisions.decisions))
  }
}
