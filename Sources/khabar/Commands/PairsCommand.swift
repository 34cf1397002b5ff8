import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar pairs`: which article is a translation of which.
struct PairsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs", abstract: "Tell which article is a translation of which.")

  @OptionGroup var source: LibraryOptions
  @Option(help: .formats(of: PairsReport.self)) var format = FormatArgument<PairsReport>(.text)
  @Argument(help: "Read these files and folders alone.") var paths: [String] = []

  func run() async throws {
    var failures = 0
    let library = try await source.openLibrary(reading: paths, failures: &failures)
    let report = try await PairsReport(library)
    try format.print(report)
    try await source.tellBacklog(of: library)
    if report.pairs.isEmpty || failures > 0 { throw ExitStatus.incomplete }
  }
}

extension PairsReport {
  /// The pairs of a library.
  fileprivate init(_ library: Library) async throws {
    let found = try await library.pairsWithOrigin()
    var references: [ArticleID: Reference] = [:]
    for summary in try await library.page(of: "", offset: 0, limit: .max).articles {
      references[summary.id] = Reference(id: summary.id, path: summary.path)
    }
    func reference(_ id: ArticleID) -> Reference {
      references[id] ?? Reference(id: id, path: nil)
    }
    let paired = Set(found.flatMap { [$0.pair.source, $0.pair.target] })
    self.init(
      pairs: found.map { found in
        Pair(
          source: reference(found.pair.source), target: reference(found.pair.target),
          score: found.pair.score, state: found.isDeclared ? .confirmed : .open)
      },
      unpaired: references.filter { !paired.contains($0.key) }.map(\.value)
        .sorted { $0.id < $1.id })
  }
}
