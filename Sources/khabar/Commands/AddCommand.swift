import ArgumentParser
import Importing
import KhabarCore

/// `khabar add`: puts articles into a library.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add articles: text files, JSONL, or folders of these.",
    discussion: "A file that was added before is read again only where it changed.")

  @OptionGroup var source: LibraryOptions
  @Argument(help: "Files and folders; - reads JSONL from standard input.") var paths: [String]

  func run() async throws {
    let library = try source.openLibrary()
    var report = try await library.read(paths: paths.filter { $0 != "-" })
    if paths.contains("-") { report.add(try await library.read(ArticleStream())) }
    StandardError.print(report.failures)
    StandardError.print(report.remarks)
    if let leftOut = report.leftOutInWords { StandardError.print(leftOut) }
    StandardError.print(
      "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, "
        + "\(report.failures.count) failed.")
    if !report.failures.isEmpty { throw ExitStatus.incomplete }
  }
}
