import Foundation
import Testing

/// Commands as they are typed behind a colon, keys of the reader's own, and articles for other programs.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct CommandLineKeysTests {
  private static let news = #"""
    {"id": "ferry", "title": "Ferry runs aground off Tobruk", "text": "The ferry Alma Star ran aground on a reef off Tobruk.\n\nCaptain Idris Bukhamsin said that nobody was hurt.", "language": "en", "date": "2024-05-04T06:00:00Z", "source": "Gazette"}
    {"id": "council", "title": "المجلس يقرر بناء جسر جديد", "text": "قرر مجلس المدينة بناء جسر جديد فوق النهر.", "language": "ar", "date": "2024-05-03T06:00:00Z"}
    {"id": "rates", "title": "Central bank holds its rate", "text": "The central bank left its rate unchanged.", "language": "en", "date": "2024-04-30T06:00:00Z"}
    """#

  private func open(_ session: TmuxSession) async throws {
    try Self.news.write(
      to: session.home.appending(path: "news.jsonl"), atomically: true, encoding: .utf8)
    try session.run("'\(Program.executable)' add --library day.db news.jsonl")
    try await session.wait(for: "3 added")
    try session.run("clear; '\(Program.executable)' --library day.db")
    try await session.wait(for: "1/3")
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `commands with arguments are completed, done, and there after a restart`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    try await open(session)
    try session.press(":")
    try await session.wait(for: "Commands")
    try session.type("tag sea")
    try session.press("Enter")
    try await session.wait(for: "Tagged sea.")
    try session.press(":")
    try session.type("goto 2024-04")
    try session.press("Enter")
    try await session.wait(for: "3/3")
    try session.press(":")
    try session.type("tag s")
    try await session.wait(for: "tag sea")
    try session.press("Tab", "Enter")
    try await session.wait(for: "Tagged sea.")
    try session.press(":")
    try session.type("tga x")
    try session.press("Enter")
    try await session.wait(for: "Did you mean \"tag\"?")
    try session.press("Escape")
    try await session.wait(forNo: "Commands")
    try session.press("q")
    try await session.waitForPrompt()
    try session.run("clear; '\(Program.executable)' --library day.db")
    try await session.wait(for: "3/3")
    try session.press(":")
    try await session.wait(for: "Commands")
    _ = try await session.waitUntilStill()
    try session.press("Up")
    try await session.wait(for: ": tag sea")
    try session.press("Escape")
    try await session.wait(forNo: "Commands")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `an article is given to programs and written to files`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    try await open(session)
    try session.press("|")
    try await session.wait(for: "Give the article to")
    try session.type("grep -c ''")
    try session.press("Enter")
    // Title, blank, source, date, blank, paragraph, blank, paragraph.
    let printed = try await session.wait(for: "▸ grep -c")
    #expect(printed.contains("8"))
    try session.press("q")
    try await session.wait(forNo: "▸ grep -c")
    try session.press("|")
    try session.type("!sh -c 'cat; echo SEEN; read x </dev/tty'")
    try session.press("Enter")
    try await session.wait(for: "SEEN")
    try await session.wait(for: "Source: Gazette")
    try session.press("Enter")
    try await session.wait(for: "sh is done.")
    try session.press("|")
    try session.type("no-such-program")
    try session.press("Enter")
    try await session.wait(for: "there is no program no-such-program")
    try session.press("b", "Enter")
    try await session.wait(for: "Write the article to")
    try session.press("C-u")
    try session.type("ferry.md")
    try session.press("Enter")
    try await session.wait(for: "The article is in")
    try session.press("q")
    try await session.waitForPrompt()
    let text = try String(contentsOf: session.home.appending(path: "ferry.md"), encoding: .utf8)
    #expect(text.contains("Captain Idris Bukhamsin said that nobody was hurt."))
  }

  @Test func `a key of the settings does several commands`() async throws {
    let session = try await TmuxSession(columns: 100, rows: 30)
    let folder = session.home.appending(path: "config/khabar")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try """
    [macros]
    F5 = ["toggle-star", "tag later", "next-article"]
    """.write(to: folder.appending(path: "config.toml"), atomically: true, encoding: .utf8)
    try await open(session)
    try session.press("F5")
    try await session.wait(for: "2/3")
    try await session.wait(for: "★ #")
    try session.press("q")
    try await session.waitForPrompt()
    let listed = try CommandRun(
      "list", "tag:later", "is:starred", "--library", session.home.appending(path: "day.db").path,
      home: session.home)
    #expect(listed.text.contains("ferry"))
  }

  @Test func `without italics nothing is underlined in their place`() async throws {
    let session = try await TmuxSession(columns: 100, rows: 30)
    try await session.openBrowser(setting: "TERM=screen")
    try session.press("Enter")
    let screen = try await session.wait(for: "Military engineers")
    #expect(screen.contains("Military engineers"))
    // The caption's row, whose words stand between sequences of their own.
    let styled = try session.styledScreen().split(separator: "\n")
    let caption = try #require(
      styled.first {
        $0.replacing(/\u{1B}[\[(][0-9;]*[mB]/, with: "").contains("Military engineers")
      })
    let looks = caption.matches(of: /\u{1B}\[([0-9;]*)m/).flatMap {
      $0.output.1.split(separator: ";")
    }
    #expect(!looks.contains("4"), "\(caption)")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `for a screen reader nothing is drawn and the cursor follows`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    let folder = session.home.appending(path: "config/khabar")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "[screen]\nscreen_reader = true\n".write(
      to: folder.appending(path: "config.toml"), atomically: true, encoding: .utf8)
    try await open(session)
    let screen = try await session.waitUntilStill()
    #expect(!screen.rows.contains { $0.contains("│") || $0.contains("─") || $0.contains("▌") })
    // Arabic in the order in which it is written.
    #expect(screen.contains("المجلس يقرر"))
    let first = try session.state("#{cursor_y}")
    try session.press("j")
    try await session.wait(for: "2/3")
    #expect(Int(try session.state("#{cursor_y}")) ?? 0 > Int(first) ?? 0)
    #expect(try session.state("#{cursor_flag}") == "1")
    try session.press("q")
    try await session.waitForPrompt()
  }
}
