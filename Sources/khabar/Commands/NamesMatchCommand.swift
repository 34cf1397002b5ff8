import ArgumentParser
import Exporting
import KhabarCore
import Model
import NameMatching

/// `khabar names match`: ranks a list of names, or the library's own, against each of a watch-list.
struct NamesMatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Rank a list of names against each name of a watch-list.",
    discussion: """
      Both lists have a line for each name: an id, a tab, the name, in any language. The output \
      has query id, pool id, score and accept (1 where khabar would call it the same name), the \
      best first. Without --pool, the names of the library's people, places and organisations are \
      the pool, and their ids the pool ids.
      """)

  @OptionGroup var library: LibraryOptions
  @Option(help: ArgumentHelp("The names to look for.", valueName: "file"))
  var queries: String
  @Option(help: ArgumentHelp("The names to look among.", valueName: "file"))
  var pool: String?
  @Option(help: ArgumentHelp("How many names to print for each query.", valueName: "n"))
  var top = 10
  @Option(help: .formats(of: NameMatchReport.self))
  var format = FormatArgument<NameMatchReport>(.text)

  func validate() throws {
    guard top > 0 else { throw ValidationError("--top takes a number above zero, not \(top).") }
  }

  func run() async throws {
    var failures = 0
    let queries = try NameList.entries(in: queries, failures: &failures)
    let pool = try await poolEntries(failures: &failures)
    let names = Dictionary(
      pool.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let matcher = NameMatcher(pool: pool)
    let found = queries.map { ($0, matcher.rank($0.name, top: top)) }
    try format.print(
      NameMatchReport(
        answers: found.map { query, matches in
          NameMatchReport.Answer(
            query: query.id, name: query.name,
            matches: matches.map {
              .init(
                id: $0.id, score: $0.score, isAccepted: $0.isAccepted,
                evidence: $0.evidence.description)
            })
        }, names: names))
    if pool.isEmpty { StandardError.print("There are no names to look among.") }
    let isEmpty = found.allSatisfy(\.1.isEmpty)
    if isEmpty || failures > 0 { throw ExitStatus.incomplete }
  }

  /// The names of the pool file, or every spelling of the library's entities.
  private func poolEntries(failures: inout Int) async throws -> [NameTable.Entry] {
    if let pool { return try NameList.entries(in: pool, failures: &failures) }
    return try await library.openLibrary().entities().flatMap { entity in
      entity.forms.filter { $0.count > 0 }.map { (id: entity.id.rawValue, name: $0.text) }
    }
  }
}
