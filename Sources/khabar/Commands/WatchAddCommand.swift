import ArgumentParser
import Exporting
import KhabarCore
import Language
import Model

/// `khabar watch add`: makes a watch.
struct WatchAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Make a watch.",
    discussion: """
      Of words side by side all must be there; a name is found however it is spelled, in either \
      language. --names takes a list with a line for each name: an id, a tab, the name, as khabar \
      names match reads it. What the library has already is nothing new.
      """)

  @OptionGroup var source: LibraryOptions
  @Option(help: ArgumentHelp("Watch for the names of a list instead.", valueName: "file"))
  var names: String?
  @Option(
    help: ArgumentHelp(
      "What the watch is called; otherwise as its query or its file.", valueName: "name"))
  var name: String?
  @Argument(help: "What to look for, as khabar search takes it.") var query: [String] = []

  func validate() throws {
    let isEmpty = query.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    if names == nil, isEmpty {
      throw ValidationError("Say what to watch for: a query, or --names with a list of names.")
    }
    if names != nil, !isEmpty {
      throw ValidationError("Watch for a query or for --names, not for both.")
    }
    if name?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError("--name takes a name that is not empty.")
    }
  }

  func run() async throws {
    var failures = 0
    let watch: Watch
    if let names {
      let entries = try NameList.entries(in: names, failures: &failures)
      guard !entries.isEmpty else {
        throw CommandFailure(
          status: .incomplete, message: "There is no name in \"\(names)\" to watch for.")
      }
      watch = Watch(
        name: name ?? Self.name(ofFile: names),
        subject: .names(entries.map { WatchedName(id: $0.id, name: $0.name) }))
    } else {
      let text = Sanitiser.line(query.joined(separator: " "))
      watch = Watch(name: name ?? text, subject: .query(text))
    }
    let library = try source.openLibrary()
    try await library.record(.watched(watch, true))
    let status = try await library.watches().first { $0.watch.name == watch.name }
    StandardError.print(
      "Watching \(watch.name): \(status?.articleCount ?? 0) articles are here already.")
    try await source.tellBacklog(of: library)
    if failures > 0 { throw ExitStatus.incomplete }
  }

  private static func name(ofFile path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }
}
