import Foundation
import TestSupport
import Testing

/// Reading and analysing many articles holds up neither the reader nor the end, on one processor.
///
/// Times are measured in `Benchmarks/busy_keys.py`; here a key is obeyed while there is work left.
@Suite(
  .serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"),
  .enabled(if: Tool.isInstalled("taskset"), "taskset keeps the program on one processor"))
struct BusyBrowsingTests {
  private static let oneProcessor = "taskset -c 0"

  /// A terminal with a folder of many articles.
  private func busySession() async throws -> TmuxSession {
    let session = try await TmuxSession(columns: 120, rows: 40)
    let folder = session.home.appending(path: "news")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try MadeUpNews.lines(count: Self.articleCount).write(to: folder.appending(path: "news.jsonl"))
    return session
  }

  /// So many that there is work left when a busy machine comes to look.
  private static let articleCount = 6_000

  private static func isAtWork(_ screen: TmuxSession.Screen) -> Bool {
    ["Reading ", "Finding names ", "Looking for translations "].contains(where: screen.contains)
  }

  @Test func `keys, search and the ways out are obeyed while articles are read and analysed`()
    async throws
  {
    let session = try await busySession()
    // On a thread of its own, since the work must not be done before the test comes to look.
    try await OwnThread.run {
      try session.run("\(Self.oneProcessor) '\(Program.executable)' news")
      try session.poll(for: "the list") { $0.contains("1/") && Self.isAtWork($0) }
      for place in 2...12 {
        try session.press("j")
        let screen = try session.poll(for: "article \(place)") { $0.contains("\(place)/") }
        #expect(Self.isAtWork(screen), "the key waited for the work")
      }

      try session.poll(for: "all articles read") { !$0.contains("Reading ") }
      try session.press("/")
      try session.type(MadeUpNews.rareWord)
      try session.poll(for: "what is searched") { $0.contains("Found 1") }
      try session.press("Escape")
      try session.poll(for: "the work under way", until: Self.isAtWork)

      try session.press("C-c")
      try session.poll(for: "the end by Ctrl-C", until: \.showsPrompt)

      // The next start finds work left, so the end did not wait for it; it ends by its own key and by a
      // signal as well.
      for end in ["q", "TERM"] {
        try session.run(
          "clear; sh -c 'echo $$ > pid; exec \(Self.oneProcessor) \"$0\" news' "
            + "'\(Program.executable)'")
        try session.poll(for: "the work to go on") {
          $0.contains("/6,000") && Self.isAtWork($0)
        }
        if end == "q" {
          try session.press("q")
        } else {
          let identifier = try #require(try session.programIdentifier())
          #expect(kill(identifier, SIGTERM) == 0)
        }
        try session.poll(for: "the end by \(end)", until: \.showsPrompt)
      }
    }

    // Nothing was lost, and the file is sound.
    let library = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: session.home.path)
        .first { $0.hasSuffix(".db") })
    #expect(
      try await session.answer(
        of: "'\(Program.executable)' list --limit 10000 --format tsv --library \(library) | wc -l")
        == "\(Self.articleCount)")
    let health = try await session.answer(
      of: "'\(Program.executable)' doctor --library \(library) 2>&1 | tail -n 1")
    #expect(health == "It is sound.")
  }

  @Test func `adding tells how far it is, ends by Ctrl-C and goes on the next time`() async throws {
    let session = try await busySession()
    try await OwnThread.run {
      try session.run("'\(Program.executable)' add --library news.db news")
      try session.poll(for: "the work") { $0.contains("Finding names ") }
      try session.press("C-c")
      try session.poll(for: "the end by Ctrl-C", until: \.showsPrompt)
    }
    try session.run("echo \"ended with $?\"")
    try await session.wait(for: "ended with 130")
    #expect(
      try await session.answer(
        of: "'\(Program.executable)' list --limit 10000 --format tsv --library news.db | wc -l")
        == "\(Self.articleCount)")

    // What is no terminal is told the result alone.
    let later = "'\(Program.executable)' add --later --library news.db news"
    #expect(
      try await session.answer(of: later)
        == "0 added, 0 changed, \(Self.articleCount) unchanged, 0 failed.")
  }

  @Test func `what was added for later is analysed when that is asked for`() async throws {
    let session = try await TmuxSession(columns: 100, rows: 30)
    let khabar = "'\(Program.executable)'"
    _ = try await session.answer(
      of: "\(khabar) add --later --library later.db '\(Program.seeds)'")
    #expect(
      try await session.answer(of: "\(khabar) pairs --format tsv --library later.db | wc -l")
        == "0")
    #expect(try await session.answer(of: "\(khabar) analyse --library later.db") == "5 analysed.")
    #expect(
      try await session.answer(of: "\(khabar) pairs --format tsv --library later.db | wc -l")
        == "1")
    #expect(try await session.answer(of: "\(khabar) analyse --library later.db") == "0 analysed.")
  }
}
