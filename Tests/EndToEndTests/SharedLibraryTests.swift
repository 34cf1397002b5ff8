import Foundation
import GRDB
import TestSupport
import Testing

/// Several programs with one library, and libraries that may not be written.
@Suite(.serialized) struct SharedLibraryTests {
  private let folder: TemporaryFolder
  private var home: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder("shared")
  }

  private func article(_ id: String) -> Data {
    Data("{\"id\":\"\(id)\",\"text\":\"Report \(id) from Sirte.\"}\n".utf8)
  }

  @Test func `several first uses at once all succeed`() throws {
    for round in 0..<3 {
      let library = home.appending(path: "new-\(round)/library.db").path
      let started = try (0..<5).map { number in
        try StartedCommand(
          ["add", "--library", library, "-"].map { Array($0.utf8) }, home: home,
          input: article("a\(number)"))
      }
      for command in started {
        let run = command.wait()
        #expect(run.status == 0, "\(run.errors)")
      }
      let list = try CommandRun("list", "--library", library, "--format", "tsv", home: home)
      #expect(list.text.split(separator: "\n").count == 5)
      #expect(try CommandRun("doctor", "--library", library, home: home).status == 0)
    }
  }

  @Test func `looking at another program's database leaves it alone`() throws {
    let path = home.appending(path: "other.db").path
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE note (text)") }
    let before = try Data(contentsOf: URL(filePath: path))
    for command in [["list"], ["search", "x"], ["add", Program.seeds], ["doctor"], ["entities"]] {
      let run = try CommandRun(
        (command + ["--library", path]).map { Array($0.utf8) }, home: home)
      #expect(run.status == 3, "\(command): \(run.errors)")
      #expect(run.errors.contains("is not a Khabar library"))
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(access(path + "-wal", F_OK) != 0 && access(path + "-shm", F_OK) != 0)
  }

  @Test func `a library that may not be written can be read`() throws {
    let folder = home.appending(path: "shelf")
    let library = folder.appending(path: "library.db").path
    #expect(try CommandRun("add", "--library", library, Program.seeds, home: home).status == 0)
    // The owner of everything may write whatever the permissions are: another reads.
    let other: UInt32? = getuid() == 0 ? 65_534 : nil
    chmod(home.path, 0o755)
    chmod(library, 0o444)
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    func run(_ arguments: String...) throws -> CommandRun {
      try StartedCommand(
        (arguments + ["--library", library]).map { Array($0.utf8) }, home: home, user: other
      ).wait()
    }
    #expect(try run("list", "--format", "tsv").text.split(separator: "\n").count == 5)
    #expect(try run("search", "Sirte").status == 0)
    #expect(try run("show", "000").status == 0)
    #expect(try run("entities").status == 0)
    #expect(try run("doctor").text.contains("It is sound."))
    let add = try run("add", Program.seeds + "/../README.md")
    #expect(add.status == 3)
    #expect(add.errors.contains("may be read and not written"), "\(add.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["library.db"])
  }

  @Test func `numbers without measure and names of any bytes are taken`() throws {
    let name: [UInt8] = Array(home.path.utf8) + Array("/".utf8) + [0xCE, 0xC8, 0xD1]
    let library = name + Array(".db".utf8)
    let option = Array("--library".utf8)
    let added = try CommandRun(
      [Array("add".utf8), option, library, Array(Program.seeds.utf8)], home: home)
    #expect(added.status == 0, "\(added.errors)")
    #expect(access((library + [0]).map { CChar(bitPattern: $0) }, F_OK) == 0)
    for command in [
      ["list", "--limit", "9223372036854775807"],
      ["search", "Sirte", "--limit", "9223372036854775807"],
      ["list", "lang:ar", "--limit", "9223372036854775806"],
    ] {
      let run = try CommandRun(
        command.map { Array($0.utf8) } + [option, library], home: home)
      #expect(run.status == 0, "\(run.errors)")
    }
    // No other file was made under the name as Swift would have it.
    #expect(access(home.appending(path: "\u{FFFD}\u{FFFD}\u{FFFD}.db").path, F_OK) != 0)
  }

  @Test func `damage is told with how to mend it, and mended`() throws {
    let news = home.appending(path: "news")
    try FileManager.default.createDirectory(at: news, withIntermediateDirectories: true)
    for number in 0..<4 {
      try Data("Report \(number) of the army in Sirte\n\nIt was quiet, said Khalifa Haftar.\n".utf8)
        .write(to: news.appending(path: "r\(number).txt"))
    }
    let library = home.appending(path: "library.db").path
    #expect(try CommandRun("add", "--library", library, news.path, home: home).status == 0)
    try DatabaseQueue(path: library).write { database in
      try database.execute(
        sql: """
          UPDATE articleText SET text = replace(text, 'quiet', 'quieu')
            WHERE row = (SELECT min(row) FROM articleText);
          UPDATE article SET source = 'x' WHERE row = (SELECT max(row) FROM article);
          DELETE FROM word;
          UPDATE form SET count = 7;
          INSERT INTO mark VALUES ('r1', 1, 1);
          """)
    }
    let told = try CommandRun("doctor", "--library", library, home: home)
    #expect(told.status == 3)
    #expect(told.errors.contains("khabar doctor --repair"), "\(told.errors)")
    let mended = try CommandRun("doctor", "--repair", "--library", library, home: home)
    #expect(mended.status == 0, "\(mended.errors)")
    #expect(mended.text.contains("mended") && mended.text.contains("It is sound."))
    #expect(try CommandRun("doctor", "--library", library, home: home).status == 0)
    let found = try CommandRun(
      "search", "quiet", "--library", library, "--format", "tsv", home: home)
    #expect(found.text.split(separator: "\n").count == 4)
    let marks = try DatabaseQueue(path: library).read {
      try String.fetchAll($0, sql: "SELECT article || isRead || isStarred FROM mark")
    }
    #expect(marks == ["r111"])
  }

  @Test func `doctor mends a library of feeds, and keeps every version and decision about copies`()
    throws
  {
    let feeds = (0..<2).map { home.appending(path: "feed\($0).xml") }
    func write(_ ending: String) throws {
      let story =
        String(repeating: "The council decided to build a bridge in spring. ", count: 2)
        + "Fishermen of the town fear that its pillars will change the current of the river, and ask "
        + "for a study before the first stone is laid, while the mayor wants to begin at once, as "
        + "lorries wait for hours before the old bridge in the evening and early in the morning"
      for (number, feed) in feeds.enumerated() {
        try Data(
          """
          <rss><channel><title>Feed \(number)</title><item><guid>\(number)</guid>
          <title>Bridge</title><description>\(story)\(ending)</description></item></channel></rss>
          """.utf8
        ).write(to: feed)
      }
    }
    let library = home.appending(path: "library.db").path
    func run(_ arguments: String...) throws -> CommandRun {
      let run = try CommandRun(
        (arguments + ["--library", library]).map { Array($0.utf8) }, home: home)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
      return run
    }
    try write(".")
    for feed in feeds { _ = try run("subscribe", "file://\(feed.path)") }
    try write(", said a neighbour.")
    _ = try run("fetch")
    let listed = try run("list", "--format", "tsv").text.split(separator: "\n")
    #expect(listed.count == 1)
    let id = String(try #require(listed.first?.split(separator: "\t").first))
    #expect(try run("show", id).text.contains("+1 copy"))
    try DatabaseQueue(path: library).write { database in
      try database.execute(
        sql: """
          UPDATE articleText SET text = replace(text, 'council', 'counsel')
            WHERE row = (SELECT min(row) FROM articleText);
          UPDATE article SET isCopy = 0; DELETE FROM copyKey; DELETE FROM word;
          """)
    }
    let mended = try CommandRun("doctor", "--repair", "--library", library, home: home)
    #expect(mended.text.contains("mended"), "\(mended.text) \(mended.errors)")
    #expect(try run("list", "--format", "tsv").text.split(separator: "\n").count == 1)
    for row in try run("list", "--copies", "--format", "tsv").text.split(separator: "\n") {
      let id = String(try #require(row.split(separator: "\t").first))
      let versions = try run("versions", id, "--format", "tsv").text.split(separator: "\n")
      #expect(versions.count == 2)
      #expect(try run("show", "\(id)@1").text.contains("in the morning."))
    }
  }
}
