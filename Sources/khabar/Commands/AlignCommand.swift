import ArgumentParser
import Exporting
import Importing
import KhabarCore
import Language
import Model

/// `khabar align`: two texts as beads.
struct AlignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align", abstract: "Lay an original and its translation beside each other.",
    discussion: """
      Articles are named by id, by a unique beginning of it, or by file. With --batch, each line of \
      LIST names a source and a target parted by a tab; what one pair teaches about words helps the \
      others, and one JSON object a line is printed.
      """)

  @OptionGroup var source: LibraryOptions
  @OptionGroup var options: AlignmentOptions
  @OptionGroup var decisions: DecisionOptions
  @Option(help: .formats(of: AlignmentReport.self))
  var format = FormatArgument<AlignmentReport>(.text)
  @Option(help: ArgumentHelp("Align every pair that this file lists.", valueName: "list"))
  var batch: String?
  @Argument(help: "The source and the target.") var articles: [String] = []

  func validate() throws {
    if batch == nil, articles.count != 2 {
      throw ValidationError("Name two articles: khabar align SOURCE TARGET")
    }
    if batch != nil, !articles.isEmpty {
      throw ValidationError("With --batch, the articles stand in the list.")
    }
    if batch != nil, decisions.decisions != nil {
      throw ValidationError("--decisions is for two articles, not for a list.")
    }
  }

  func run() async throws {
    if let batch {
      try await runBatch(list: batch)
      return
    }
    try format.print(
      try await options.report(
        on: (articles[0], articles[1]), in: source, accounted: false,
        decisions: decisions.decisions))
  }

  private func runBatch(list: String) async throws {
    let lines: [Substring]
    do {
      lines = try ArticleFile(path: list).decodedText()[...].fileLines
    } catch {
      throw CommandFailure(status: .usage, message: Printable(error))
    }
    var pairs: [(SegmentedText, SegmentedText)] = []
    var failures = 0
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let names = line.split(separator: "\t").map(String.init)
      guard names.count == 2 else {
        StandardError.print(
          "\(list):\(index + 1): not a source and a target parted by one tab. It is passed over.")
        failures += 1
        continue
      }
      do {
        pairs.append(
          (
            try await options.text(named: names[0], in: source),
            try await options.text(named: names[1], in: source)
          ))
      } catch let failure as CommandFailure where failure.status == .incomplete {
        StandardError.print("\(list):\(index + 1): \(failure.message)")
        failures += 1
      } catch let error as LibraryError where CommandFailure(error).status == .incomplete {
        StandardError.print("\(list):\(index + 1): \(error)")
        failures += 1
      } catch ExitStatus.incomplete {
        failures += 1
      }
    }
    if lines.allSatisfy(\.isEmpty) {
      throw CommandFailure(
        status: .incomplete,
        message: """
          The list "\(list)" names no pair. Write a source and a target parted by a tab on each line.
          """)
    }
    for (pair, alignment) in zip(pairs, TextAlignment().alignAll(pairs)) {
      try FormatArgument<AlignmentReport>(.jsonLines).print(
        AlignmentReport(pair.0, pair.1, ReviewedAlignment(unreviewed: alignment)))
    }
    if failures > 0 { throw ExitStatus.incomplete }
  }
}
