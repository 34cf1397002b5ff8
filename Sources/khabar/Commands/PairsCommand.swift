import ArgumentParser
import KhabarCore
import Model

/// `khabar pairs`: which article is a translation of which.
struct PairsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs", abstract: "Tell which article is a translation of which.")

  @OptionGroup var source: LibraryOptions
  @Option(help: "How to print: text, json, jsonl or tsv.") var format: OutputFormat = .text
  @Argument(help: "Read these files and folders alone.") var paths: [String] = []

  func run() async throws {
    var failures = 0
    let library = try await source.openLibrary(reading: paths, failures: &failures)
    let document = try await PairsDocument(library)
    switch format {
    case .json:
      try StandardOutput.print(json: document)
    case .jsonl:
      for pair in document.pairs { try StandardOutput.print(json: pair, onOneLine: true) }
    case .tsv:
      for pair in document.pairs {
        StandardOutput.print(row: [pair.source.id, pair.target.id, String(pair.score)])
      }
    case .text:
      for pair in document.pairs {
        StandardOutput.print(
          "\(TextStyle.mark("\(pair.source.id)")) ⇄ \(TextStyle.mark("\(pair.target.id)"))"
            + TextStyle.faint("  \(Int((pair.score * 100).rounded())) %"))
      }
      if document.pairs.isEmpty { StandardError.print("No article is a translation of another.") }
    }
    try await source.tellBacklog(of: library)
    if document.pairs.isEmpty || failures > 0 { throw ExitStatus.incomplete }
  }
}
