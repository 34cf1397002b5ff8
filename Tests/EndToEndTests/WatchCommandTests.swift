import Foundation
import LoopbackServer
import Synchronization
import TestSupport
import Testing

/// Watches on the command line, over news from a server of the test's own.
@Suite(.serialized, .timeLimit(.minutes(10))) struct WatchCommandTests {
  private let folder: TemporaryFolder
  private var home: URL { folder.url }
  private let server: LoopbackServer

  /// How many entries the feed has now.
  private final class Count: Sendable {
    let value = Mutex(0)
  }

  private let entries = Count()

  init() throws {
    folder = try TemporaryFolder("watch")
    server = LoopbackServer { [entries] _, client in
      client.answer(text: Self.feed(entries.value.withLock { $0 }))
    }
  }

  /// One entry in three names the general, in spellings and languages of its own.
  private static func feed(_ count: Int) -> String {
    let items = (0..<count).map { number in
      let text =
        switch number % 6 {
        case 0: "General Khalifa Haftar visited village \(number) on Monday."
        case 3: "زار المشير خليفة حفتر القرية رقم \(number) يوم الاثنين."
        default: "A bridge was opened in village \(number) on Monday."
        }
      return "<item><guid>g\(number)</guid><title>Report \(number)</title>"
        + "<description>\(text)</description></item>"
    }
    return "<rss><channel><title>Wire</title>\(items.joined())</channel></rss>"
  }

  private func publish(_ count: Int) { entries.value.withLock { $0 = count } }

  private func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> CommandRun {
    try CommandRun(arguments.map { Array($0.utf8) }, home: home, environment: environment)
  }

  /// The titles of lines of JSONL with their numbers.
  private func lines(_ text: String) throws -> [(number: Int, title: String)] {
    try text.split(separator: "\n").map { line in
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return (
        try #require(object["number"] as? Int), try #require(object["title"] as? String)
      )
    }
  }

  private static func expected(_ numbers: Range<Int>) -> Set<String> {
    Set(numbers.filter { $0.isMultiple(of: 3) }.map { "Report \($0)" })
  }

  private func start() throws {
    publish(3)
    #expect(try run("subscribe", server.address("/feed")).status == 0)
    #expect(try run("watch", "add", "Hifter", "--name", "general").status == 0)
  }

  @Test func `fetch prints what is new for each watch, once`() throws {
    try start()
    publish(30)
    let first = try run("fetch", "--watch", "--format", "jsonl")
    #expect(first.status == 0, "\(first.errors)")
    #expect(Set(try lines(first.text).map(\.title)) == Self.expected(3..<30))
    #expect(try lines(first.text).count == 9)
    #expect(try run("fetch", "--watch", "--format", "jsonl").text.isEmpty)
    publish(36)
    // What a fetch without --watch brings in is told by the next one with it.
    #expect(try run("fetch").text.isEmpty)
    let last = try run("fetch", "--watch", "--format", "jsonl")
    #expect(Set(try lines(last.text).map(\.title)) == Self.expected(30..<36))
    let list = try run("watch", "list", "--format", "tsv")
    #expect(list.text == "general\t11\t12\tHifter\n")
  }

  @Test func `what is told goes to a file once, whenever the command is killed`() throws {
    try start()
    let output = home.appending(path: "news.jsonl").path
    let command =
      "exec '\(Program.executable)' fetch --watch --format jsonl >> '\(output)' 2>/dev/null"
    for round in 1...24 {
      publish(3 + 30 * round)
      let fetch = try StartedCommand(
        ["-c", command].map { Array($0.utf8) }, home: home, program: "/bin/sh")
      usleep(UInt32(60_000 + round * 17_000))
      kill(fetch.process, SIGKILL)
      _ = fetch.wait()
    }
    let end = try StartedCommand(
      ["-c", command].map { Array($0.utf8) }, home: home, program: "/bin/sh"
    ).wait()
    #expect(end.status == 0)
    let told = try lines(String(contentsOfFile: output, encoding: .utf8))
    #expect(Set(told.map(\.title)) == Self.expected(3..<723))
    #expect(Set(told.map(\.number)).count == told.count, "something is told twice")
    #expect(told.count == 240)
    #expect(try run("doctor").status == 0)
  }

  @Test
  func `through a pipe nothing is missed, and told again only what was printed at the very end`()
    throws
  {
    try start()
    publish(603)
    #expect(try run("fetch").status == 0)
    var runs: [[(number: Int, title: String)]] = []
    // The time until it begins to print is found by trying; a slow machine needs longer.
    var wait: UInt32 = 10_000
    for round in 0...200 {
      let output = home.appending(path: "told-\(runs.count)").path
      let done = output + ".done"
      let command =
        "exec '\(Program.executable)' fetch --watch --format jsonl 2>/dev/null "
        + "> >(cat > '\(output)'; mv '\(output)' '\(done)')"
      let fetch = try StartedCommand(
        ["-c", command].map { Array($0.utf8) }, home: home, program: "/bin/bash")
      if round < 200 {
        usleep(wait)
        kill(fetch.process, SIGKILL)
      }
      let end = fetch.wait()
      while !FileManager.default.fileExists(atPath: done) { usleep(1_000) }
      let text = try String(contentsOfFile: done, encoding: .utf8)
      #expect(text.isEmpty || text.hasSuffix("\n"), "half a line")
      runs.append(try lines(text))
      if end.status == 0 { break }
      wait += text.isEmpty ? max(15_000, wait / 10) : 500
    }
    let told = runs.flatMap { $0 }
    #expect(Set(told.map(\.title)) == Self.expected(3..<603))
    var seen: Set<Int> = []
    let lastOfRuns = Set(runs.compactMap(\.last?.number))
    for line in told where !seen.insert(line.number).inserted {
      #expect(lastOfRuns.contains(line.number), "\(line.title) is told again")
    }
    #expect(try run("fetch", "--watch").text.isEmpty)
  }

  @Test func `what a closed pipe did not take is told the next time`() throws {
    try start()
    publish(303)
    let output = home.appending(path: "head").path
    let command =
      "'\(Program.executable)' fetch --watch --format jsonl 2>/dev/null | head -n 1 > '\(output)'"
    _ = try StartedCommand(
      ["-c", command].map { Array($0.utf8) }, home: home, program: "/bin/sh"
    ).wait()
    let first = try lines(String(contentsOfFile: output, encoding: .utf8))
    #expect(first.count == 1)
    let rest = try lines(try run("fetch", "--watch", "--format", "jsonl").text)
    // What stood in the pipe when its reader went is told: nobody can know that it was not read.
    #expect(rest.count < 100 && Set(rest.map(\.number)).isDisjoint(with: first.map(\.number)))
    let full = try CommandRun(
      ["fetch", "--watch"].map { Array($0.utf8) }, home: home, outputPath: "/dev/full")
    #expect(full.status == 0, "nothing is left to print")
    publish(309)
    let failed = try CommandRun(
      ["fetch", "--watch"].map { Array($0.utf8) }, home: home, outputPath: "/dev/full")
    #expect(failed.status == 1)
    let again = try lines(try run("fetch", "--watch", "--format", "jsonl").text)
    #expect(Set(again.map(\.title)) == Self.expected(303..<309))
  }

  @Test func `a command rings once for each watch, as a list of arguments`() throws {
    try start()
    let settings = home.appending(path: ".config/khabar")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    let script = home.appending(path: "ring me.sh")
    func write(_ lines: String) throws {
      try "#!/bin/sh\n\(lines)\n".write(to: script, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: script.path)
    }
    let note = "printf '%s|' \"$@\" >> '\(home.path)/rung'"
    try write(note + "\necho >> '\(home.path)/rung'")
    try """
    [ring]
    command = ["\(script.path)", "%w: %n", "$HOME; %t"]
    [[watch]]
    name = "silent"
    command = []
    """.write(to: settings.appending(path: "config.toml"), atomically: true, encoding: .utf8)
    #expect(try run("watch", "add", "bridge", "--name", "silent").status == 0)
    publish(12)
    #expect(try run("fetch").status == 0)
    #expect(try run("fetch").status == 0)
    let rung = try String(contentsOf: home.appending(path: "rung"), encoding: .utf8)
    #expect(rung == "general: 3|$HOME; Report 9|\n")
    try write("exit 3")
    publish(13)
    let failed = try run("fetch")
    #expect(failed.status == 1)
    #expect(
      failed.errors.contains("The watch general cannot ring: the command ended with status 3"))
    try write(note)
    #expect(try run("fetch").status == 0)
    let again = try String(contentsOf: home.appending(path: "rung"), encoding: .utf8)
    #expect(again == rung + "general: 1|$HOME; Report 12|")
  }

  @Test func `a watch-list is read as names match reads it, and a repaired library keeps it`()
    throws
  {
    publish(3)
    #expect(try run("subscribe", server.address("/feed")).status == 0)
    let list = home.appending(path: "people.tsv").path
    try "a\tHeftar\nb\tXyzzy Nobody\nbroken\n".write(
      toFile: list, atomically: true, encoding: .utf8)
    let added = try run("watch", "add", "--names", list)
    #expect(added.status == 1, "a line of the list is broken")
    #expect(added.errors.contains("people.tsv:3:"))
    publish(9)
    #expect(try run("fetch").status == 0)
    #expect(try run("doctor", "--repair").text.contains("watches: 1, with 2 new"))
    let told = try run("fetch", "--watch", "--format", "tsv")
    #expect(
      Set(told.text.split(separator: "\n").map { $0.split(separator: "\t").suffix(2) })
        == [["Report 3", "Heftar"], ["Report 6", "Heftar"]])
    let removed = try run("watch", "remove", "PEOPLE")
    #expect(removed.errors == "people is watched no more. What it found stays in the library.\n")
    #expect(try run("watch", "list").status == 1)
  }
}
