import Browser
import Exporting
import KhabarCore
import Model

/// A comparison of two articles of a library that the browser writes to a file, as `khabar export` does.
struct ComparisonFile {
  private let export: ComparisonExport
  private let library: Library

  init(_ export: ComparisonExport, library: Library) {
    self.export = export
    self.library = library
  }

  /// Writes it, unless there is a file that is not to be replaced.
  ///
  /// - Returns: What to tell the browser.
  func write() async throws -> Action {
    guard let exporter = ExportedComparison.exporter(named: export.format) else {
      return .message(Message("There is no format \"\(export.format)\".", kind: .problem))
    }
    let document = try await document()
    let text = GatheredText()
    try exporter.write(document, to: text)
    return try NamedFile(export.path, replacing: export.isReplacing).write(
      text, told: "Written as \(export.format) to", orAsk: .fileExists(.comparison(export)))
  }

  private func document() async throws -> ExportedComparison {
    let source = try await library.annotated(export.source).article
    let target = try await library.annotated(export.target).article
    let (reviewed, account) = try library.review(
      source, target, unit: export.unit, accounted: true)
    return ExportedComparison(
      AlignmentReport(
        SegmentedText(source, unit: export.unit), SegmentedText(target, unit: export.unit),
        reviewed, account: account),
      source: .init(source), target: .init(target),
      unit: ExportedComparison.Unit(rawValue: export.unit.rawValue) ?? .paragraph, madeAt: .now,
      version: Khabar.version)
  }
}
