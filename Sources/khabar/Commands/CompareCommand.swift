import ArgumentParser
import KhabarCore

/// `khabar compare`: alignment, word differences and flags.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare an original with its translation, or two translations with each other.",
    discussion: "Articles are named by id, by a unique beginning of it, or by file.")

  @OptionGroup var source: LibraryOptions
  @OptionGroup var options: AlignmentOptions
  @Option(help: "How to print: text, json, jsonl or tsv.") var format: OutputFormat = .text
  @Argument(help: "The original, or the first translation.") var first: String
  @Argument(help: "The translation, or the second one.") var second: String

  func run() async throws {
    let left = try await options.text(named: first, in: source)
    let right = try await options.text(named: second, in: source)
    let (alignment, account) = try options.alignment(of: [first, second], in: source)
      .compare(left, right)
    try AlignmentPrinter(format: format, account: account).print(left, right, alignment)
  }
}
