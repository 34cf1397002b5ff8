import Foundation
import TestSupport
import Testing

/// What was decided is told by the command, and can be taken away.
@Suite struct DecisionsAndExportTests {
  private let folder: TemporaryFolder
  private var home: URL { folder.url }
  private let arabic: String
  private let english: String

  init() throws {
    folder = try TemporaryFolder("export")
    let home = folder.url
    arabic = home.appending(path: "ar.txt").path
    english = home.appending(path: "en.txt").path
    try """
    وزير النقل يزور ميناء حتا

    قال وزير النقل اليوم الاثنين إن 15 سفينة وصلت إلى ميناء حتا في شهر مايو.

    ولم يعلق أحد من العمال على الزيارة التي استمرت ساعتين كاملتين.
    """.write(toFile: arabic, atomically: true, encoding: .utf8)
    try """
    Transport minister visits the port of Hatta

    The transport minister said on Monday that 12 ships reached the port of Hatta in May.

    None of the workers commented on the visit, which took two whole hours.
    """.write(toFile: english, atomically: true, encoding: .utf8)
  }

  private func json(_ run: CommandRun) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
  }

  private func states(_ document: [String: Any], of list: String) -> [String] {
    (document[list] as? [[String: Any]] ?? []).map { $0["state"] as? String ?? "none" }
  }

  @Test func `a format that a command has not is refused with those that it has`() throws {
    for (arguments, formats) in [
      (["show", arabic, "--format", "tsv"], ["text", "json", "jsonl"]),
      (["compare", arabic, english, "--format", "tmx"], ["text", "json", "jsonl", "tsv"]),
      (["export", "names", "--format", "xliff"], ["tsv", "csv", "tmx"]),
    ] {
      let run = try CommandRun(arguments.map { Array($0.utf8) }, home: home)
      #expect(run.status == 2)
      #expect(run.text.isEmpty)
      for format in formats { #expect(run.errors.contains(format), "\(run.errors)") }
    }
  }

  @Test func `decisions about two files are read from a file and written to it`() throws {
    let path = home.appending(path: "decisions.json").path
    let command = ["compare", arabic, english, "--decisions", path, "--format", "json"]
      .map { Array($0.utf8) }
    let first = try json(try CommandRun(command, home: home))
    #expect(states(first, of: "flags").contains("open"))
    #expect(Set(states(first, of: "beads")) == ["open"])

    var file = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
        as? [String: Any])
    var flags = try #require(file["flags"] as? [[String: Any]])
    for index in flags.indices {
      flags[index]["state"] = "dismissed"
      flags[index]["note"] = "As the ministry has it."
    }
    var beads = try #require(file["beads"] as? [[String: Any]])
    beads[0]["state"] = "confirmed"
    file["flags"] = flags
    file["beads"] = beads
    try JSONSerialization.data(withJSONObject: file).write(to: URL(filePath: path))

    let second = try json(try CommandRun(command, home: home))
    #expect(Set(states(second, of: "flags")) == ["dismissed"])
    #expect((second["flags"] as? [[String: Any]])?.first?["note"] as? String != nil)
    #expect(states(second, of: "beads").first == "confirmed")
    let counts = (second["account"] as? [String: Any])?["flags"] as? [String: Int]
    #expect(counts?.values.reduce(0, +) == 0)
    // And once more, from the file as it was written.
    let third = try json(try CommandRun(command, home: home))
    #expect(states(third, of: "flags") == states(second, of: "flags"))
  }

  @Test func `decisions about another text are refused`() throws {
    let path = home.appending(path: "decisions.json").path
    #expect(
      try CommandRun("compare", arabic, english, "--decisions", path, home: home).status == 0)
    try "Another text altogether.".write(toFile: english, atomically: true, encoding: .utf8)
    let run = try CommandRun("compare", arabic, english, "--decisions", path, home: home)
    #expect(run.status == 2)
    #expect(run.errors.contains("another target"), "\(run.errors)")
    try "not JSON".write(toFile: path, atomically: true, encoding: .utf8)
    let broken = try CommandRun("compare", arabic, english, "--decisions", path, home: home)
    #expect(broken.status == 2)
    #expect(broken.errors.contains("it is no JSON"), "\(broken.errors)")
  }

  @Test func `a comparison of files is written to a file, whole`() throws {
    let path = home.appending(path: "out.html").path
    let run = try CommandRun(
      "export", "comparison", arabic, english, "--format", "html", "--output", path, home: home)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.isEmpty)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(page.contains("Transport minister visits the port of Hatta"))
    let nowhere = try CommandRun(
      "export", "comparison", arabic, english, "--format", "html", "--output",
      home.path + "/none/out.html", home: home)
    #expect(nowhere.status == 1)
    #expect(nowhere.errors.contains("cannot be written"))
  }

  @Test func `a pair, a list and names of a library are taken away`() throws {
    #expect(try CommandRun("add", arabic, english, home: home).status == 0)
    let list = try CommandRun("export", "list", "--format", "jsonl", home: home)
    #expect(list.status == 0, "\(list.errors)")
    let other = home.appending(path: "other.db").path
    let added = try CommandRun("add", "--library", other, "-", home: home, input: list.output)
    #expect(added.errors.contains("2 added"), "\(added.errors)")
    let again = try CommandRun(
      "export", "list", "--library", other, "--format", "jsonl", home: home)
    #expect(again.text == list.text)
    let names = try CommandRun("export", "names", "--format", "csv", home: home)
    #expect(names.text.contains("Hatta"), "\(names.text)")
    let alone = try CommandRun("export", "pair", "none", "--format", "tmx", home: home)
    #expect(alone.status == 1)
  }

  @Test(arguments: ["tmx", "xliff"])
  func `what is taken away can be read again as a pair, with its decisions`(format: String) throws {
    let decisions = home.appending(path: "decisions.json").path
    #expect(
      try CommandRun("compare", arabic, english, "--decisions", decisions, home: home).status == 0)
    let text = try String(contentsOfFile: decisions, encoding: .utf8)
    let place = try #require(text.firstRange(of: "\"state\" : \"open\""))
    try text.replacingCharacters(
      in: place, with: "\"note\" : \"Ask the desk.\", \"state\" : \"confirmed\""
    )
    .write(toFile: decisions, atomically: true, encoding: .utf8)
    let file = home.appending(path: "work.\(format)").path
    let exported = try CommandRun(
      "export", "comparison", arabic, english, "--decisions", decisions, "--format", format,
      "--output", file, home: home)
    #expect(exported.status == 0, "\(exported.errors)")

    let read = try CommandRun("import", file, home: home)
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.text.contains("work.ar ⇄ work.en"), "\(read.text)")
    let compared = try json(
      try CommandRun("compare", "work.ar", "work.en", "--format", "json", home: home))
    let beads = try #require(compared["beads"] as? [[String: Any]])
    #expect(beads.contains { $0["state"] as? String == "confirmed" })
    #expect(beads.contains { $0["note"] as? String == "Ask the desk." })
    #expect(beads.allSatisfy { $0["state"] as? String != "open" })
    // Numbers are compared in the rows of the file.
    let flags = try #require(compared["flags"] as? [[String: Any]])
    #expect(flags.contains { $0["type"] as? String == "number" }, "\(flags)")
    let pairs = try json(try CommandRun("pairs", "--format", "json", home: home))
    #expect(states(pairs, of: "pairs") == ["confirmed"])
    let again = try CommandRun("import", file, home: home)
    #expect(again.text.contains("as before"), "\(again.text)")
  }

  @Test func `a file that holds no aligned texts is refused by its name`() throws {
    let run = try CommandRun("import", arabic, home.path + "/none.tmx", home: home)
    #expect(run.status == 1)
    #expect(run.errors.contains("ar.txt:"), "\(run.errors)")
    #expect(run.errors.contains("There is no file"), "\(run.errors)")
  }
}
