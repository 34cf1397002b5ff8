import Foundation
import Testing

/// Reading and analysing many articles holds up neither the reader nor the end, on one processor.
///
/// Times are measured in `Benchmarks/busy_keys.py`; what is held against them here is only that a key
/// does not wait for the work.
@Suite(
  .serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"),
  .enabled(if: Tool.isInstalled("taskset"), "taskset keeps the program on one processor"))
struct BusyBrowsingTests {
  /// Far more than a key takes, and far less than the work does.
  private static let promptness = Duration.seconds(5)
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

  /// Does something and waits until the screen shows it: soon.
  ///
  /// It is waited for on a thread of its own: the other tests may keep all those busy that tasks have.
  private func promptly(
    _ awaited: String, in session: TmuxSession, after act: @escaping @Sendable () throws -> Void,
    until isWanted: @escaping @Sendable (TmuxSession.Screen) throws -> Bool
  ) async throws {
    let elapsed = try await withCheckedThrowingContinuation {
      (done: CheckedContinuation<Duration, any Error>) in
      Thread.detachNewThread {
        done.resume(
          with: Result {
            let start = ContinuousClock.now
            try act()
            while true {
              let screen = try session.screen()
              let elapsed = ContinuousClock.now - start
              if try isWanted(screen) { return elapsed }
              guard elapsed < TmuxSession.patience else {
                throw TmuxSession.TimedOut(awaited: awaited, screen: screen)
              }
              Thread.sleep(forTimeInterval: 0.02)
            }
          })
      }
    }
    #expect(elapsed < Self.promptness, "\(awaited) took \(elapsed)")
  }

  @Test func `keys, search and the ways out are obeyed while articles are read and analysed`()
    async throws
  {
    let session = try await busySession()
    try session.run("\(Self.oneProcessor) '\(Program.executable)' news")
    try await session.wait(for: "the list") { $0.contains("1/") && Self.isAtWork($0) }

    for place in 2...12 {
      try await promptly("article \(place)", in: session) {
        try session.press("j")
      } until: {
        $0.contains("\(place)/")
      }
    }
    #expect(Self.isAtWork(try session.screen()), "the work was done too soon to hold anything up")

    try await session.wait(for: "all articles read") { !$0.contains("Reading ") }
    try session.press("/")
    try await promptly("what is searched", in: session) {
      try session.type(MadeUpNews.rareWord)
    } until: {
      $0.contains("Found 1")
    }
    try session.press("Escape")
    try await session.wait(for: "the work under way") { Self.isAtWork($0) }

    try await promptly("the end by Ctrl-C", in: session) {
      try session.press("C-c")
    } until: {
      $0.rows.last { !$0.isEmpty }?.hasSuffix(TmuxSession.prompt) == true
    }

    // The next start goes on, and ends by its own key and by a signal as well.
    for end in ["q", "TERM"] {
      try session.run(
        "clear; sh -c 'echo $$ > pid; exec \(Self.oneProcessor) \"$0\" news' "
          + "'\(Program.executable)'")
      try await session.wait(for: "the work to go on") {
        $0.contains("/6,000") && Self.isAtWork($0)
      }
      try await promptly("the end by \(end)", in: session) {
        if end == "q" {
          try session.press("q")
        } else {
          let identifier = try #require(try session.programIdentifier())
          #expect(kill(identifier, SIGTERM) == 0)
        }
      } until: {
        $0.rows.last { !$0.isEmpty }?.hasSuffix(TmuxSession.prompt) == true
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
    let add = "'\(Program.executable)' add --library news.db news"
    try session.run(add)
    try await session.wait(for: "Finding names ")
    try await promptly("the end by Ctrl-C", in: session) {
      try session.press("C-c")
    } until: {
      $0.rows.last { !$0.isEmpty }?.hasSuffix(TmuxSession.prompt) == true
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
