import ArgumentParser
import Exporting
import Importing
import KhabarCore

/// `khabar add`: puts articles into a library.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles: texts, pages, documents, feeds, JSONL, folders of these, addresses.",
    discussion: """
      A file that was added before is read again only where it changed. Names and translations are \
      found then; whenever that is interrupted, what was done is kept, and the next khabar add, \
      khabar analyse or the browser goes on. Of an address the page or the entries of the feed there \
      are added once; khabar subscribe follows a feed.
      """)

  @OptionGroup var source: LibraryOptions
  @ArgumentParser.Flag(help: "Leave finding names and translations to the next run.")
  var later = false
  @Argument(help: "Files, folders and addresses; - reads standard input, JSONL or a text.")
  var paths: [String]

  func run() async throws {
    let library = try source.openLibrary()
    let line = ProgressLine()
    let (addresses, paths) = (paths.filter(Self.isAddress), paths.filter { !Self.isAddress($0) })
    var report = try await library.read(paths: paths.filter { $0 != "-" }, analysing: false) {
      await line.show($0)
    }
    if paths.contains("-") { report.add(try await library.read(.standardInput(readers: .khabar))) }
    var failures: [FeedFailure] = []
    for address in addresses {
      do {
        report.add(try await library.add(from: FeedSource(address: address)))
      } catch let failure as FeedFailure {
        failures.append(failure)
      }
    }
    if !later { try await library.completeAnalysis { await line.show($0) } }
    await line.erase()
    StandardError.print(each: failures)
    StandardError.print(each: report.failures)
    StandardError.print(each: report.remarks)
    if let leftOut = report.leftOutInWords { StandardError.print("\(leftOut)") }
    StandardError.print(
      "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, "
        + "\(report.failures.count + failures.count) failed.")
    if !report.failures.isEmpty || !failures.isEmpty { throw ExitStatus.incomplete }
  }

  /// Whether something is an address and no file's name.
  private static func isAddress(_ name: String) -> Bool {
    guard DiskFile(name).kind == nil else { return false }
    let name = name.lowercased()
    return ["http://", "https://", "file://", "exec:"].contains { name.hasPrefix($0) }
      || name.contains("://")
  }
}
