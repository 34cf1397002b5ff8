import Foundation
import Testing

/// What the command prints as JSON is what `docs/schemata` promises, and no key besides.
@Suite struct PrintedSchemaTests {
  /// A command with the schema of its JSON, and the part of that schema which a line of its JSONL is.
  struct Promise: CustomTestStringConvertible, Sendable {
    var command: [String]
    var schema: String
    /// The schema of a line; `nil` where it is the document's.
    var line: String?
    /// Whether there is a document, or lines alone.
    var hasDocument = true
    /// Whether there are lines too.
    var hasLines = true

    var testDescription: String { command.joined(separator: " ") }
  }

  private static let promises = [
    Promise(command: ["list"], schema: "list", line: "list#/properties/articles/items"),
    Promise(command: ["show", "ar.txt"], schema: "show"),
    Promise(command: ["show", "dated"], schema: "show"),
    Promise(
      command: ["search", "--full", "ship OR minster"], schema: "search",
      line: "search#/properties/results/items"),
    Promise(
      command: ["search", "minister", "en.txt"], schema: "search",
      line: "search#/properties/results/items"),
    Promise(
      command: ["entities", "--why"], schema: "entities",
      line: "entities#/properties/articles/items"),
    Promise(
      command: ["entities", "ar.txt", "en.txt"], schema: "entities",
      line: "entities#/properties/articles/items"),
    Promise(command: ["pairs"], schema: "pairs", line: "pairs#/properties/pairs/items"),
    Promise(command: ["align", "ar.txt", "en.txt"], schema: "alignment"),
    Promise(command: ["compare", "ar.txt", "en.txt"], schema: "alignment"),
    Promise(
      command: ["compare", "en.txt", "en2.txt", "--decisions", "decisions.json"],
      schema: "alignment"),
    Promise(
      command: ["names", "match", "--queries", "queries.tsv", "--pool", "pool.tsv"],
      schema: "names-match", line: "names-match#/properties/queries/items"),
    Promise(
      command: ["names", "cluster", "forms.tsv"], schema: "names-cluster",
      line: "names-cluster#/properties/clusters/items"),
    Promise(
      command: ["feed", "feed.xml"], schema: "feed", line: "feed#/properties/entries/items"),
    Promise(command: ["feeds"], schema: "feeds", line: "feeds#/properties/feeds/items"),
    Promise(
      command: ["export", "comparison", "ar.txt", "en.txt"], schema: "comparison-row",
      hasDocument: false),
    Promise(
      command: ["export", "pair", "en.txt"], schema: "comparison-row", hasDocument: false),
    Promise(
      command: ["stories"], schema: "stories", line: "stories#/properties/stories/items"),
    Promise(
      command: ["watch", "list"], schema: "watches", line: "watches#/properties/watches/items"),
    Promise(command: ["fetch", "--watch"], schema: "watch-news", hasDocument: false),
    Promise(command: ["edits"], schema: "edits", line: "edits#/properties/edits/items"),
    Promise(
      command: ["quotes"], schema: "quotes", line: "quotes#/properties/quotations/items"),
    Promise(command: ["versions", "edited"], schema: "versions", hasLines: false),
    Promise(command: ["export", "list"], schema: "article-line", hasDocument: false),
    Promise(
      command: ["export", "names"], schema: "entities#/properties/entities/items",
      hasDocument: false),
  ]

  /// What is not printed by a command alone, with its schema: a file, and words that somebody kept.
  private static let checkedElsewhere = [
    "compare --decisions": "decisions", "export words": "kept-word",
    "notes": "notes",
  ]

  private static let schemata = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/schemata")

  @Test(arguments: promises)
  func `a command's JSON has the keys of its schema and no other`(promise: Promise) throws {
    let home = try PrintedSchemaHome()
    if promise.hasDocument {
      let run = try home.run(promise.command + ["--format", "json"])
      let complaints = try home.complaints(of: run.output, against: promise.schema)
      #expect(complaints.isEmpty, "\(complaints)")
    }
    guard promise.hasLines else { return }
    let run = try home.run(promise.command + ["--format", "jsonl"])
    let complaints = try home.complaints(
      of: run.output, against: promise.line ?? promise.schema, areLines: true)
    #expect(complaints.isEmpty, "\(complaints)")
  }

  @Test func `the file of decisions is what its schema says`() throws {
    let home = try PrintedSchemaHome()
    _ = try home.run(["compare", "ar.txt", "en.txt", "--decisions", "new.json"])
    let file = try Data(contentsOf: home.folder.appending(path: "new.json"))
    let complaints = try home.complaints(of: file, against: "decisions")
    #expect(complaints.isEmpty, "\(complaints)")
  }

  @Test func `a key that no schema names is found`() throws {
    let home = try PrintedSchemaHome()
    let document = Data(#"{"schema": "khabar/1", "pairs": [], "unpaired": [], "more": 1}"#.utf8)
    let complaints = try home.complaints(of: document, against: "pairs")
    #expect(complaints.contains("'more' was unexpected"), "\(complaints)")
  }

  @Test func `every schema is the promise of a command`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.schemata.path)
      .map { $0.replacing(".schema.json", with: "") }
    let promised = Set(Self.promises.map { $0.schema.split(separator: "#")[0].description })
    #expect(Set(names) == promised.union(Self.checkedElsewhere.values))
  }

  @Test func `every command that prints JSON has its promise`() throws {
    let manual = try String(
      contentsOf: Self.schemata.deletingLastPathComponent().appending(path: "commands.md"),
      encoding: .utf8)
    var command = ""
    var printing: Set<String> = []
    for line in manual.split(separator: "\n") {
      if line.hasPrefix("### `khabar ") {
        command = line.dropFirst("### `khabar ".count).dropLast().description
      }
      if line.hasPrefix("| `--format"), line.contains("json") { printing.insert(command) }
    }
    #expect(printing.count > 10, "the manual was not read")
    let missing = printing.subtracting(Self.checkedElsewhere.keys).filter { name in
      !Self.promises.contains { ($0.command.joined(separator: " ") + " ").hasPrefix(name + " ") }
    }
    #expect(missing.isEmpty, "\(missing.sorted())")
  }
}
