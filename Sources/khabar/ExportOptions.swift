import ArgumentParser
import Exporting
import Foundation
import Importing
import KhabarCore
import Model
import SentenceAlignment

/// How and where to a document is taken away.
struct ExportOptions<Document: Exportable>: ParsableArguments {
  @Option(help: .formats(of: Document.self, verb: "write"))
  var format: FormatArgument<Document>
  @Option(
    help: ArgumentHelp(
      "Write to this file instead of to standard output; it is there whole or not at all.",
      valueName: "file"))
  var output: String?

  /// Writes a document.
  func write(_ document: Document) throws {
    guard let output else {
      try format.print(document)
      return
    }
    let gathered = GatheredText()
    try format.exporter.write(document, to: gathered)
    try OutputFile(path: output).replace(with: gathered.text)
  }
}

extension AlignmentOptions {
  /// Two texts beside each other, to be taken away.
  func exported(
    _ names: (String, String), in source: LibraryOptions, decisions: String?
  ) async throws -> ExportedComparison {
    let report = try await report(
      on: names, in: source, accounted: true, decisions: decisions)
    return ExportedComparison(
      report, source: try await head(of: names.0, report.source, in: source),
      target: try await head(of: names.1, report.target, in: source),
      unit: ExportedComparison.Unit(rawValue: unit.rawValue) ?? .paragraph, madeAt: .now,
      version: Khabar.version)
  }

  /// What stands above a text; lines as they stand have no head but their name.
  private func head(
    of name: String, _ text: SegmentedText, in source: LibraryOptions
  ) async throws -> ExportedComparison.Head {
    let argument = ArticleArgument(name)
    if unit == .line, argument.file != nil { return .init(title: text.id.rawValue) }
    return .init(try await argument.article(in: source))
  }
}

extension PublicationDate {
  /// This moment.
  static var now: PublicationDate {
    PublicationDate(secondsSince1970: Int64(Date().timeIntervalSince1970), precision: .second)
  }
}
