import Exporting
import KhabarCore
import Model

/// What `khabar search` is asked for.
struct SearchRequest {
  static let standardLimit = 20

  /// The file of the library; `nil` for the default one.
  var library: String?
  var exporter: any Exporter<SearchReport>
  var limit: Int
  /// Whether every match is ranked.
  var isFull: Bool
  var query: String
  /// Files and folders that are searched in place of a library.
  var paths: [String]

  func run() async throws {
    var failures = 0
    let library = try await LibraryOptions.open(library, reading: paths, failures: &failures)
    let start = ContinuousClock.now
    let found = try await library.search(query, limit: limit, rankingAll: isFull)
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    try exporter.write(
      SearchReport(
        query: query, results: found,
        milliseconds: milliseconds, copies: try await library.copies(of: found.hits.map(\.article))),
      to: StandardStreams())
    if found.hits.isEmpty || failures > 0 { throw ExitStatus.incomplete }
  }
}

extension SearchRequest {
  /// The search that a plain line asks for; `nil` for any other line, which is the parser's to read.
  ///
  /// - Parameter arguments: What was typed, with the command's name.
  init?(plainly arguments: [String]) {
    guard arguments.first == "search",
      let line = PlainLine(
        Array(arguments.dropFirst()), options: ["--library", "--limit"], flags: ["--full"]),
      let query = line.words.first
    else { return nil }
    limit = Self.standardLimit
    if let typed = line["--limit"] {
      guard let number = Int(typed), number > 0 else { return nil }
      limit = number
    }
    library = line["--library"]
    exporter = SearchReport.textExporter
    isFull = line.has("--full")
    self.query = query
    paths = Array(line.words.dropFirst())
  }
}
