import ArgumentParser
import Exporting
import Importing
import KhabarCore

/// `khabar add`: puts articles into a library.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add articles: text files, JSONL, or folders of these.",
    discussion: """
      A file that was added before is read again only where it changed. Names and translations are \
      found then; whenever that is interrupted, what was done is kept, and the next khabar add, \
      khabar analyse or the browser goes on.
      """)

  @OptionGroup var source: LibraryOptions
  @ArgumentParser.Flag(help: "Leave finding names and translations to the next run.")
  var later = false
  @Argument(help: "Files and folders; - reads standard input, JSONL or a text.") var paths: [String]

  func run() async throws {
    let library = try source.openLibrary()
    let line = ProgressLine()
    var report = try await library.read(paths: paths.filter { $0 != "-" }, analysing: false) {
      await line.show($0)
    }
    if paths.contains("-") { report.add(try await library.read(.standardInput(readers: .khabar))) }
    if !later { try await library.completeAnalysis { await line.show($0) } }
    await line.erase()
    StandardError.print(each: report.failures)
    StandardError.print(each: report.remarks)
    if let leftOut = report.leftOutInWords { StandardError.print("\(leftOut)") }
    StandardError.print(
      "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, "
        + "\(report.failures.count) failed.")
    if !report.failures.isEmpty { throw ExitStatus.incomplete }
  }
}
