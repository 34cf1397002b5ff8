import Foundation
import TestSupport
import Testing

/// Nothing of an article, a file or a query steers the terminal or forges a row of what the command
/// prints.
@Suite struct PrintedOutputTests {
  private let folder: TemporaryFolder
  private var home: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder("print")
  }

  /// Everything that could hurt, in one value: escape sequences of seven and of eight bits, an
  /// override, an isolate and an embedding left open, breaks and a tab.
  private static let hostile =
    "A\u{1B}[31mB\u{1B}]0;owned\u{7}C\u{9B}31mD\u{9D}0;x\u{9C}E\u{202E}F\u{2067}G\u{202B}H\u{7F}"
    + "\u{85}I\u{2028}J\tK\rL\nM\u{E0041}\u{FEFF}N"

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  /// Why what was printed is not safe; empty where it is.
  private func faults(in text: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]) -> [String] {
    var faults: [String] = []
    for line in text.split(separator: "\n") {
      var open = 0
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\u{2066}"..."\u{2068}", "\u{202A}", "\u{202B}": open += 1
        case "\u{2069}", "\u{202C}": open -= 1
        case "\u{202D}", "\u{202E}": faults.append("an override")
        default:
          if scalar.properties.generalCategory == .control, !allowed.contains(scalar) {
            faults.append("U+" + String(scalar.value, radix: 16))
          }
        }
      }
      if open != 0 { faults.append("\(open) open isolates or embeddings: \(line)") }
    }
    return faults
  }

  /// A library with an article whose every value is hostile.
  private func addHostileArticles() throws {
    let article = [
      "id": "hostile", "title": Self.hostile, "source": Self.hostile, "url": Self.hostile,
      "language": Self.hostile,
      "text": "Khalifa Haftar \(Self.hostile) spoke in Sirte on Monday, the army of Libya said.\n\n"
        + "Khalifa Haftar said: \"We shall \(Self.hostile) see what comes next year.\"",
    ]
    let added = try CommandRun("add", "-", home: home, input: Data((json(article) + "\n").utf8))
    #expect(added.status == 0, "\(added.errors)")
    let folder = home.appending(path: "news")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let name = "b\u{1B}[31m\u{202E}\u{9B}1m\nforged\ten\trow.txt"
    try Data("Khalifa Haftar spoke in Sirte on Monday, the army of Libya said once more.".utf8)
      .write(to: folder.appending(path: name))
    #expect(try CommandRun("add", folder.path, home: home).status == 0)
  }

  @Test func `what is printed of hostile articles has no control and no open isolate`() throws {
    try addHostileArticles()
    let hostileName = "Haf\u{1B}[31mtar\u{202E}"
    let commands: [[String]] = [
      ["list"], ["search", "Haftar"], ["show", "hostile"], ["entities"], ["entities", "--why"],
      ["pairs"], ["list", "--format", "tsv"], ["search", "Haftar", "--format", "tsv"],
      ["entities", "--format", "tsv"], ["compare", "hostile", "b"], ["align", "hostile", "b"],
      ["align", "hostile", "b", "--format", "tsv"], ["doctor"], ["stories"], ["edits"],
      ["versions", "hostile"], ["quotes"], ["quotes", "--format", "tsv"], ["notes", "is:unread"],
      ["watch", "add", hostileName, "--name", hostileName], ["watch", "list"], ["feeds"],
      ["export", "list", "--format", "md"], ["export", "list", "--format", "csv"],
      ["export", "list", "--format", "html"], ["export", "names", "--format", "tsv"],
      ["export", "digest", "Haftar", "--format", "md"],
      ["export", "digest", "Haftar", "--format", "html"],
      ["export", "comparison", "hostile", "b", "--format", "tsv"],
      ["export", "comparison", "hostile", "b", "--format", "html"], ["list", hostileName],
    ]
    for command in commands {
      let run = try CommandRun(command.map { Array($0.utf8) }, home: home)
      #expect(!run.output.isEmpty || !run.errors.isEmpty)
      #expect(faults(in: run.text, allowing: ["\n", "\t"]).isEmpty, "\(command): \(run.text)")
      #expect(faults(in: run.errors).isEmpty, "\(command): \(run.errors)")
    }
    // Two articles are two rows, whatever stands in their names.
    let rows = try CommandRun("list", "--format", "tsv", home: home).text.split(separator: "\n")
    #expect(rows.count == 2)
    #expect(
      rows.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 5 })
  }

  @Test func `JSON escapes what a terminal could obey, and means the same`() throws {
    try addHostileArticles()
    for command in [
      ["list"], ["search", "Haftar"], ["show", "hostile"], ["entities"], ["pairs"],
      ["compare", "hostile", "b"],
    ] {
      for format in ["json", "jsonl"] {
        let run = try CommandRun(
          (command + ["--format", format]).map { Array($0.utf8) }, home: home)
        let bad = run.text.unicodeScalars.filter {
          ($0.properties.generalCategory == .control && $0 != "\n")
            || $0.properties.generalCategory == .format
        }
        #expect(bad.isEmpty, "\(command) \(format): \(bad.map { String($0.value, radix: 16) })")
      }
    }
    let list = try CommandRun("list", "--format", "jsonl", home: home).text.split(separator: "\n")
    let paths = try list.compactMap { line in
      try (JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["path"]
        as? String
    }
    // The path is the file's very name still.
    #expect(paths.contains { $0.hasSuffix("b\u{1B}[31m\u{202E}\u{9B}1m\nforged\ten\trow.txt") })
  }

  @Test func `names that are matched and clustered are cleaned on their way out`() throws {
    let hostile = "\u{1B}]0;x\u{7}\u{9B}\u{202E}\u{2067}"
    let queries = home.appending(path: "queries.tsv")
    let forms = home.appending(path: "forms.tsv")
    try Data("q\(hostile)\tKhalifa Haftar\(hostile)\r\nr\tSirte\r\n".utf8).write(to: queries)
    try Data("q\(hostile)\ten\tPER\tKhalifa Haftar\(hostile)\r\nr\tar\tPER\tخليفة حفتر\r\n".utf8)
      .write(to: forms)
    for format in ["text", "tsv", "json", "jsonl"] {
      let runs = [
        try CommandRun(
          "names", "match", "--queries", queries.path, "--pool", queries.path, "--format", format,
          home: home),
        try CommandRun("names", "cluster", forms.path, "--format", format, home: home),
      ]
      for run in runs {
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.output.isEmpty)
        #expect(faults(in: run.text, allowing: ["\n", "\t"]).isEmpty, "\(format): \(run.text)")
      }
    }
  }

  @Test func `messages about hostile names and queries are clean lines`() throws {
    let name = home.path + "/no\u{1B}[31m\nsuch\u{202E}\u{9B}file"
    for command in [
      ["show", name], ["add", name], ["search", "(\(name)"],
      ["names", "cluster", name], ["align", name, name], ["list", "--\(name)"], [name],
      ["entities", "--named", name], ["list", "--library", name + "/x"],
    ] {
      let run = try CommandRun(command.map { Array($0.utf8) }, home: home)
      #expect(run.status != 0, "\(command): \(run.text)")
      #expect(faults(in: run.errors).isEmpty, "\(command): \(run.errors)")
      #expect(!run.errors.contains("\nsuch"), "\(run.errors)")
    }
  }
}
