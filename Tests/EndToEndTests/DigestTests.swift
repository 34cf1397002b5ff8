import Foundation
import TestSupport
import Testing

/// What was marked during a day, written for others.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct DigestTests {
  private static let news = #"""
    {"id": "ferry-1", "title": "Ferry Alma Star runs aground off Tobruk with 214 passengers", "text": "The ferry Alma Star ran aground on a reef off Tobruk on Tuesday with 214 passengers on board, the Libyan coast guard said.\n\nCaptain Idris Bukhamsin said the engine had failed in a storm and that nobody was hurt.\n\nTwo tugs from Benghazi are to pull the ship free at high tide.", "language": "en", "date": "2024-05-04T06:00:00Z", "source": "Gazette", "url": "https://example.org/ferry"}
    {"id": "ferry-2", "title": "جنوح العبارة ألما ستار قبالة طبرق وعلى متنها 214 راكبا", "text": "أعلن خفر السواحل الليبي أن العبارة ألما ستار جنحت يوم الثلاثاء فوق شعاب قبالة طبرق وعلى متنها 214 راكبا.\n\nوقال القبطان إدريس بوخمسين إن المحرك تعطل خلال العاصفة ولم يصب أحد من الركاب.\n\nومن المقرر أن تصل قاطرتان من بنغازي لسحب السفينة.", "language": "ar", "date": "2024-05-04T08:00:00Z", "source": "الصحيفة"}
    {"id": "rates", "title": "Tunisian central bank holds its rate at 8 percent", "text": "The central bank of Tunisia left its key interest rate unchanged at 8 percent on Wednesday.", "language": "en", "date": "2024-05-05T09:00:00Z", "source": "Gazette"}
    """#

  @Test(arguments: [(80, 24), (140, 45)])
  func `what was starred is written by a key, and other programs read it`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    try Self.news.write(
      to: session.home.appending(path: "news.jsonl"), atomically: true, encoding: .utf8)
    try session.run("'\(Program.executable)' add --library day.db news.jsonl")
    try await session.wait(for: "3 added")
    try session.run("clear; '\(Program.executable)' --library day.db")
    try await session.wait(for: "1/3")
    try session.press("Z", "Enter")
    try await session.wait(for: "Nothing is starred or noted yet")
    try session.press("j", "s", "j", "s")
    try await session.wait(for: "3/3")
    try session.press("Z", "Enter")
    try await session.wait(for: "A digest of 2 articles is in")
    // It is there already: another name, in another format.
    try session.press("Z", "Enter")
    try await session.wait(for: "already")
    try session.press("Enter")
    try await session.wait(for: "digest.html")
    try session.press("C-u")
    try session.type("day.md")
    try session.press("Enter")
    try await session.wait(for: "day.md")
    try await session.wait(for: "A digest of 2 articles is in")
    try session.press("q")
    try await session.waitForPrompt()

    for (file, format) in [("digest.html", "html"), ("day.md", "markdown")] {
      let tree = try Tool.run(
        ["pandoc", "-f", format, "-t", "json", session.home.appending(path: file).path],
        keepingOutputIn: session.home)
      #expect(tree.contains(#"["dir","rtl"]"#), "\(file)")
      let text = try Tool.run(
        ["pandoc", "-f", format, "-t", "plain", session.home.appending(path: file).path],
        keepingOutputIn: session.home)
      #expect(text.contains("News of 20") && text.contains("2 articles, 1 story"), "\(text)")
      #expect(text.contains("جنوح العبارة") && text.contains("Gazette · 2024-05-04 06:00"))
      #expect(!text.contains("central bank"))
    }
  }

  @Test func `a day's digest is made on the command line, by story`() throws {
    let folder = try TemporaryFolder("digest")
    let home = folder.url
    let file = home.appending(path: "news.jsonl")
    try Self.news.write(to: file, atomically: true, encoding: .utf8)
    #expect(try CommandRun("add", file.path, home: home).status == 0)
    let day = try CommandRun(
      "export", "digest", "date:2024-05", "--format", "md", "--whole", home: home)
    #expect(day.status == 0)
    #expect(day.text.contains("3 articles, 1 story"))
    #expect(day.text.contains("## Other articles"))
    #expect(day.text.contains("Two tugs from Benghazi"))
    let none = try CommandRun("export", "digest", "--format", "md", home: home)
    #expect(none.status == 1 && none.errors.contains("Nothing is starred or noted"))
  }
}
